package org.homespine.escalation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.checkins.domain.Side;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.Patient;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.UnitsDue;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClearanceEntry;
import org.homespine.patients.PatientBaseline;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramHistory;
import org.homespine.programs.ProgramPause;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers everything that the rules may know of one patient. */
@Component
class Histories {

    private final PatientService patients;
    private final ProgramService programs;
    private final CheckInService checkIns;
    private final ClinicService clinics;
    private final FlagEntities flags;
    private final Clock clock;

    Histories(
            PatientService patients,
            ProgramService programs,
            CheckInService checkIns,
            ClinicService clinics,
            FlagEntities flags,
            Clock clock) {
        this.patients = patients;
        this.programs = programs;
        this.checkIns = checkIns;
        this.clinics = clinics;
        this.flags = flags;
        this.clock = clock;
    }

    /**
     * What is known of a patient.
     *
     * @param review the day of the program's next review
     * @param ended the day on which the program ended; null while it has not
     * @param checkIns those of the history, in its order
     */
    record Known(
            History history,
            @Nullable LocalDate review,
            @Nullable LocalDate ended,
            List<CheckIn> checkIns) {

        Known {
            checkIns = List.copyOf(checkIns);
        }

        /** What a run of the rules on it had before it. */
        JudgedInput input(Occasion occasion, Instant asOf, RuleSettings settings, History judged) {
            List<JudgedInput.Seen> seen = IntStream.range(0, checkIns.size())
                    .mapToObj(place -> JudgedInput.Seen.of(
                            checkIns.get(place), judged.checkIns().get(place)))
                    .toList();
            return new JudgedInput(
                    occasion, asOf, ShippedRules.RULES.version(), settings, judged.withCheckIns(List.of()), seen);
        }
    }

    /** The history as it stands in the running transaction; the check-ins named are marked as arriving. */
    Known load(PatientId patient, Set<Key> arriving) {
        PatientRecord record = patients.record(patient);
        List<FlagEntity> all = flags.findByClinicIdAndPatientIdInOrderByRaisedAtDescIdDesc(
                Acting.current().clinic().value(),
                patients.samePerson(patient).stream().map(PatientId::value).toList());
        Optional<ProgramHistory> program = programs.history(patient);
        List<CheckIn> stored = checkIns.history(patient);
        History history = new History(
                record.contact().zone(),
                patient(record),
                program(program),
                calendar(clinics.settings()),
                clearances(record),
                record.baseline().opened(),
                psfsBefore(record.baseline()),
                all.stream().flatMap(FlagEntity::asOpen).toList(),
                all.stream().flatMap(FlagEntity::asResolved).toList(),
                stored.stream()
                        .map(checkIn ->
                                version(checkIn, arriving.contains(Key.of(checkIn)), followUp(checkIn.followUp())))
                        .toList());
        return new Known(
                history,
                program.flatMap(ProgramHistory::newestVersion)
                        .map(version -> version.content().reviewOn())
                        .orElse(null),
                program.map(ProgramHistory::endedOn).orElse(null),
                stored);
    }

    /** Of several clearances of one condition or exercise the one that lasts longest: the others were renewed. */
    private static List<Clearance> clearances(PatientRecord record) {
        Map<Record, Clearance> longest = new LinkedHashMap<>();
        record.clearances().stream()
                .filter(entry -> !entry.withdrawn())
                .map(ClearanceEntry::clearance)
                .forEach(clearance -> longest.merge(
                        subject(clearance),
                        clearance,
                        (one, other) -> one.expires().isBefore(other.expires()) ? other : one));
        return List.copyOf(longest.values());
    }

    private static Record subject(Clearance clearance) {
        ConditionId condition = clearance.condition();
        return condition != null ? condition : Objects.requireNonNull(clearance.exercise());
    }

    private static Patient patient(PatientRecord record) {
        PatientBaseline baseline = record.baseline();
        return new Patient(
                record.conditions(),
                baseline.known().stream()
                        .map(code -> KnownSymptom.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                new Patient.Intake(baseline.pain(), baseline.reach(), Side.of(baseline.side())),
                baseline.baseline());
    }

    /** Without a program there is nothing to pause or to count; the rules on symptoms read check-ins all the same. */
    private Program program(Optional<ProgramHistory> history) {
        return history.map(program -> {
                    LocalDate today = LocalDate.ofInstant(clock.instant(), program.zone());
                    return new Program(
                            Program.State.valueOf(program.state().name()),
                            program.startedOn(),
                            unitsDue(program, today),
                            program.versionToShow(today)
                                    .map(version -> version.content().exercises())
                                    .orElse(Set.of()),
                            program.pauses().stream().map(Histories::pause).toList());
                })
                .orElse(new Program(Program.State.DRAFT, null, UnitsDue.everyDay(0), Set.of(), List.of()));
    }

    /** By the version and schedule in force on each day up to today; the rules count no later day. */
    private static UnitsDue unitsDue(ProgramHistory program, LocalDate today) {
        LocalDate start = program.startedOn();
        return start == null || start.isAfter(today)
                ? UnitsDue.everyDay(0)
                : new UnitsDue(
                        0,
                        start.datesUntil(today.plusDays(1))
                                .collect(Collectors.toMap(Function.identity(), program::unitsDue)));
    }

    private static Pause pause(ProgramPause pause) {
        return new Pause(
                pause.from(), pause.to(), Pause.Cause.valueOf(pause.cause().name()));
    }

    static ClinicCalendar calendar(ClinicSettings settings) {
        return new ClinicCalendar(
                settings.zone(), settings.opens(), settings.closes(), settings.workdays(), settings.holidays());
    }

    private static @Nullable List<BigDecimal> psfsBefore(PatientBaseline baseline) {
        return baseline.activityScores().size() == 3
                ? baseline.activityScores().stream().map(BigDecimal::valueOf).toList()
                : null;
    }

    static CheckInVersion version(CheckIn checkIn, boolean arriving, CheckInVersion.@Nullable FollowUp followUp) {
        return new CheckInVersion(
                checkIn.uuid().toString(),
                checkIn.rev(),
                checkIn.performedOn(),
                checkIn.enteredAt(),
                checkIn.receivedAt(),
                arriving,
                checkIn.answers(),
                followUp,
                checkIn.withdrawn());
    }

    private static CheckInVersion.@Nullable FollowUp followUp(@Nullable FollowUp answer) {
        return answer == null ? null : new CheckInVersion.FollowUp(answer.em(), answer.at());
    }
}
