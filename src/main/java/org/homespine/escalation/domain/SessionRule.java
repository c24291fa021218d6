package org.homespine.escalation.domain;

/** A rule that counts among the last few sessions, or answers, up to each one of them. */
public sealed interface SessionRule extends Rule permits ExercisesTooPainful, PainNotSettling, SharpPain {

    /** How many must count. */
    int least();

    /** Among how many in a row, or among all where there are fewer. */
    int inARow();

    @Override
    default Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
