package org.homespine.library.domain;

/** Whole numbers from min to max, both inside, at least 1; a single figure has min = max. */
public record Range(int min, int max) {

    public Range {
        if (min < 1) {
            throw new IllegalArgumentException("a range starts at 1 or more");
        }
        if (max < min) {
            throw new IllegalArgumentException("the smaller number of a range comes first");
        }
    }

    public boolean contains(int number) {
        return min <= number && number <= max;
    }

    public boolean isSingle() {
        return min == max;
    }
}
