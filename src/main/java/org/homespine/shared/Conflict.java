package org.homespine.shared;

/** Somebody else changed the record since it was read; nothing of the second change was stored. */
public class Conflict extends RuntimeException {

    public Conflict() {
        super("changed by somebody else since it was read");
    }
}
