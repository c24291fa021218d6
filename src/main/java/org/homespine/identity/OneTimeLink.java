package org.homespine.identity;

import java.time.Instant;

/** A link that lets its holder set a password once: the path to put after the portal's address, and its end. */
public record OneTimeLink(String path, Instant expires) {}
