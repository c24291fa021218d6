/**
 * Vaadin pieces that several staff screens share; no services. A module of its own so that screens look alike without knowing each other.
 */
@ApplicationModule(allowedDependencies = {"shared", "figures"})
@NullMarked
package org.homespine.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
