package org.homespine.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as a device sends it, or staff copy it from paper.
 *
 * @param uuid made on the device; with {@code rev} it names the entry, so that sending twice stores once
 * @param performedOn the day it is about, by the device's clock
 * @param enteredAt when it was typed, by the device's clock
 * @param sentAt when it was sent, by the device's clock
 * @param programVersion the version the patient had before them, or null without a program
 */
public record CheckInSubmission(
        UUID uuid,
        int rev,
        LocalDate performedOn,
        Instant enteredAt,
        Instant sentAt,
        ZoneId zone,
        Answers answers,
        @Nullable Integer programVersion,
        Evidence evidence,
        boolean byCarer) {}
