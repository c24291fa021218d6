/**
 * Who is reminded when: mails to patients who want them, at the hours of their clinic, and how they are stopped. A module of its own, used by none but the portals, so that nothing that judges or prescribes waits for a mail.
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
            "escalation :: domain"
        })
@NullMarked
package org.homespine.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
