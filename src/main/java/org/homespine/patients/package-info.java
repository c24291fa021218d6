/**
 * The patient's record: intake, conditions, clearances and the care team. A module of its own because everything about a patient hangs on it and it knows nothing of what hangs on it.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "delivery", "identity", "library", "library :: domain"})
@NullMarked
package org.homespine.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
