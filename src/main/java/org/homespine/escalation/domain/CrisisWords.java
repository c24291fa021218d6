package org.homespine.escalation.domain;

/** TXT-02: words of self-harm in a note, however old the note is. It never pauses a program. */
public record CrisisWords(Lexicon lexicon) implements Rule {

    private static final RuleId ID = new RuleId("TXT-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.URGENT;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
