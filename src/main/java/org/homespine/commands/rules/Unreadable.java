package org.homespine.commands.rules;

/** What cannot be read in a line: which field, empty for the line itself, and why. */
final class Unreadable extends RuntimeException {

    Unreadable(String field, String reason) {
        super(field.isEmpty() ? reason : field + ": " + reason);
    }
}
