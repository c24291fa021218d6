/**
 * The outbox, mail and their relays: what somebody has to be told leaves the transaction that caused it from here. A module of its own, knowing no feature, so that telling can fail without harming what is told.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
@NullMarked
package org.homespine.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
