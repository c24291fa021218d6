package org.homespine.patients;

/**
 * The direction of movement that was found to ease a patient's signs, or to draw them out of the leg towards the spine
 * (REF-MCKENZIE).
 */
public enum DirectionalPreference {
    NONE_FOUND,
    EXTENSION,
    FLEXION,
    LATERAL
}
