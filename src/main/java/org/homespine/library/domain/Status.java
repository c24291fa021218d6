package org.homespine.library.domain;

/** How far the sources go: steps given, use explained, or only named. */
public enum Status {
    TAUGHT,
    DESCRIBED,
    MENTIONED
}
