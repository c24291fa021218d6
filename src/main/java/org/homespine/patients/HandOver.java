package org.homespine.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient given to another reviewer for some days or for good, in the clinic's calendar.
 *
 * @param lastDay the last day on which the other one has the patient; null for good
 * @param begun whether the other one has the patient now
 */
public record HandOver(
        UUID id,
        PatientId patient,
        AccountId from,
        AccountId to,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean begun) {}
