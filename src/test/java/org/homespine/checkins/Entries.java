package org.homespine.checkins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.Side;
import org.homespine.identity.Acting;
import org.homespine.identity.PatientActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Check-ins, sent through the public service by the patient, at the moment that the clock shows. */
@Component
public class Entries {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CheckInService checkIns;
    private final Clock clock;

    Entries(CheckInService checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** An ordinary day: pain 4, nothing new, no emergency sign. */
    public Key ordinary(ClinicId clinic, PatientId patient) {
        return send(clinic, patient, answers(Set.of(), 4));
    }

    /** A change of the bladder: CES-01, EMERGENCY. */
    public Key bladder(ClinicId clinic, PatientId patient) {
        return send(clinic, patient, answers(Set.of(EmergencySign.BLADDER), 4));
    }

    /** Pain 9 and no other sign: PAI-02, URGENT. */
    public Key severePain(ClinicId clinic, PatientId patient) {
        return send(clinic, patient, answers(Set.of(), 9));
    }

    /** The emergency question left open: DAT-02, ROUTINE. */
    public Key unanswered(ClinicId clinic, PatientId patient) {
        return send(clinic, patient, answers(null, 4));
    }

    public Key send(ClinicId clinic, PatientId patient, Answers answers) {
        return send(clinic, patient, UUID.randomUUID(), 1, answers);
    }

    public Key send(ClinicId clinic, PatientId patient, UUID uuid, int rev, Answers answers) {
        return send(clinic, patient, uuid, rev, LocalDate.ofInstant(clock.instant(), LONDON), answers);
    }

    /** An entry about a day that may lie back. */
    public Key sendAbout(LocalDate day, ClinicId clinic, PatientId patient, Answers answers) {
        return send(clinic, patient, UUID.randomUUID(), 1, day, answers);
    }

    private Key send(ClinicId clinic, PatientId patient, UUID uuid, int rev, LocalDate day, Answers answers) {
        Instant now = clock.instant();
        CheckInSubmission entry =
                new CheckInSubmission(uuid, rev, day, now, now, LONDON, answers, 1, Evidence.TICKED, false);
        return Acting.as(new PatientActor(clinic, patient), (Supplier<Key>) () -> checkIns.record(patient, entry));
    }

    /** Pain in the left buttock and these emergency signs; every other question is not answered. */
    public static Answers answers(@Nullable Set<EmergencySign> em, int pain) {
        return new Answers(
                em, pain, 1, Side.LEFT, null, null, null, null, Set.of(), null, null, null, null, List.of(), List.of(),
                null, null, null, null, null, null, null, null, false);
    }
}
