package org.homespine.library.content;

/** A content file that cannot be trusted: the message names file, entry, field and what is wrong with it. */
public class BrokenContent extends RuntimeException {

    BrokenContent(String file, String entry, String field, String what) {
        super("library/" + file + part(entry) + part(field) + ": " + what);
    }

    private static String part(String name) {
        return name.isEmpty() ? "" : ", " + name;
    }
}
