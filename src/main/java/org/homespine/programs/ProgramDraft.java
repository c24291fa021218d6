package org.homespine.programs;

/** What is being written for the next version, and how often it has been changed; 0 before the first change. */
public record ProgramDraft(ProgramContent content, int revision) {}
