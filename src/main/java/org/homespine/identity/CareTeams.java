package org.homespine.identity;

import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/** Who cares for whom. Asked on every access to a patient's record, in the transaction of that access. */
public interface CareTeams {

    /** Whether the patient is one of this clinic. */
    boolean exists(ClinicId clinic, PatientId patient);

    /** Whether this account of this clinic is on the care team of this patient of the same clinic. */
    boolean isOn(ClinicId clinic, AccountId account, PatientId patient);
}
