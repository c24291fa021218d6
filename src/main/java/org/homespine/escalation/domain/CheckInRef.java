package org.homespine.escalation.domain;

/** A check-in as evidence, written {@code uuid:rev}. */
public record CheckInRef(String uuid, int rev) implements Comparable<CheckInRef> {

    @Override
    public int compareTo(CheckInRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uuid + ":" + rev;
    }
}
