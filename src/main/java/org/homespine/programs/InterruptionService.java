package org.homespine.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.homespine.identity.Acting;
import org.homespine.identity.ForSystem;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.PatientActor;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a running program by pauses, or an exercise of it by holds, and lets it go on. */
@Service
@Transactional
public class InterruptionService {

    private static final int LONGEST_REASON = 5000;

    private final ProgramRows rows;
    private final Interruptions interruptions;
    private final RunningPrograms running;
    private final PublishCheck check;
    private final PatientService patients;
    private final Clock clock;

    InterruptionService(
            ProgramRows rows,
            Interruptions interruptions,
            RunningPrograms running,
            PublishCheck check,
            PatientService patients,
            Clock clock) {
        this.rows = rows;
        this.interruptions = interruptions;
        this.running = running;
        this.check = check;
        this.patients = patients;
        this.clock = clock;
    }

    /** Pauses the running program for a reason of the clinic's own; flags pause by {@link #pauseFor}. */
    public ProgramPause pause(@OfCareTeam PatientId patient, PauseCause cause) {
        if (cause.isFromFlag()) {
            throw new Refused("cause", "pause-cause");
        }
        patients.lockToChange(patient);
        ProgramHistory program = running.require(patient);
        Instant now = clock.instant();
        UUID id = interruptions.pause(clinic(), patient, program.id(), cause, null, now);
        running.changed();
        return new ProgramPause(id, cause, now, null, null);
    }

    /**
     * Adds a pause because of a flag, in the flag's transaction. A program that is still being written takes it too and
     * is paused from its first version on; without a program, or after its end, nothing happens.
     *
     * @param rule the id of the rule that asks for it
     */
    @ForSystem
    public void pauseFor(PatientId patient, PauseCause cause, String rule) {
        rows.open(clinic(), patient)
                .ifPresent(
                        program -> interruptions.pause(clinic(), patient, program.id(), cause, rule, clock.instant()));
    }

    /**
     * Lifts one pause; the program runs again when no other is left. What the screening blocks is held then.
     *
     * @param reason why it may go on, 1 to 5,000 characters; kept
     * @throws Refused without a reason, or for a pause because of a missing clearance while that is still missing
     */
    public void liftPause(@OfCareTeam PatientId patient, UUID pause, String reason) {
        patients.lockToChange(patient);
        ProgramHistory program = running.history(patient).orElseThrow(NotFound::new);
        ProgramPause found = program.pauses().stream()
                .filter(open -> open.id().equals(pause) && open.to() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        requireReason(reason);
        if (found.cause() == PauseCause.CLEARANCE) {
            PatientRecord record = patients.record(patient);
            check.requireClearances(record, running.today(record));
        }
        interruptions.lift(clinic(), pause, account(), reason.strip(), clock.instant());
        running.screenAgain(patient);
        running.changed();
    }

    /** Takes an exercise off the running program until it is released. */
    public void hold(@OfCareTeam PatientId patient, ExerciseId exercise) {
        patients.lockToChange(patient);
        ProgramHistory program = running.require(patient);
        boolean prescribed = program.versions().stream()
                .anyMatch(version -> version.content().exercises().contains(exercise));
        if (!prescribed) {
            throw new Refused("exercise", "exercise-not-in-program", check.name(exercise));
        }
        interruptions.hold(clinic(), patient, program.id(), exercise, holder(), clock.instant());
        running.changed();
    }

    /**
     * Takes exercises off because of a flag, in the flag's transaction; those that no version prescribes, and those that
     * are held already, are left as they are. Without a program, or after its end, nothing happens.
     *
     * @param rule the id of the rule that asks for it
     */
    @ForSystem
    public void holdFor(PatientId patient, Set<ExerciseId> exercises, String rule) {
        running.history(patient)
                .filter(program -> program.state() != ProgramState.ENDED)
                .ifPresent(program -> program.versions().stream()
                        .flatMap(version -> version.content().exercises().stream())
                        .filter(exercises::contains)
                        .distinct()
                        .forEach(exercise ->
                                interruptions.hold(clinic(), patient, program.id(), exercise, rule, clock.instant())));
    }

    /**
     * Gives a held exercise back.
     *
     * @param reason why it may be done again, 1 to 5,000 characters; kept
     * @throws Refused without a reason, or while the screening blocks it
     */
    public void release(@OfCareTeam PatientId patient, ExerciseId exercise, String reason) {
        patients.lockToChange(patient);
        requireReason(reason);
        ProgramHistory program = running.require(patient);
        PatientRecord record = patients.record(patient);
        LocalDate today = running.today(record);
        Set<ExerciseId> blocked = program.versionToShow(today)
                .map(version -> check.blocked(version.content(), record, today))
                .orElse(Set.of());
        if (blocked.contains(exercise)) {
            throw new Refused("exercise", "exercise-still-blocked", check.name(exercise));
        }
        interruptions.release(clinic(), program.id(), exercise, account(), reason.strip(), clock.instant());
        running.changed();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "stop-reason");
        }
    }

    private static String holder() {
        return switch (Acting.current()) {
            case StaffActor staff -> staff.account().toString();
            case PatientActor patient -> patient.patient().toString();
            case SystemActor system -> system.name();
        };
    }

    private static @Nullable AccountId account() {
        return Acting.current() instanceof StaffActor staff ? staff.account() : null;
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
