package org.homespine.patients;

import org.homespine.shared.PatientId;

/**
 * The record was closed in the running transaction. Programs ends what runs; escalation refuses while somebody has to be
 * spoken with.
 */
public record RecordClosed(PatientId patient) {}
