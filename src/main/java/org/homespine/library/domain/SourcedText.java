package org.homespine.library.domain;

/** What one source says where the others differ. */
public record SourcedText(SourceId source, String text) {}
