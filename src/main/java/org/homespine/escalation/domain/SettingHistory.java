package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed changes of settings that are about one patient, those for everybody too, and since when each holds; and
 * what was expected of the patient for a while.
 */
public record SettingHistory(List<Change> changes, List<Expectation> expectations) {

    public static final SettingHistory NONE = new SettingHistory(List.of());

    /** In the order in which they come into force; of one moment, in the order listed. */
    public SettingHistory {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
        expectations = expectations.stream()
                .sorted(Comparator.comparing(Expectation::setAt))
                .toList();
    }

    /** With nothing expected. */
    public SettingHistory(List<Change> changes) {
        this(changes, List.of());
    }

    public SettingHistory expecting(List<Expectation> expected) {
        return new SettingHistory(changes, expected);
    }

    /**
     * A value that holds from a moment on, until a later change of the same setting for the same patients.
     *
     * @param ofPatient whether it is the patient's own; else it is for every patient of the clinic
     */
    public record Change(Setting setting, BigDecimal value, boolean ofPatient, Instant from) {}

    /**
     * A level that was expected from a moment on, until its last day or until somebody ended it or set another.
     *
     * @param endedAt null where nobody ended it
     */
    public record Expectation(
            ExpectedLevel level, Instant setAt, @Nullable Instant endedAt) {

        boolean isOpenAt(Instant moment) {
            return !setAt.isAfter(moment) && (endedAt == null || endedAt.isAfter(moment));
        }
    }

    /** What held at a moment; what came later says nothing of it. */
    public RuleSettings at(Instant moment) {
        List<Change> begun = changes.stream()
                .filter(change -> !change.from().isAfter(moment))
                .toList();
        List<Change> own = begun.stream().filter(Change::ofPatient).toList();
        List<Change> clinics =
                begun.stream().filter(change -> !change.ofPatient()).toList();
        return new RuleSettings(latest(clinics), clinics.size(), latest(own), own.size(), expectedAt(moment));
    }

    /** Of each measure the one that was set last. */
    private List<ExpectedLevel> expectedAt(Instant moment) {
        Map<ExpectedLevel.Measure, ExpectedLevel> latest = new EnumMap<>(ExpectedLevel.Measure.class);
        expectations.stream()
                .filter(expectation -> expectation.isOpenAt(moment))
                .forEach(expectation -> latest.put(expectation.level().measure(), expectation.level()));
        return List.copyOf(latest.values());
    }

    private static SettingValues latest(List<Change> begun) {
        Map<Setting, BigDecimal> latest = new EnumMap<>(Setting.class);
        begun.forEach(change -> latest.put(change.setting(), change.value()));
        return new SettingValues(latest);
    }
}
