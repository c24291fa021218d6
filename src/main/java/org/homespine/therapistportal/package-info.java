/**
 * All screens of the clinic's staff. A module of its own, used by none, so that no feature knows a screen.
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
            "handouts :: domain",
            "reminders",
            "reminders :: domain",
            "uikit"
        })
@NullMarked
package org.homespine.therapistportal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
