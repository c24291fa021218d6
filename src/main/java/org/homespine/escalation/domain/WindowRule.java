package org.homespine.escalation.domain;

/** A rule that counts dates among some calendar days in a row, the last counted one included, paused or not. */
public sealed interface WindowRule extends Rule
        permits FrequentNightPain, NightPainWithOtherSign, ReasonRepeated, MoreThanPlanned, AdvancedTooOften {

    int ofDays();

    @Override
    default Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
