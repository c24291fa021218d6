package org.homespine.escalation.domain;

import org.homespine.checkins.domain.Settled;

/** PAI-06: the pain of a session had not settled by the next morning in most of the last answers. Source: REF-PMM. */
public record PainNotSettling(int least, int inARow) implements SessionRule {

    private static final RuleId ID = new RuleId("PAI-06");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    boolean counts(CheckInVersion answer) {
        return answer.answers().settled() == Settled.NO;
    }
}
