package org.homespine.escalation;

import java.time.Instant;

/** What came of judging a finding again, from what was known when it was found. */
public sealed interface Replayed {

    String rule();

    Instant foundAt();

    /**
     * The rule says the same.
     *
     * @param says its tier and its sentence
     * @param rules the version of the rules that said it
     */
    record Same(String rule, Instant foundAt, String says, String rules) implements Replayed {}

    /**
     * The program of today judges it otherwise.
     *
     * @param now empty where the rule does not speak any more
     */
    record Different(String rule, Instant foundAt, String then, String now) implements Replayed {}

    /** It cannot be judged again. */
    record NotPossible(String rule, Instant foundAt, Why why) implements Replayed {}

    /** Why it cannot. */
    enum Why {
        /** It is older than the keeping of what was known, or came of an event and not of a rule. */
        NOT_KEPT,
        /** The rules as delivered are others today. */
        OTHER_RULES,
        /** What was kept cannot be read any more, or names a check-in that is not stored. */
        NOT_READABLE
    }
}
