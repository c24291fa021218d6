package org.homespine.escalation.domain;

/**
 * Why rules are run: check-ins came in, the nightly tick at 03:00 home time, a deadline, or the question whether a
 * program may be published or, once facts have changed, may go on. Only check-ins arrive; the other occasions ask what
 * is true now.
 */
public enum Occasion {
    CHECK_IN,
    NIGHTLY,
    CLOCK,
    PUBLISH
}
