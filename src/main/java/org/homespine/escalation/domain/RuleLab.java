package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What another value of a setting would have done in the past: the flags of every family that it moves, as they would
 * have been raised with the settings that are in force now, and with that value in place of the clinic's.
 */
public final class RuleLab {

    private final Setting setting;
    private final BigDecimal value;
    private final Set<Family> families;

    /** Throws {@link IllegalArgumentException} for a setting that the past cannot show, or a value out of its range. */
    public RuleLab(Setting setting, BigDecimal value) {
        if (!setting.isShownByThePast() || !setting.allows(value)) {
            throw new IllegalArgumentException(setting + " cannot be tried with " + value);
        }
        this.setting = setting;
        this.value = value;
        this.families = setting.readBy().stream()
                .filter(rule -> !rule.equals(NotAcknowledged.ID))
                .map(Family::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose flags it counts. */
    public Set<Family> families() {
        return families;
    }

    /** The flags of one patient on either side. */
    public record Result(List<LabFlag> before, List<LabFlag> after) {

        public Result {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public List<LabDifference> differences() {
            return LabDifference.between(before, after);
        }
    }

    /**
     * Judges one patient's past twice.
     *
     * @param settings the changes that are about the patient; those of now hold for the whole past, expected levels only
     *     in their own time
     */
    public Result judge(Past past, SettingHistory settings, Instant now) {
        RuleSettings inForce = settings.at(now);
        RuleSettings changed = inForce.withClinics(setting, value);
        List<LabFlag> before = LabRun.over(past, rules(inForce, settings));
        // A patient's own stricter value holds on either side.
        return changed.inForce().equals(inForce.inForce())
                ? new Result(before, before)
                : new Result(before, LabRun.over(past, rules(changed, settings)));
    }

    private Function<Instant, RuleSet> rules(RuleSettings values, SettingHistory settings) {
        Map<List<ExpectedLevel>, RuleSet> byExpected = new HashMap<>();
        return moment -> byExpected.computeIfAbsent(
                settings.at(moment).expected(),
                expected -> values.expecting(expected).applied().of(families));
    }
}
