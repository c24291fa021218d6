package org.homespine.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of a patient on one occasion, with what is needed to act on it.
 *
 * @param rules those that hold for the patient, whose deadlines its flags take
 * @param review the day of the program's next review
 * @param input what the rules had before them; null where an event brought the findings
 */
record Judged(
        PatientId patient,
        Occasion occasion,
        Evaluation evaluation,
        RuleSet rules,
        ClinicCalendar clinic,
        @Nullable LocalDate review,
        Instant now,
        @Nullable JudgedInput input) {}
