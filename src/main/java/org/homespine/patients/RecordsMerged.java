package org.homespine.patients;

import org.homespine.shared.PatientId;

/**
 * A record was merged into another of the same person in the running transaction, which holds both locks. Programs
 * refuses while a program of the merged one runs; escalation raises its open flags again on the kept one.
 */
public record RecordsMerged(PatientId kept, PatientId merged) {}
