package org.homespine.library.domain;

import java.util.regex.Pattern;

/** The id of a text that the library rests on, such as {@code S1}. */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,39}");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a source");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
