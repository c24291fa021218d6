package org.homespine.guards.broken.arrow.two;

public record Two() {}
