package org.homespine.identity;

import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/** A patient who signed in on a device. */
public record PatientActor(ClinicId clinic, PatientId patient) implements Actor {}
