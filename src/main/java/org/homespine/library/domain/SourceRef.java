package org.homespine.library.domain;

import java.time.LocalDate;

/** A source of one exercise: when the entry was last held against it, and how much evidence stands behind it. */
public record SourceRef(SourceId source, LocalDate reviewed, String evidence) {}
