/**
 * The patient app's REST interface and shell. A module of its own, used by none, so that what a patient can reach is a question about one package.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "delivery",
            "identity",
            "figures",
            "library",
            "library :: domain",
            "patients",
            "programs",
            "checkins",
            "checkins :: domain",
            "escalation",
            "escalation :: domain",
            "handouts",
            "reminders"
        })
@NullMarked
package org.homespine.patientportal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
