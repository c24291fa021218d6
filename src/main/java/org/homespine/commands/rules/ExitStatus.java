package org.homespine.commands.rules;

/** What a command tells whoever called it. */
public enum ExitStatus {
    OK(0),
    FAILED(1),
    USAGE(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
