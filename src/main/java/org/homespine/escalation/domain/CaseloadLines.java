package org.homespine.escalation.domain;

import java.util.function.ToIntFunction;

/**
 * From where on a list of patients marks one of them, as the rules in force mark them.
 *
 * @param silentDays so many silent days are a silence
 * @param unknownDays from so many silent days on adherence is unknown, not low
 * @param lowPercent adherence below this is low
 * @param clearanceDays a clearance that expires within so many days is ending
 */
public record CaseloadLines(int silentDays, int unknownDays, int lowPercent, int clearanceDays) {

    public static CaseloadLines of(RuleSet rules) {
        return new CaseloadLines(
                line(rules, Silence.class, Silence::days),
                line(rules, LowAdherence.class, LowAdherence::silentDays),
                line(rules, LowAdherence.class, LowAdherence::percent),
                line(rules, ClearanceEnding.class, ClearanceEnding::days));
    }

    private static <R extends Rule> int line(RuleSet rules, Class<R> kind, ToIntFunction<R> line) {
        return rules.rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .mapToInt(line)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + kind.getSimpleName()));
    }
}
