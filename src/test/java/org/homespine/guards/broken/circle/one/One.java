package org.homespine.guards.broken.circle.one;

import org.homespine.guards.broken.circle.two.Two;

/** One half of a circle. */
public record One(Two two) {}
