package org.homespine.checkins.domain;

import org.homespine.shared.ExerciseId;

/** An exercise that the patient stopped, and why. */
public record ExerciseStop(ExerciseId exercise, StopReason reason) {}
