package org.homespine.patients;

import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;

/** A patient has another reviewer from this moment on; told in the transaction that changes the care team. */
public record PatientHandedOver(PatientId patient, AccountId from, AccountId to) {}
