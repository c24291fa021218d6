package org.homespine.escalation.domain;

/** A rule about a symptom that reads all its answers from one version of one check-in. */
public sealed interface OneCheckInRule extends Rule
        permits TickedSign,
                NewSymptomsInBothLegs,
                LegPainWithNerveSign,
                StrongLegWeakness,
                NerveSignAlone,
                LegWeakness,
                CancerWithLegWeakness,
                SeverePainNotEasedByRest,
                VeryHighPain,
                NewNightWaking {

    Predicate when();

    /** How many days ago the check-in may be about and still have the rule's own tier, that day included. */
    int recentDays();

    /** Why it spoke of a check-in that meets it. */
    Sentence because(CheckInVersion checkIn, Facts facts);

    @Override
    default Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
