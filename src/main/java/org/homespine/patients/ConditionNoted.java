package org.homespine.patients;

import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;

/** A condition of the patient was noted in the running transaction; programs screen again what is running. */
public record ConditionNoted(PatientId patient, ConditionId condition) {}
