package org.homespine.identity;

/** What a member of the clinic's staff is there for. */
public enum Role {
    /** Sees every patient of the clinic; keeps staff and settings. */
    CLINIC_LEAD,
    /** Sees the patients whose care team they are on. */
    THERAPIST,
    /** Registers patients and prints; reads no clinical history. */
    FRONT_DESK
}
