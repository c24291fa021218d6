package org.homespine.identity;

import org.homespine.audit.AuditTrail.AuditedActor;
import org.homespine.shared.ClinicId;

/** The program itself, such as a nightly job or the loading of demo data; the name says which. */
public record SystemActor(ClinicId clinic, String name) implements Actor {

    @Override
    public AuditedActor audited() {
        return new AuditedActor("system", name);
    }
}
