package org.homespine.identity;

import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;

/** An account is about to lose its access to patients; a listener that throws {@code Refused} prevents it. */
public record AccountDeactivating(ClinicId clinic, AccountId account) {}
