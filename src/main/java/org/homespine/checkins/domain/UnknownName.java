package org.homespine.checkins.domain;

/** What a check-in names that no library, no screening table and no program of the patient has. */
public record UnknownName(Kind kind, String name) {

    /** What it would have been the name of. */
    public enum Kind {
        EXERCISE("exercise"),
        CONDITION("condition"),
        PROGRAM_VERSION("program-version");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The form in which it is stored. */
    public String code() {
        return kind.code() + ":" + name;
    }
}
