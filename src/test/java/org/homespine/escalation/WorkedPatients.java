package org.homespine.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.Entries;
import org.homespine.checkins.StoredDays;
import org.homespine.checkins.StoredDays.StoredDay;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Programs;
import org.homespine.programs.Work;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/**
 * The patients of the worked cases, as the clinic has them before the check-ins that arrive: through the public services,
 * but for earlier check-ins and flags.
 */
@Component
class WorkedPatients {

    /** What the cases prescribe a day. */
    private static final int UNITS = 5;

    private final PatientService patients;
    private final ProgramService programs;
    private final InterruptionService interruptions;
    private final ClinicalRecordService records;
    private final StoredDays days;
    private final PastFlags flags;

    WorkedPatients(
            PatientService patients,
            ProgramService programs,
            InterruptionService interruptions,
            ClinicalRecordService records,
            StoredDays days,
            PastFlags flags) {
        this.patients = patients;
        this.programs = programs;
        this.interruptions = interruptions;
        this.records = records;
        this.days = days;
        this.flags = flags;
    }

    PatientId of(WorkedCase worked, Clinic clinic) {
        History history = worked.history();
        LocalDate start = Objects.requireNonNullElse(
                history.program().startedOn(), LocalDate.ofInstant(worked.now(), history.zone()));
        Instant before =
                start.minusDays(1).atTime(LocalTime.NOON).atZone(history.zone()).toInstant();
        PatientId patient =
                BindableClock.at(before, () -> Acting.as(clinic.therapist(), () -> register(worked, start)));
        if (history.opened()) {
            BindableClock.at(
                    before, () -> Acting.as(new PatientActor(clinic.id(), patient), () -> patients.opened(patient)));
        }
        history.program().pauses().forEach(pause -> pause(clinic, patient, pause));
        if (history.program().state() == Program.State.ENDED) {
            BindableClock.at(
                    worked.now().minusSeconds(3600), () -> Acting.as(clinic.therapist(), () -> programs.end(patient)));
        }
        days.store(clinic.id(), patient, history.zone(), storedDays(worked));
        history.openFlags().forEach(flag -> flags.open(clinic, patient, flag));
        history.resolvedFlags().forEach(flag -> flags.resolved(clinic, patient, Tier.SOON, flag));
        return patient;
    }

    private PatientId register(WorkedCase worked, LocalDate start) {
        History history = worked.history();
        PatientId patient = patients.register(intake(worked.id(), history));
        history.clearances()
                .forEach(clearance -> records.addClearance(patient, clearance, "Dr Grey", start.minusDays(1)));
        int draft = programs.saveDraft(patient, content(history, start), 0);
        if (history.program().state() != Program.State.DRAFT) {
            programs.publish(patient, draft);
        }
        return patient;
    }

    private static Intake intake(String id, History history) {
        List<BigDecimal> scores = Objects.requireNonNullElse(history.psfsBefore(), List.of());
        return new Intake(
                "Anna",
                id,
                LocalDate.of(1970, 3, 14),
                "en",
                history.zone(),
                "020 7946 0100",
                "",
                "",
                history.patient().intake().pain(),
                history.patient().intake().reach(),
                history.patient().intake().side().code(),
                history.patient().known().stream()
                        .map(symptom -> symptom.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                history.patient().baseline(),
                DirectionalPreference.NONE_FOUND,
                scores.isEmpty() ? List.of() : List.of("Shopping", "Sitting", "Walking"),
                scores.stream().map(BigDecimal::intValueExact).toList(),
                history.patient().conditions(),
                null);
    }

    /** The exercises that the case names, each once a day, and child's pose as often as is left. */
    private static ProgramContent content(History history, LocalDate start) {
        Set<ExerciseId> named = new TreeSet<>(history.program().exercises());
        history.checkIns().stream()
                .flatMap(checkIn -> checkIn.answers().exerciseStops().stream())
                .map(ExerciseStop::exercise)
                .forEach(named::add);
        named.remove(Programs.CHILDS_POSE);
        List<ProgramItem> items = Stream.concat(
                        named.stream().map(exercise -> new ProgramItem(exercise, dose(1), "")),
                        Stream.of(new ProgramItem(Programs.CHILDS_POSE, dose(UNITS - named.size()), "")))
                .toList();
        return new ProgramContent(ProgramContent.numbered(items), start, start.plusDays(60), "");
    }

    private static Dose dose(int timesPerDay) {
        return Dose.of(Work.hold(30, 5)).timesADay(timesPerDay);
    }

    private void pause(Clinic clinic, PatientId patient, Pause pause) {
        PauseCause cause = PauseCause.valueOf(pause.cause().name());
        BindableClock.at(pause.from(), () -> {
            if (cause.isFromFlag()) {
                Acting.as(
                        new SystemActor(clinic.id(), "test"),
                        () -> interruptions.pauseFor(
                                patient, cause, cause == PauseCause.EMERGENCY ? "CES-01" : "NEU-01"));
            } else {
                Acting.as(clinic.therapist(), () -> interruptions.pause(patient, cause));
            }
        });
    }

    private static List<StoredDay> storedDays(WorkedCase worked) {
        History history = worked.history();
        List<StoredDay> stored = new ArrayList<>();
        history.checkIns().stream()
                .filter(checkIn -> !checkIn.arriving())
                .map(checkIn -> new StoredDay(
                        uuid(worked, checkIn),
                        checkIn.rev(),
                        checkIn.performedOn(),
                        checkIn.enteredAt(),
                        checkIn.receivedAt(),
                        checkIn.answers()))
                .forEach(stored::add);
        history.resolvedFlags().stream()
                .map(flag -> atResolution(flag, history))
                .forEach(stored::add);
        return stored;
    }

    /** The product reads the pain that a flag was resolved at from the check-ins that the clinic had then. */
    private static StoredDay atResolution(ResolvedFlag flag, History history) {
        Instant hourBefore = flag.resolvedAt().minusSeconds(3600);
        return new StoredDay(
                UUID.randomUUID(),
                1,
                LocalDate.ofInstant(hourBefore, history.zone()),
                hourBefore,
                hourBefore,
                Entries.answers(Set.of(), Objects.requireNonNull(flag.pain())));
    }

    /** Those that come in, in the order in which they do. */
    static List<CheckInVersion> arriving(WorkedCase worked) {
        return worked.history().checkIns().stream()
                .filter(CheckInVersion::arriving)
                .sorted(Comparator.comparing(CheckInVersion::receivedAt))
                .toList();
    }

    /** What a phone would have called the check-in. */
    static UUID uuid(WorkedCase worked, CheckInVersion checkIn) {
        return UUID.nameUUIDFromBytes((worked.id() + " " + checkIn.uuid()).getBytes(UTF_8));
    }
}
