package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Side;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.HomeTime;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Patient;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * The shorthand of a worked case, written out as a history: what it does not say is as in the defaults of the cases
 * (chapter 2 of the rules), and sums are written out day by day (readings 55 and 56).
 */
final class CaseExpansion {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 3, 2);
    private static final ExerciseId IN_EVERY_PLAN = new ExerciseId("childs-pose");
    private static final ClinicCalendar CLINIC = new ClinicCalendar(
            HOME, LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    private final KnownIds ids;
    private final JsonObject context;
    private final List<JsonValue> logs;
    private final HomeTime home;
    private final Instant now;

    CaseExpansion(KnownIds ids, JsonObject context, JsonValue logs, JsonValue evaluatedAt) {
        this.ids = ids;
        this.context = context;
        this.logs = logs.list();
        this.home = new HomeTime(context.or("home_tz", HOME, JsonValue::zone));
        this.now = evaluatedAt.moment().at(home);
    }

    /** Throws {@link Unreadable} where the case says something that is not known here. */
    Question question(String id) {
        Program.State state = context.or("state", Program.State.ACTIVE, HistoryReading::state);
        LocalDate start = context.or("start", FIRST_MONDAY, JsonValue::date);
        List<OpenFlag> openFlags =
                context.or("open", List.of(), list -> list.listOf(flag -> FlagShorthand.open(flag, ids, home, now)));
        List<FlagShorthand.Resolved> resolved = context.or(
                "resolved", List.of(), list -> list.listOf(flag -> FlagShorthand.resolved(flag, ids, home, now)));
        List<Pause> pauses = pauses(openFlags);
        Patient patient = patient(resolved);
        Set<ExerciseId> plan = context.or("plan", Set.of(IN_EVERY_PLAN), list -> list.setOf(ids::exercise));
        List<Clearance> clearances = clearances();
        boolean opened = context.or("opened", true, JsonValue::truth);
        List<BigDecimal> psfsBefore = context.or("psfs_prev", List.of(), CaseExpansion::threeScores);
        CaseSums.Written unlisted = unlistedDays(start, pauses);
        List<CheckInVersion> checkIns = checkIns(unlisted);
        context.nothingElse();
        return new Question(
                id,
                new History(
                        home.zone(),
                        patient,
                        new Program(
                                state, state == Program.State.DRAFT ? null : start, unlisted.unitsDue(), plan, pauses),
                        CLINIC,
                        clearances,
                        opened,
                        psfsBefore.isEmpty() ? null : psfsBefore,
                        openFlags,
                        resolved.stream().map(FlagShorthand.Resolved::flag).toList(),
                        checkIns),
                occasion(state),
                now);
    }

    private Occasion occasion(Program.State state) {
        if (state == Program.State.DRAFT) {
            return Occasion.PUBLISH;
        }
        if (!logs.isEmpty()) {
            return Occasion.CHECK_IN;
        }
        return now.atZone(home.zone()).toLocalTime().equals(LocalTime.of(3, 0)) ? Occasion.NIGHTLY : Occasion.CLOCK;
    }

    private Patient patient(List<FlagShorthand.Resolved> resolved) {
        JsonObject intake = context.or("intake", new JsonValue("intake", Map.of()), value -> value)
                .object();
        Set<ConditionId> conditions = intake.or("conditions", Set.of(), list -> list.setOf(ids::condition));
        Set<KnownSymptom> known =
                new HashSet<>(intake.or("known", Set.of(), list -> list.setOf(HistoryReading::known)));
        resolved.forEach(flag -> known.addAll(flag.known()));
        Patient patient = new Patient(
                conditions,
                known,
                new Patient.Intake(
                        intake.or("pain", 5, CheckInReading::zeroToTen),
                        intake.or("reach", 1, CheckInReading::reach),
                        intake.or("side", Side.LEFT, CheckInReading::side)),
                context.orUsually("base", 5, base -> base.wholeInValue(0, 10)));
        intake.nothingElse();
        return patient;
    }

    /** An open EMERGENCY or URGENT flag without a listed pause carries one of its own; TXT-02 pauses nothing. */
    private List<Pause> pauses(List<OpenFlag> openFlags) {
        List<Pause> listed = context.or("pauses", List.<Pause>of(), list -> list.listOf(this::pause));
        return listed.isEmpty()
                ? openFlags.stream()
                        .filter(flag ->
                                flag.tier().isPressing() && !flag.rule().value().equals("TXT-02"))
                        .map(flag -> new Pause(
                                flag.raisedAt(),
                                null,
                                Pause.Cause.valueOf(flag.tier().name())))
                        .toList()
                : listed;
    }

    private Pause pause(JsonValue value) {
        JsonObject pause = value.object();
        Pause read = HistoryReading.pause(
                value,
                dayOrMoment(pause.field("from"), home),
                pause.orUsually("to", null, to -> dayOrMoment(to, home)),
                HistoryReading.cause(pause.field("cause")));
        pause.nothingElse();
        return read;
    }

    /** A day is its beginning. */
    private static Instant dayOrMoment(JsonValue value, HomeTime home) {
        return value.text().contains("T")
                ? value.moment().at(home)
                : home.moment(value.date().atStartOfDay());
    }

    private List<Clearance> clearances() {
        return context.or(
                "clearance",
                List.of(),
                value -> (value.isList() ? value.list() : List.of(value))
                        .stream().map(this::clearance).toList());
    }

    private Clearance clearance(JsonValue value) {
        JsonObject clearance = value.object();
        Clearance read = Clearance.of(
                ids.condition(clearance.field("condition")),
                clearance.field("expires").date());
        clearance.nothingElse();
        return read;
    }

    /** Three scores, or the mean of three that were equal. */
    static List<BigDecimal> threeScores(JsonValue value) {
        return value.isList()
                ? HistoryReading.three(value, value.listOf(score -> score.number(0, 10)))
                : Collections.nCopies(3, value.number(0, 10));
    }

    /** The days that the case does not list: by its sums, or good days, and what was due on each. */
    private CaseSums.Written unlistedDays(LocalDate start, List<Pause> pauses) {
        CaseSums sums = CaseSums.read(context);
        boolean anyLogs = context.or("logs_ever", 1, number -> number.whole(0, Integer.MAX_VALUE)) > 0;
        if (!anyLogs) {
            return CaseSums.nothingWritten();
        }
        Set<LocalDate> listed = Stream.concat(logs.stream(), previous().stream())
                .map(CaseCheckIn::day)
                .collect(Collectors.toSet());
        // After the first listed day of "prev" nothing is filled in.
        LocalDate end = previous().stream()
                .map(CaseCheckIn::day)
                .reduce(home.date(now), (one, other) -> one.isBefore(other) ? one : other);
        List<LocalDate> days = start.isBefore(end) ? start.datesUntil(end).toList() : List.of();
        return sums.writtenOut(
                        days,
                        days.stream().filter(day -> !isPaused(day, pauses)).toList())
                .without(listed);
    }

    private List<JsonValue> previous() {
        return context.or("prev", List.of(), JsonValue::list);
    }

    private boolean isPaused(LocalDate day, List<Pause> pauses) {
        Instant begins = home.moment(day.atStartOfDay());
        Instant ends = home.moment(day.plusDays(1).atStartOfDay());
        return pauses.stream()
                .anyMatch(pause -> pause.covers(begins, home.zone())
                        || pause.from().isAfter(begins) && pause.from().isBefore(ends));
    }

    private List<CheckInVersion> checkIns(CaseSums.Written unlisted) {
        CaseCheckIn reading = new CaseCheckIn(new CheckInReading(ids, home), now);
        List<CheckInVersion> checkIns = new ArrayList<>();
        unlisted.days().forEach(day -> checkIns.add(day.version(home)));
        for (JsonValue day : previous()) {
            checkIns.add(reading.previous(day, "prev-" + checkIns.size()));
        }
        for (JsonValue log : logs) {
            checkIns.add(reading.arriving(log, "log-" + checkIns.size()));
        }
        return checkIns;
    }
}
