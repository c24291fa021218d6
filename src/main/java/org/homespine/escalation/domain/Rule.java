package org.homespine.escalation.domain;

/**
 * A rule as a value: its components are its thresholds. How each kind is judged stands in {@link Judge#SHIPPED}, in a
 * switch without a default, so that a new kind without a case does not compile.
 */
public sealed interface Rule
        permits OneCheckInRule,
                AnswerRule,
                TrendRule,
                SessionRule,
                WindowRule,
                FeverWithNerveSign,
                CancerWithWarning,
                DoingLess,
                TooMuchWithReaction,
                ExercisedWhilePaused,
                CrisisWords,
                SexualFunctionLost,
                WarningWordsUnanswered,
                ConflictingVersions,
                SafetyQuestionUnanswered,
                NightlyRule,
                NotAcknowledged,
                PublishStop {

    RuleId id();

    /** The tier of a hit that is not old. */
    Tier tier();

    /** When it is run first. */
    Occasion occasion();

    default boolean isRunOn(Occasion occasion) {
        return occasion == occasion();
    }

    default Family family() {
        return Family.of(id());
    }
}
