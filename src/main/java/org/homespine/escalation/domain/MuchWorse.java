package org.homespine.escalation.domain;

/**
 * IMP-03: the weekly answer that all in all it is much worse. Source: S1, REF-GRC.
 *
 * @param grc from where on downwards, -3 to +3
 */
public record MuchWorse(int grc) implements AnswerRule {

    private static final RuleId ID = new RuleId("IMP-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        Integer change = checkIn.answers().grc();
        return change != null && change <= grc;
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        Integer change = checkIn.answers().grc();
        return Sentence.of(
                ID.value(), Value.of(checkIn.performedOn()), Value.of(change == null ? 0 : change), Value.of(grc));
    }
}
