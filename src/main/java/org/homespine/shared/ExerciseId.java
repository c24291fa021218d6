package org.homespine.shared;

import java.util.regex.Pattern;

/** The id of an exercise of the library, such as {@code childs-pose}. */
public record ExerciseId(String value) implements Comparable<ExerciseId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ExerciseId {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of an exercise of the library");
        }
    }

    @Override
    public int compareTo(ExerciseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
