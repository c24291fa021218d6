/**
 * Drawn pictures of exercises: a pose in, a drawing of paths out. A module of its own, on the JDK alone, so that screen, print and motion show the same figure.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homespine.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
