/**
 * Demo data: clinics, patients and months of check-ins made through the public services. A module of its own so that nothing of it can leak into a real clinic.
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
            "programs",
            "checkins",
            "checkins :: domain",
            "escalation",
            "escalation :: domain",
            "handouts",
            "reminders",
            "reminders :: domain"
        })
@NullMarked
package org.homespine.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
