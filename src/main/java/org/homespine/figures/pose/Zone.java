package org.homespine.figures.pose;

/** Where the stretch is felt or the muscle works: a place of the body, so far from it, and its size. */
public record Zone(Joint at, double dx, double dy, double length, double width, double degrees) {}
