package org.homespine.patients;

import org.homespine.shared.PatientId;

/** A clearance of the patient was withdrawn in the running transaction; programs screen again what is running. */
public record ClearanceWithdrawn(PatientId patient) {}
