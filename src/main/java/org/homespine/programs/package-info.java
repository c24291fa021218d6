/**
 * Home programs: what a patient is to do, in which dose, in published versions that never change, with pauses and holds. A module of its own so that what was prescribed is known for every day.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "delivery",
            "identity",
            "library",
            "library :: domain",
            "patients"
        })
@NullMarked
package org.homespine.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
