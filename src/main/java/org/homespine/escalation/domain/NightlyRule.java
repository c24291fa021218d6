package org.homespine.escalation.domain;

/** A rule about days and windows that the tick at 03:00 home time reads after a day is over. */
public sealed interface NightlyRule extends Rule
        permits NotImproved,
                DoingWell,
                LowAdherence,
                LowAdherenceAgain,
                Silence,
                LongSilence,
                NotStarted,
                ClearanceEnding {

    @Override
    default Occasion occasion() {
        return Occasion.NIGHTLY;
    }
}
