package org.homespine.escalation.domain;

/** TXT-03: warning words in a note, and none of the emergency signs in answer to the question that they open. */
public record WarningWordsAnsweredNo(Lexicon lexicon) implements AnswerRule {

    private static final RuleId ID = new RuleId("TXT-03");

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
        return checkIn.hasAnsweredFollowUp()
                && checkIn.followUpSigns().isEmpty()
                && !lexicon.in(checkIn).isEmpty();
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(ID.value(), Value.of(checkIn.performedOn()), Value.phrases(lexicon.in(checkIn)));
    }
}
