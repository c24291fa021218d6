package org.homespine.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.EntryTimes;
import org.homespine.checkins.domain.Evidence;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Check-ins of days gone by, as rows. Sent through the service each would be judged and raise flags of its own, which a
 * history that is given as it stands does not have.
 */
@Component
public class StoredDays {

    /** A check-in that the clinic has had since a moment. */
    public record StoredDay(
            UUID uuid, int rev, LocalDate performedOn, Instant enteredAt, Instant receivedAt, Answers answers) {}

    private final CheckInRows rows;
    private final TransactionTemplate transaction;

    StoredDays(CheckInRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    public void store(ClinicId clinic, PatientId patient, ZoneId zone, List<StoredDay> days) {
        Acting.as(
                new SystemActor(clinic, "test"),
                () -> transaction.executeWithoutResult(
                        ignored -> days.forEach(day -> store(clinic, patient, zone, day))));
    }

    private void store(ClinicId clinic, PatientId patient, ZoneId zone, StoredDay day) {
        CheckInSubmission entry = new CheckInSubmission(
                day.uuid(),
                day.rev(),
                day.performedOn(),
                day.enteredAt(),
                day.receivedAt(),
                zone,
                day.answers(),
                null,
                Evidence.TICKED,
                false);
        rows.insert(
                clinic,
                patient,
                new Key(day.uuid(), day.rev(), ContentHash.of(entry)),
                entry,
                List.of(),
                new EntryTimes(day.performedOn(), day.enteredAt(), false),
                day.receivedAt());
    }
}
