package org.homespine.programs;

import org.homespine.shared.PatientId;

/** A pause was lifted in the running transaction; what the screening blocks meanwhile stays stopped. */
record PauseLifted(PatientId patient) {}
