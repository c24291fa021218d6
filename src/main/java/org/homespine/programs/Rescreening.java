package org.homespine.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.Acting;
import org.homespine.patients.ClearanceWithdrawn;
import org.homespine.patients.ConditionNoted;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Screens a running program again when facts have changed: a condition that blocks all pauses it, any other block holds
 * its exercise. What it stops it tells, once; what is stopped already it leaves as it is.
 */
@Component
class Rescreening {

    private static final String BY_SCREENING = "screening";

    private final RunningPrograms running;
    private final Interruptions interruptions;
    private final PublishCheck check;
    private final PatientService patients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescreening(
            RunningPrograms running,
            Interruptions interruptions,
            PublishCheck check,
            PatientService patients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.running = running;
        this.interruptions = interruptions;
        this.check = check;
        this.patients = patients;
        this.events = events;
        this.clock = clock;
    }

    /** A condition that takes off what another has taken off before is told all the same: it is news to the team. */
    @EventListener
    void on(ConditionNoted noted) {
        screen(noted.patient(), Set.of(noted.condition()));
    }

    @EventListener
    void on(ClearanceWithdrawn withdrawn) {
        again(withdrawn.patient());
    }

    @EventListener
    void on(PauseLifted lifted) {
        again(lifted.patient());
    }

    void again(PatientId patient) {
        screen(patient, Set.of());
    }

    /** Locks first, so that a version published at the same moment is seen here or sees the new condition itself. */
    private void screen(PatientId patient, Set<ConditionId> noted) {
        patients.lock(patient);
        running.running(patient).ifPresent(program -> {
            PatientRecord record = patients.record(patient);
            LocalDate today = running.today(record);
            BlocksAtWork blocks = blocks(program, record, today);
            boolean newlyPaused = pause(patient, program, blocks);
            Set<ExerciseId> newlyHeld = hold(patient, program, blocks);
            blocks.news(patient, today, newlyPaused, newlyHeld, noted).ifPresent(news -> {
                events.publishEvent(news);
                running.changed();
            });
        });
    }

    private BlocksAtWork blocks(ProgramHistory program, PatientRecord record, LocalDate today) {
        return BlocksAtWork.of(Stream.of(program.versionToShow(today), program.newestVersion())
                .flatMap(Optional::stream)
                .distinct()
                .map(version -> check.verdict(version.content(), record, today))
                .toList());
    }

    private boolean pause(PatientId patient, ProgramHistory program, BlocksAtWork blocks) {
        boolean pausedBefore = program.pauses().stream()
                .anyMatch(pause -> pause.cause() == PauseCause.CLEARANCE && pause.to() == null);
        if (!blocks.pauses() || pausedBefore) {
            return false;
        }
        interruptions.pause(clinic(), patient, program.id(), PauseCause.CLEARANCE, null, clock.instant());
        return true;
    }

    /** Those that were not held before. */
    private Set<ExerciseId> hold(PatientId patient, ProgramHistory program, BlocksAtWork blocks) {
        Instant now = clock.instant();
        return blocks.holding().keySet().stream()
                .filter(exercise -> interruptions.hold(clinic(), patient, program.id(), exercise, BY_SCREENING, now))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
