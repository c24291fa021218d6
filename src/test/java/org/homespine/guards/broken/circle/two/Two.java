package org.homespine.guards.broken.circle.two;

import org.homespine.guards.broken.circle.one.One;

/** The other half of a circle. */
public record Two(One one) {}
