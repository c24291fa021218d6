package org.homespine.escalation.domain;

/**
 * The settings that hold for one patient at a moment: those of the clinic and the patient's own. Where both have one the
 * stricter holds, so that nobody's change quietly undoes a caution of somebody else's.
 *
 * @param clinicVersion how many changes for all patients have come into force, 0 where none has
 * @param patientVersion how many changes for this patient
 */
public record RuleSettings(SettingValues clinic, int clinicVersion, SettingValues patient, int patientVersion) {

    public static final RuleSettings DELIVERED =
            new RuleSettings(SettingValues.DELIVERED, 0, SettingValues.DELIVERED, 0);

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
                        delivered.quietPeriods());
    }

    private String version(RuleSet delivered) {
        return delivered.version()
                + (clinicVersion == 0 ? "" : " clinic " + clinicVersion)
                + (patientVersion == 0 ? "" : " patient " + patientVersion);
    }
}
