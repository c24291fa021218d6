package org.homespine.library.domain;

import org.homespine.shared.ExerciseId;

/** One exercise as the next step after an easier one, with the source that it rests on and why, for staff. */
public record Progression(ExerciseId easier, ExerciseId harder, SourceId source, String why) {}
