package org.homespine.guards.broken.shape.domain;

import org.springframework.core.env.Environment;

record FrameworkInDomain(Environment environment) {}
