package org.homespine.library.domain;

/** How demanding an exercise is; specialist stands for hangs on equipment and inversion. */
public enum Level {
    WARM_UP,
    BASIC,
    ADVANCED,
    SPECIALIST
}
