package org.homespine.identity;

import org.homespine.shared.AccountId;

/**
 * A member of staff, as the clinic's list shows them.
 *
 * @param invited whether the invitation has not been taken up yet
 */
public record StaffSummary(AccountId id, String name, String email, Role role, boolean active, boolean invited) {}
