package org.homespine.shared;

import java.util.regex.Pattern;

/** The id of a health condition that the screening knows, such as {@code spinal_stenosis}. */
public record ConditionId(String value) implements Comparable<ConditionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(_[A-Za-z0-9]+)*");

    public ConditionId {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a health condition that the screening knows");
        }
    }

    @Override
    public int compareTo(ConditionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
