package org.homespine.escalation.domain;

/** A check-in as evidence, written {@code uuid:rev}. */
public record CheckInRef(String uuid, int rev) implements Comparable<CheckInRef> {

    /** Reads what {@link #toString()} wrote; anything else is an {@link IllegalArgumentException}. */
    public static CheckInRef parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no check-in is named by this");
        }
        return new CheckInRef(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(CheckInRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid + ":" + rev;
    }
}
