package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The settings that hold for one patient at a moment: those of the clinic and the patient's own. Where both have one the
 * stricter holds, so that nobody's change quietly undoes a caution of somebody else's.
 *
 * @param clinicVersion how many changes for all patients have come into force, 0 where none has
 * @param patientVersion how many changes for this patient
 * @param expected what is expected of this patient for a while
 */
public record RuleSettings(
        SettingValues clinic,
        int clinicVersion,
        SettingValues patient,
        int patientVersion,
        List<ExpectedLevel> expected) {

    public RuleSettings {
        expected = List.copyOf(expected);
    }

    /** With nothing expected. */
    public RuleSettings(SettingValues clinic, int clinicVersion, SettingValues patient, int patientVersion) {
        this(clinic, clinicVersion, patient, patientVersion, List.of());
    }

    public static final RuleSettings DELIVERED =
            new RuleSettings(SettingValues.DELIVERED, 0, SettingValues.DELIVERED, 0);

    /** With another value for all patients. */
    RuleSettings withClinics(Setting setting, BigDecimal value) {
        return new RuleSettings(clinic.with(setting, value), clinicVersion, patient, patientVersion, expected);
    }

    RuleSettings expecting(List<ExpectedLevel> others) {
        return new RuleSettings(clinic, clinicVersion, patient, patientVersion, others);
    }

    public SettingValues inForce() {
        return clinic.stricterOf(patient);
    }

    /** The rules as delivered with these settings, under a version that names all three. */
    public RuleSet applied() {
        RuleSet delivered = ShippedRules.RULES;
        return equals(DELIVERED)
                ? delivered
                : new RuleSet(
                        version(delivered),
                        delivered.effectiveFrom(),
                        ShippedRules.with(inForce()),
                        delivered.quietPeriods().expecting(expected));
    }

    private String version(RuleSet delivered) {
        return delivered.version()
                + (clinicVersion == 0 ? "" : " clinic " + clinicVersion)
                + (patientVersion == 0 ? "" : " patient " + patientVersion)
                + expected.stream()
                        .map(level -> " expected " + level.measure() + " " + level.level() + " until " + level.until())
                        .collect(Collectors.joining());
    }
}
