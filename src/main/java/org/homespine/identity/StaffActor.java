package org.homespine.identity;

import org.homespine.audit.AuditTrail.AuditedActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;

/** A member of staff, with the role they signed in with. */
public record StaffActor(ClinicId clinic, AccountId account, Role role) implements Actor {

    @Override
    public AuditedActor audited() {
        return new AuditedActor("staff", account.toString());
    }
}
