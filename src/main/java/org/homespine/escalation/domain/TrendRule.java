package org.homespine.escalation.domain;

/** A rule that holds the highest answer of a logged day against earlier days. */
public sealed interface TrendRule extends Rule permits PainRising, PainJump, PainSpreading, BigSpread {

    @Override
    default Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
