package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The confirmed changes of settings that are about one patient, those for everybody too, and since when each holds. */
public record SettingHistory(List<Change> changes) {

    public static final SettingHistory NONE = new SettingHistory(List.of());

    /** In the order in which they come into force; of one moment, in the order listed. */
    public SettingHistory {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
    }

    /**
     * A value that holds from a moment on, until a later change of the same setting for the same patients.
     *
     * @param ofPatient whether it is the patient's own; else it is for every patient of the clinic
     */
    public record Change(Setting setting, BigDecimal value, boolean ofPatient, Instant from) {}

    /** What held at a moment; what came later says nothing of it. */
    public RuleSettings at(Instant moment) {
        List<Change> begun = changes.stream()
                .filter(change -> !change.from().isAfter(moment))
                .toList();
        List<Change> own = begun.stream().filter(Change::ofPatient).toList();
        List<Change> clinics =
                begun.stream().filter(change -> !change.ofPatient()).toList();
        return new RuleSettings(latest(clinics), clinics.size(), latest(own), own.size());
    }

    private static SettingValues latest(List<Change> begun) {
        Map<Setting, BigDecimal> latest = new EnumMap<>(Setting.class);
        begun.forEach(change -> latest.put(change.setting(), change.value()));
        return new SettingValues(latest);
    }
}
