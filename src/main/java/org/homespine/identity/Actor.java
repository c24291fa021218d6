package org.homespine.identity;

import org.homespine.audit.AuditTrail.AuditedActor;
import org.homespine.shared.ClinicId;

/** Who acts, always for one clinic. */
public sealed interface Actor permits StaffActor, PatientActor, SystemActor {

    ClinicId clinic();

    /** Under what name the audit trail keeps it. */
    AuditedActor audited();
}
