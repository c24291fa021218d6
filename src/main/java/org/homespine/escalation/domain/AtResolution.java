package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What resolved flags stood at when they were resolved, by the check-ins that the clinic had then: the pain and reach of
 * the last logged day, and the rule's own count. A quiet period is broken by what has become worse since.
 */
public final class AtResolution {

    private AtResolution() {}

    /** The history with those values in the place of none. */
    public static History filledIn(History history, RuleSet rules) {
        return history.withResolvedFlags(history.resolvedFlags().stream()
                .map(flag -> filledIn(flag, history, rules))
                .toList());
    }

    private static ResolvedFlag filledIn(ResolvedFlag flag, History history, RuleSet rules) {
        CaseFile then = CaseFile.of(
                history.withCheckIns(receivedBy(flag.resolvedAt(), history)), Occasion.CHECK_IN, flag.resolvedAt());
        return new ResolvedFlag(
                flag.rule(),
                flag.resolvedAt(),
                flag.pain() == null ? last(then.painDays()) : flag.pain(),
                flag.reach() == null ? last(then.reachDays()) : flag.reach(),
                flag.count() == null ? count(flag.rule(), rules, then) : flag.count(),
                flag.outcome());
    }

    private static List<CheckInVersion> receivedBy(Instant moment, History history) {
        return history.checkIns().stream()
                .filter(checkIn -> !checkIn.receivedAt().isAfter(moment))
                .map(CheckInVersion::asArriving)
                .toList();
    }

    private static @Nullable Integer last(LoggedDays days) {
        return days.size() == 0 ? null : days.get(days.size() - 1).highest();
    }

    private static @Nullable Integer count(RuleId id, RuleSet rules, CaseFile then) {
        return rules.rules().stream()
                .filter(rule -> rule.id().equals(id) && rule.isRunOn(Occasion.CHECK_IN))
                .flatMap(rule -> Judge.SHIPPED.hits(rule, then).stream())
                // Hits stand in order; of one day the later window counts.
                .reduce((one, later) -> later.day().isBefore(one.day()) ? one : later)
                .map(Hit::count)
                .orElse(null);
    }
}
