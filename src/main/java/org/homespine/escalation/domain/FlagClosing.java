package org.homespine.escalation.domain;

/** An open flag that closes by itself: it is not resolved, and no quiet period starts. */
public record FlagClosing(FlagState flag, Reason reason) {

    /** What ended all that the flag was raised for. */
    public enum Reason {
        /** A check-in ended the silence. */
        LATE_LOG_RECEIVED,
        /** The emergency question was answered. */
        ANSWERED,
        /** Its record was merged into another, on which it was raised again. */
        MERGED
    }
}
