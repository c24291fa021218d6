/**
 * Ids and small value records that every module speaks in. A module of its own so that the words are the same everywhere and depend on nothing but the JDK.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homespine.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
