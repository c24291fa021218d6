/**
 * What a patient did and felt, as immutable revisions. A module of its own so that storing an answer depends on nothing that judges it.
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
            "patients",
            "programs"
        })
@NullMarked
package org.homespine.checkins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
