package org.homespine.escalation.domain;

/**
 * Units done out of units due over a window; each date counts at most what was due on it.
 *
 * @param done 0 to {@code due}
 */
record Adherence(long done, long due) {

    /** Strictly below this many percent; without anything due it is not low. */
    boolean isBelow(int percent) {
        return 100 * done < percent * due;
    }
}
