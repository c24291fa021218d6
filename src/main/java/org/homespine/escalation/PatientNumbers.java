package org.homespine.escalation;

/**
 * Whom a patient can call, as the clinic has entered it; empty where it has not.
 *
 * @param emergencyDepartment the local word for it, with its article
 * @param doctorLine of the patients' usual doctor; the out-of-hours number stands in for it
 */
public record PatientNumbers(
        String emergency,
        String emergencyDepartment,
        String outOfHours,
        String crisisLine,
        String doctorLine,
        String clinicName,
        String clinicPhone) {

    /** In the places that the patients' texts have for them. */
    Object[] inOrder(String anyEmergencyDepartment) {
        return new Object[] {
            emergency,
            emergencyDepartment.isBlank() ? anyEmergencyDepartment : emergencyDepartment,
            outOfHours,
            crisisLine,
            doctorLine.isBlank() ? outOfHours : doctorLine,
            clinicName,
            clinicPhone
        };
    }
}
