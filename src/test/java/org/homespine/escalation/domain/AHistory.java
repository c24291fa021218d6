package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.homespine.checkins.domain.Side;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/** A history to be; unless changed, the patient and the program of the worked cases, without check-ins. */
final class AHistory {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    ZoneId zone = LONDON;
    Set<ConditionId> conditions = new HashSet<>();
    Set<KnownSymptom> known = EnumSet.noneOf(KnownSymptom.class);
    int intakePain = 5;
    int intakeReach = 1;
    Side intakeSide = Side.LEFT;

    @Nullable
    Integer baseline = 5;

    Program.State state = Program.State.ACTIVE;
    LocalDate startedOn = LocalDate.of(2026, 3, 2);
    UnitsDue unitsDue = UnitsDue.everyDay(5);
    Set<ExerciseId> exercises = Set.of(new ExerciseId("childs-pose"));
    List<Pause> pauses = new ArrayList<>();
    ClinicCalendar clinic = new ClinicCalendar(
            LONDON,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of());
    List<Clearance> clearances = new ArrayList<>();
    boolean opened = true;

    @Nullable
    List<BigDecimal> psfsBefore;

    List<OpenFlag> openFlags = new ArrayList<>();
    List<ResolvedFlag> resolvedFlags = new ArrayList<>();
    List<CheckInVersion> checkIns = new ArrayList<>();

    static AHistory with(ACheckIn... checkIns) {
        AHistory history = new AHistory();
        Arrays.stream(checkIns).map(ACheckIn::build).forEach(history.checkIns::add);
        return history;
    }

    /** A stored check-in on each day from one to another, the good day with something changed. */
    AHistory eachDay(LocalDate first, LocalDate last, Consumer<ACheckIn> change) {
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            ACheckIn checkIn = ACheckIn.on(day).version("day-" + day, 1).stored();
            change.accept(checkIn);
            checkIns.add(checkIn.build());
        });
        return this;
    }

    AHistory known(KnownSymptom... symptoms) {
        known.addAll(List.of(symptoms));
        return this;
    }

    AHistory conditions(String... ids) {
        Arrays.stream(ids).map(ConditionId::new).forEach(conditions::add);
        return this;
    }

    AHistory state(Program.State state) {
        this.state = state;
        return this;
    }

    AHistory pause(Pause pause) {
        pauses.add(pause);
        return this;
    }

    AHistory openFlag(String rule, Tier tier) {
        RuleId id = new RuleId(rule);
        openFlags.add(new OpenFlag(id, Family.of(id), tier, Instant.parse("2026-03-09T09:00:00Z"), null));
        return this;
    }

    AHistory intakeReach(int reach) {
        this.intakeReach = reach;
        return this;
    }

    AHistory psfsBefore(int... scores) {
        psfsBefore = Arrays.stream(scores).mapToObj(BigDecimal::valueOf).toList();
        return this;
    }

    AHistory baseline(@Nullable Integer baseline) {
        this.baseline = baseline;
        return this;
    }

    AHistory resolved(
            String rule, String moment, @Nullable Integer pain, @Nullable Integer reach, @Nullable Integer count) {
        resolvedFlags.add(new ResolvedFlag(
                new RuleId(rule), Instant.parse(moment), pain, reach, count, ResolvedFlag.Outcome.ADVISED));
        return this;
    }

    AHistory openFlag(String rule, Tier tier, Instant raisedAt, @Nullable Instant acknowledgedAt) {
        RuleId id = new RuleId(rule);
        openFlags.add(new OpenFlag(id, Family.of(id), tier, raisedAt, acknowledgedAt));
        return this;
    }

    History build() {
        return new History(
                zone,
                new Patient(conditions, known, new Patient.Intake(intakePain, intakeReach, intakeSide), baseline),
                new Program(state, state == Program.State.DRAFT ? null : startedOn, unitsDue, exercises, pauses),
                clinic,
                clearances,
                opened,
                psfsBefore,
                openFlags,
                resolvedFlags,
                checkIns);
    }

    /** What the shipped rules say of the check-ins that came in, on the evening of 10 March 2026. */
    Evaluation evaluated() {
        return evaluatedAt("2026-03-10T20:00:00Z");
    }

    Evaluation evaluatedAt(String moment) {
        return new Evaluator().evaluate(build(), Occasion.CHECK_IN, Instant.parse(moment), ShippedRules.RULES);
    }

    /** With the library's screening, so that every occasion can be asked about. */
    Evaluation evaluatedOn(Occasion occasion, Instant moment) {
        return new Evaluator(ShippedLibrary.CONTENT.screening())
                .evaluate(build(), occasion, moment, ShippedRules.RULES);
    }

    /** What the tick says that closes a day: at 03:00 of the day after it. */
    List<String> tickAfter(LocalDate day) {
        Instant tick = new HomeTime(zone).moment(day.plusDays(1).atTime(3, 0));
        return found(evaluatedOn(Occasion.NIGHTLY, tick));
    }

    /** The findings as {@code RULE:TIER}, in order. */
    List<String> found() {
        return found(evaluated());
    }

    static List<String> found(Evaluation evaluation) {
        return evaluation.findings().stream()
                .map(finding -> finding.rule() + ":" + finding.tier())
                .toList();
    }

    /** Those outside a quiet period. */
    static List<String> loud(Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(finding -> !finding.suppressed())
                .map(finding -> finding.rule() + ":" + finding.tier())
                .toList();
    }
}
