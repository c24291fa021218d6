package org.homespine.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.library.domain.PublishBlock;
import org.homespine.library.domain.PublishVerdict;
import org.homespine.patients.ClearanceWithdrawn;
import org.homespine.patients.ConditionNoted;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramRows.Row;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads a program as a whole, and stops what a change of the patient's record has made unsafe. */
@Component
class RunningPrograms {

    private static final String BY_SCREENING = "screening";

    private final ProgramRows rows;
    private final Interruptions interruptions;
    private final PublishCheck check;
    private final PatientService patients;
    private final Outbox outbox;
    private final Clock clock;

    RunningPrograms(
            ProgramRows rows,
            Interruptions interruptions,
            PublishCheck check,
            PatientService patients,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.interruptions = interruptions;
        this.check = check;
        this.patients = patients;
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
                patients.contact(patient).zone(),
                rows.versions(clinic(), row.id()),
                interruptions.pauses(clinic(), patient, row.id()),
                interruptions.holds(clinic(), row.id()));
    }

    /** The program in state ACTIVE, paused or not. */
    Optional<ProgramHistory> running(PatientId patient) {
        return history(patient).filter(program -> program.state() == ProgramState.ACTIVE);
    }

    /** The patient's today. */
    LocalDate today(PatientRecord record) {
        return LocalDate.now(clock.withZone(record.contact().zone()));
    }

    void changed() {
        outbox.changed(clinic());
    }

    @EventListener
    void on(ConditionNoted noted) {
        screenAgain(noted.patient());
    }

    @EventListener
    void on(ClearanceWithdrawn withdrawn) {
        screenAgain(withdrawn.patient());
    }

    /**
     * Screens what runs: a condition that blocks all pauses the program, any other block holds its exercise. The lock
     * comes first, so that a version published at the same moment is seen here or sees the new condition itself.
     */
    void screenAgain(PatientId patient) {
        patients.lock(patient);
        running(patient).ifPresent(program -> {
            PatientRecord record = patients.record(patient);
            LocalDate today = today(record);
            Stream.of(program.versionToShow(today), program.newestVersion())
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(version -> stop(patient, program, check.verdict(version.content(), record, today)));
        });
    }

    private void stop(PatientId patient, ProgramHistory program, PublishVerdict verdict) {
        Instant now = clock.instant();
        boolean pausedForClearance = interruptions.pauses(clinic(), patient, program.id()).stream()
                .anyMatch(pause -> pause.cause() == PauseCause.CLEARANCE && pause.to() == null);
        if (!pausedForClearance && verdict.blocks().stream().anyMatch(PublishCheck::stopsAll)) {
            interruptions.pause(clinic(), patient, program.id(), PauseCause.CLEARANCE, null, now);
        }
        toHold(verdict)
                .forEach(exercise -> interruptions.hold(clinic(), patient, program.id(), exercise, BY_SCREENING, now));
    }

    /** The exercises that would be blocked even if every condition that blocks all were cleared. */
    private static Set<ExerciseId> toHold(PublishVerdict verdict) {
        Set<ConditionId> pausing = verdict.blocks().stream()
                .filter(PublishBlock.ConditionNotCleared.class::isInstance)
                .map(block -> ((PublishBlock.ConditionNotCleared) block).condition())
                .collect(Collectors.toUnmodifiableSet());
        return verdict.blocks().stream()
                .filter(PublishBlock.ExerciseBlocked.class::isInstance)
                .map(PublishBlock.ExerciseBlocked.class::cast)
                .filter(blocked -> blocked.reasons().stream().anyMatch(reason -> !pausing.contains(reason.condition())))
                .map(PublishBlock.ExerciseBlocked::exercise)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
