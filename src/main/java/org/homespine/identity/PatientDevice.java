package org.homespine.identity;

/**
 * A device on which a patient signed in.
 *
 * @param locked whether it may only send what it still holds, and reads nothing
 */
public record PatientDevice(PatientActor patient, boolean locked) {}
