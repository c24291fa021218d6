/**
 * Clinics and their settings, staff accounts and roles, sign-in of staff and patients, and the check of every access to a record. A module of its own so that there is one answer to who may see whom.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "delivery"})
@NullMarked
package org.homespine.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
