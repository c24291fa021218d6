package org.homespine.database;

/** The reason, as one line for the person at the console, why this node must not start. */
public class StartRefused extends RuntimeException {

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
