package org.homespine.escalation.domain;

/**
 * TXT-01: warning words in a note, and no answer to the question that they open. Asked when a check-in comes in and
 * again when time passes.
 *
 * @param minutes after the entry from which on, inclusive, it is unanswered
 */
public record WarningWordsUnanswered(Lexicon lexicon, int minutes) implements Rule {

    public static final RuleId ID = new RuleId("TXT-01");

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

    @Override
    public boolean isRunOn(Occasion occasion) {
        return occasion == Occasion.CHECK_IN || occasion == Occasion.CLOCK;
    }
}
