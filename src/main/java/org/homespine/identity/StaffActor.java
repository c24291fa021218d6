package org.homespine.identity;

import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;

/** A member of staff, with the role they signed in with. */
public record StaffActor(ClinicId clinic, AccountId account, Role role) implements Actor {}
