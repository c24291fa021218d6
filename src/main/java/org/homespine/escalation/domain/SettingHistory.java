package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed changes of settings that are about one patient, those for everybody too, and since when each holds; and
 * what was expected of the patient for a while.
 *
 * @param merged when the patient's records became one, or the last of them did; null where there was only ever one
 */
public record SettingHistory(
        List<Change> changes,
        List<Expectation> expectations,
        @Nullable Instant merged) {

    public static final SettingHistory NONE = new SettingHistory(List.of(), null);

    /** In the order in which they come into force; of one moment, in the order listed. */
    public SettingHistory {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
        expectations = expectations.stream()
                .sorted(Comparator.comparing(Expectation::setAt))
                .toList();
    }

    /** With nothing expected. */
    public SettingHistory(List<Change> changes, @Nullable Instant merged) {
        this(changes, List.of(), merged);
    }

    public SettingHistory expecting(List<Expectation> expected) {
        return new SettingHistory(changes, expected, merged);
    }

    /**
     * A value that holds from a moment on, until a later change of the same setting for the same patients.
     *
     * @param patient the record on which it was made; null for every patient of the clinic
     */
    public record Change(
            Setting setting, BigDecimal value, @Nullable PatientId patient, Instant from) {

        boolean isOwn() {
            return patient != null;
        }
    }

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
        List<Change> own = begun.stream().filter(Change::isOwn).toList();
        List<Change> clinics = begun.stream().filter(change -> !change.isOwn()).toList();
        return new RuleSettings(latest(clinics), clinics.size(), own(own), own.size(), expectedAt(moment));
    }

    /**
     * Of records that were merged each had its own: the stricter holds, until somebody who knew of both chose anew. What
     * one clinician took care of is not lost because another did not know that it was the same person.
     */
    private SettingValues own(List<Change> own) {
        Map<PatientId, List<Change>> byRecord = own.stream()
                .filter(change -> !isSinceMerge(change))
                .collect(Collectors.groupingBy(change -> Objects.requireNonNull(change.patient())));
        SettingValues before = byRecord.values().stream()
                .map(SettingHistory::latest)
                .reduce(SettingValues.DELIVERED, SettingValues::stricterOf);
        Map<Setting, BigDecimal> values = new HashMap<>(before.chosen());
        own.stream().filter(this::isSinceMerge).forEach(change -> values.put(change.setting(), change.value()));
        return new SettingValues(values);
    }

    private boolean isSinceMerge(Change change) {
        return merged != null && !change.from().isBefore(merged);
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
