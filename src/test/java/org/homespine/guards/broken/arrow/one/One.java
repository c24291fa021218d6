package org.homespine.guards.broken.arrow.one;

import org.homespine.guards.broken.arrow.two.Two;

/** Uses a module that it does not declare. */
public record One(Two two) {}
