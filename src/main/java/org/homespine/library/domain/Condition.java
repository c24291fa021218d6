package org.homespine.library.domain;

import org.homespine.shared.ConditionId;

/** A health condition of the screening table; blocksAll = every exercise is blocked until it is cleared. */
public record Condition(ConditionId id, String name, boolean blocksAll) {}
