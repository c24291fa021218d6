package org.homespine.escalation.domain;

/**
 * FRC-01: a note with a word for cracking or forcing and one for back or neck, anywhere in it. Source: S2.
 *
 * @param forcing the words for cracking and forcing
 * @param spine the words for back and neck
 */
public record ForcedCracking(Lexicon forcing, Lexicon spine) implements AnswerRule {

    private static final RuleId ID = new RuleId("FRC-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        return !forcing.in(checkIn).isEmpty() && !spine.in(checkIn).isEmpty();
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.phrases(forcing.in(checkIn)),
                Value.phrases(spine.in(checkIn)));
    }
}
