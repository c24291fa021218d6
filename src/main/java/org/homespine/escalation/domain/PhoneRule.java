package org.homespine.escalation.domain;

import java.util.Map;
import java.util.Optional;

/** An emergency that one check-in shows, for the phone to warn of before anything is sent. The server stays the judge. */
public record PhoneRule(RuleId rule, Predicate when) {

    static Optional<PhoneRule> of(Rule rule) {
        Optional<Predicate> onOneCheckIn = switch (rule) {
            case OneCheckInRule one -> Optional.of(one.when());
            case FeverWithNerveSign fever -> Optional.of(Predicate.all(fever.fever(), fever.nerveSign()));
            case SexualFunctionLost lost -> Optional.of(lost.emergency());
            case AnswerRule ignored -> Optional.empty();
            case TrendRule ignored -> Optional.empty();
            case SessionRule ignored -> Optional.empty();
            case WindowRule ignored -> Optional.empty();
            case CancerWithWarning ignored -> Optional.empty();
            case DoingLess ignored -> Optional.empty();
            case TooMuchWithReaction ignored -> Optional.empty();
            case ExercisedWhilePaused ignored -> Optional.empty();
            case WarningWordsUnanswered ignored -> Optional.empty();
            case ConflictingVersions ignored -> Optional.empty();
            case SafetyQuestionUnanswered ignored -> Optional.empty();
            case CrisisWords ignored -> Optional.empty();
            case NightlyRule ignored -> Optional.empty();
            case NotAcknowledged ignored -> Optional.empty();
            case PublishStop ignored -> Optional.empty();
        };
        return onOneCheckIn.filter(when -> rule.tier() == Tier.EMERGENCY).map(when -> new PhoneRule(rule.id(), when));
    }

    /** The form that the phone interprets. */
    public Map<String, Object> toJson() {
        return Map.of("rule", rule.value(), "when", when.toJson());
    }
}
