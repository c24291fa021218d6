package org.homespine.patientportal;

import java.util.List;
import org.homespine.escalation.AdherenceService;
import org.homespine.identity.PatientActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last three months of the patient who asks: pain, what was done, and how the program changed. */
@RestController
class ProgressController {

    private static final int DAYS = 90;

    private final PatientService patients;
    private final AdherenceService adherence;
    private final WhatChanged changed;

    ProgressController(PatientService patients, AdherenceService adherence, WhatChanged changed) {
        this.patients = patients;
        this.adherence = adherence;
        this.changed = changed;
    }

    @GetMapping("/api/patient/progress")
    Progress progress(@AuthenticationPrincipal PatientActor actor) {
        PatientId id = actor.patient();
        PatientContact patient = patients.contact(id);
        List<Progress.Day> days =
                adherence.lastDays(id, DAYS).stream().map(Progress.Day::of).toList();
        return new Progress(days, changed.upTo(days.getLast().date(), patient));
    }
}
