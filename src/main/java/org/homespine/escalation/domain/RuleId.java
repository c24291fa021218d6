package org.homespine.escalation.domain;

import java.util.regex.Pattern;

/** The id of a rule, such as {@code CES-01}: three letters that say its kind, and a number. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a rule: three capital letters, -, two digits");
        }
    }

    /** The letters before the number, such as {@code CES}. */
    String kind() {
        return value.substring(0, 3);
    }

    int number() {
        return Integer.parseInt(value.substring(4));
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
