package org.homespine.identity;

import org.homespine.audit.AuditTrail.AuditedActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/** A patient who signed in on a device. */
public record PatientActor(ClinicId clinic, PatientId patient) implements Actor {

    @Override
    public AuditedActor audited() {
        return new AuditedActor("patient", patient.toString());
    }
}
