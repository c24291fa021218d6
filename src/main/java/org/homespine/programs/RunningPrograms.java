package org.homespine.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramRows.Row;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads a program as a whole, and tells that it has changed. */
@Component
class RunningPrograms {

    private final ProgramRows rows;
    private final Interruptions interruptions;
    private final PatientService patients;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    RunningPrograms(
            ProgramRows rows,
            Interruptions interruptions,
            PatientService patients,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.interruptions = interruptions;
        this.patients = patients;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The program that has not ended, else the one that ended last. */
    Optional<ProgramHistory> history(PatientId patient) {
        return rows.newest(clinic(), patient).map(row -> history(patient, row));
    }

    private ProgramHistory history(PatientId patient, Row row) {
        return new ProgramHistory(
                row.id(),
                row.state(),
                row.startedOn(),
                row.endedOn(),
                patients.zone(patient),
                rows.versions(clinic(), row.id()),
                interruptions.pauses(clinic(), patient, row.id()),
                interruptions.holds(clinic(), row.id()));
    }

    /** The state of that program with its pauses, as {@link ProgramHistory#stateAt} has it; reads no version. */
    Optional<ProgramState> state(PatientId patient) {
        return rows.newest(clinic(), patient).map(row -> isPaused(patient, row) ? ProgramState.PAUSED : row.state());
    }

    private boolean isPaused(PatientId patient, Row row) {
        if (row.state() != ProgramState.ACTIVE) {
            return false;
        }
        Instant now = clock.instant();
        ZoneId zone = patients.zone(patient);
        return interruptions.pauses(clinic(), patient, row.id()).stream().anyMatch(pause -> pause.covers(now, zone));
    }

    /** The program in state ACTIVE, paused or not. */
    Optional<ProgramHistory> running(PatientId patient) {
        return history(patient).filter(program -> program.state() == ProgramState.ACTIVE);
    }

    /**
     * As {@link #running}.
     *
     * @throws Refused when nothing is running
     */
    ProgramHistory require(PatientId patient) {
        return running(patient).orElseThrow(() -> new Refused("", "no-running-program"));
    }

    /** The patient's today. */
    LocalDate today(PatientRecord record) {
        return LocalDate.now(clock.withZone(record.contact().zone()));
    }

    void changed() {
        outbox.changed(clinic());
    }

    /** A pause was lifted; what has been blocked meanwhile stays stopped. */
    void screenAgain(PatientId patient) {
        events.publishEvent(new PauseLifted(patient));
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
