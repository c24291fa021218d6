package org.homespine.programs;

/**
 * Names one place of a program through all its versions, so that an exercise may stand in it more than once: 1 to 90
 * small letters, digits and hyphens. It starts as the name of its exercise and stays when the exercise is swapped.
 */
public record ItemId(String value) {

    public ItemId {
        if (!value.matches("[a-z0-9-]{1,90}")) {
            throw new IllegalArgumentException("no name of a program's item: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
