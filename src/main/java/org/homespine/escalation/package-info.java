/**
 * The rules, their findings, and the flags that a clinician reviews. A module of its own so that the judgement of a check-in is one pure function that can be read, tested and replayed alone.
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
            "checkins :: domain"
        })
@NullMarked
package org.homespine.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
