package org.homespine.escalation.domain;

import java.util.Set;

/** A rule below URGENT that reads all its answers from one version of one check-in, however old it is. */
public sealed interface AnswerRule extends Rule
        permits PainfulExercise,
                ExerciseBringsLegSymptoms,
                Dizzy,
                MuchWorse,
                NewCondition,
                ContactWanted,
                ForcedCracking,
                WarningWordsAnsweredNo {

    boolean isMetBy(CheckInVersion checkIn);

    /** Why it spoke of a check-in that meets it. */
    Sentence because(CheckInVersion checkIn);

    /** What is left out of the program because of a check-in that meets it. */
    default Set<Hold> holds(CheckInVersion ignored) {
        return Set.of();
    }

    @Override
    default Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
