package org.homespine.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.delivery.MailOutbox;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientContact;
import org.homespine.reminders.ReminderRows.Decided;
import org.homespine.reminders.ReminderRows.Since;
import org.homespine.reminders.domain.Decision;
import org.homespine.reminders.domain.Turn;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/**
 * Decides, at the times of each clinic and by the clock of each of its patients, who is reminded. Each turn of a patient
 * is decided once, by the row that is written with the mail: by whichever node comes first, and never again.
 */
@Component
class Reminding implements ClinicJob {

    private final ReminderRows rows;
    private final RemindedPatients patients;
    private final MailOutbox mail;
    private final ReminderMail words;
    private final Clock clock;

    Reminding(ReminderRows rows, RemindedPatients patients, MailOutbox mail, ReminderMail words, Clock clock) {
        this.rows = rows;
        this.patients = patients;
        this.mail = mail;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<UUID> due(ClinicId clinic) {
        return hours(clinic)
                .map(hours -> Acting.as(system(clinic), () -> due(clinic, hours)))
                .orElse(List.of());
    }

    /** Of a clinic that reminds at all; without a mail server nobody is reminded. */
    private Optional<Since> hours(ClinicId clinic) {
        return mail.isOn() ? rows.hours(clinic).filter(set -> set.hours().wanted()) : Optional.empty();
    }

    private List<UUID> due(ClinicId clinic, Since hours) {
        Map<PatientId, Instant> wanting = rows.wanting(clinic);
        // The day of a patient west of here may be the one before.
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        Set<Decided> decided = rows.decidedSince(clinic, yesterday);
        return patients.running(wanting.keySet()).stream()
                .filter(patient -> turn(hours, wanting.getOrDefault(patient.id(), Instant.MAX), patient)
                        .filter(turn -> !decided.contains(new Decided(patient.id(), turn.day(), turn.number())))
                        .isPresent())
                .map(patient -> patient.id().value())
                .toList();
    }

    /** A time that had passed before it was chosen, or before the patient agreed, is not made up for. */
    private Optional<Turn> turn(Since hours, Instant agreed, PatientContact patient) {
        return hours.hours()
                .times()
                .due(clock.instant(), patient.zone())
                .filter(turn -> !turn.moment().isBefore(hours.since()))
                .filter(turn -> !turn.moment().isBefore(agreed));
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        hours(clinic).ifPresent(hours -> Acting.as(system(clinic), () -> decide(clinic, hours, new PatientId(piece))));
    }

    private void decide(ClinicId clinic, Since hours, PatientId patient) {
        patients.lock(patient);
        rows.choice(clinic, patient)
                .filter(ReminderChoice::wanted)
                .flatMap(choice -> turn(hours, choice.saidAt(), patients.contact(patient)))
                .ifPresent(turn -> decide(clinic, patient, turn));
    }

    private void decide(ClinicId clinic, PatientId patient, Turn turn) {
        Optional<String> address = patients.address(patient);
        Decision decision = patients.decide(patient, turn, address.isPresent());
        if (rows.decide(clinic, patient, turn, decision) && decision.isMail()) {
            mail.send(clinic, words.to(patients.contact(patient), address.orElseThrow(), decision, turn));
        }
    }

    private SystemActor system(ClinicId clinic) {
        return new SystemActor(clinic, name());
    }
}
