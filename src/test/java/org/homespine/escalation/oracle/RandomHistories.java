package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * Histories by seed: each aims at one rule, first met and then missed by one value. Of three, two are calm beside that
 * rule and one is hostile: boundary values everywhere, revisions, conflicts, repeats and withdrawn entries.
 */
final class RandomHistories {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Sao_Paulo"));

    private final long seed;
    private final String rule;
    private final boolean hostile;

    /** A history and when it is judged. */
    record Situation(History history, Occasion occasion, Instant now) {

        Situation on(Occasion other) {
            return new Situation(history, other, now);
        }

        Situation with(List<CheckInVersion> checkIns) {
            return new Situation(
                    new History(
                            history.zone(),
                            history.patient(),
                            history.program(),
                            history.clinic(),
                            history.clearances(),
                            history.opened(),
                            history.psfsBefore(),
                            history.openFlags(),
                            history.resolvedFlags(),
                            checkIns),
                    occasion,
                    now);
        }
    }

    private RandomHistories(long seed, boolean hostile) {
        this.seed = seed;
        this.rule = rule(seed);
        this.hostile = hostile;
    }

    private static RandomHistories aimed(long seed) {
        return new RandomHistories(seed, (seed / Scenarios.RULES.size()) % 3 == 2);
    }

    /** The rule that a seed aims at: each in turn. */
    static String rule(long seed) {
        return Scenarios.RULES.get((int) (seed % Scenarios.RULES.size()));
    }

    static Situation meeting(long seed) {
        return aimed(seed).situation(false);
    }

    static Situation missing(long seed) {
        return aimed(seed).situation(true);
    }

    /** Months in which anything may have been answered; what arrives may be about any day of them. */
    static Situation months(long seed) {
        return new RandomHistories(seed, true).months();
    }

    private Situation months() {
        HistoryDraft draft = world(Dice.of(seed));
        Dice dice = Dice.of(seed + 3_000_000_019L);
        int days = dice.of(30, 90, 365);
        int disturbed = dice.of(5, 30, 80);
        draft.startedOn = draft.today.minusDays(dice.of(13, 14, 28, days));
        for (int ago = days; ago >= 0; ago--) {
            if (dice.chance(85)) {
                LogDraft log = draft.log(draft.today.minusDays(ago));
                log.pain = dice.between(0, 8);
                log.reach = dice.between(0, 3);
                if (dice.chance(disturbed)) {
                    disturb(log, draft, dice);
                }
            }
        }
        for (int i = dice.between(1, 4); i > 0; i--) {
            garnish(draft, dice);
            dice.from(draft.logs).arriving = true;
        }
        draft.logs = dice.shuffled(draft.logs);
        return new Situation(draft.build(), draft.occasion, draft.now);
    }

    private Situation situation(boolean missed) {
        HistoryDraft draft = world(Dice.of(seed));
        Runnable step = Scenarios.set(rule, draft, Dice.of(seed + 1_000_000_007L));
        if (missed) {
            step.run();
        }
        Dice dice = Dice.of(seed + 2_000_000_011L);
        garnish(draft, dice);
        draft.logs = dice.shuffled(draft.logs);
        return new Situation(draft.build(), draft.occasion, draft.now);
    }

    // ---- The patient, the program and the days before ------------------------------------------------------------

    private HistoryDraft world(Dice dice) {
        HistoryDraft draft = new HistoryDraft();
        draft.zone = dice.from(ZONES);
        draft.today = today(draft.zone, dice);
        LocalTime time = dice.of(
                LocalTime.MIDNIGHT,
                LocalTime.of(3, 0),
                LocalTime.of(23, 59, 59),
                LocalTime.of(1, 30),
                LocalTime.of(dice.between(6, 22), dice.between(0, 59)));
        draft.now = NaiveLogs.moment(draft.today.atTime(time), draft.zone);
        draft.today = draft.now.atZone(draft.zone).toLocalDate();
        draft.startedOn = draft.today.minusDays(dice.of(0, 1, 6, 14, 28, dice.between(0, 60)));
        if (dice.chance(12)) {
            draft.state = dice.of(Program.State.DRAFT, Program.State.ENDED);
        }
        patient(draft, dice);
        program(draft, dice);
        clinic(draft, dice);
        flags(draft, dice);
        daysBefore(draft, dice);
        return draft;
    }

    /** A date of 2026, one time in three within a few days of a change of the clocks. */
    private static LocalDate today(ZoneId zone, Dice dice) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(dice.between(0, 364));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        return change == null || dice.chance(66)
                ? day
                : change.getDateTimeBefore().toLocalDate().plusDays(dice.of(-1, 0, 1, 1, 2, 7));
    }

    private void patient(HistoryDraft draft, Dice dice) {
        for (KnownSymptom symptom : KnownSymptom.values()) {
            if (dice.chance(25)) {
                draft.known.add(symptom);
            }
        }
        for (int i = dice.of(0, 0, 1, 2); i > 0; i--) {
            draft.conditions.add(condition(dice));
        }
        draft.intakePain = dice.between(0, 10);
        draft.intakeReach = dice.between(0, 4);
        draft.baseline = dice.chance(50) ? null : Integer.valueOf(dice.between(0, 10));
        draft.opened = dice.chance(70);
        draft.psfsBefore = dice.chance(30)
                ? null
                : List.of(
                        BigDecimal.valueOf(dice.between(0, 10)),
                        BigDecimal.valueOf(dice.between(0, 20), 1).stripTrailingZeros(),
                        BigDecimal.valueOf(dice.between(0, 10)));
    }

    private static ConditionId condition(Dice dice) {
        String condition = dice.from(BlockTable.ROWS).condition();
        return new ConditionId(condition.equals("any_patient") ? "cancer_history" : condition);
    }

    private void program(HistoryDraft draft, Dice dice) {
        draft.usualUnits = dice.of(0, 1, 3, 5);
        for (int i = dice.of(0, 0, 3); i > 0; i--) {
            draft.unitsOn.put(draft.today.minusDays(dice.between(0, 20)), dice.between(0, 6));
        }
        for (int i = dice.between(0, 3); i > 0; i--) {
            draft.exercises.add(new ExerciseId(dice.from(BlockTable.ROWS).exercise()));
        }
        for (int i = dice.of(0, 0, 0, 1, 2); i > 0; i--) {
            draft.pauses.add(pause(draft, dice));
        }
        Set<ConditionId> cleared = new java.util.TreeSet<>();
        for (int i = dice.of(0, 0, 1, 2); i > 0; i--) {
            cleared.add(condition(dice));
        }
        for (ConditionId condition : cleared) {
            draft.clearances.add(Clearance.of(condition, draft.today.plusDays(dice.of(-1, 0, 1, 13, 14, 15, 100))));
        }
    }

    private static Pause pause(HistoryDraft draft, Dice dice) {
        Instant from = moment(draft, draft.today.minusDays(dice.of(0, 1, 3, 7, 20, 21, 22)), dice);
        Instant to = moment(draft, draft.today.minusDays(dice.of(0, 1, 2, 5, -1)), dice);
        boolean open = to.isBefore(from) || dice.chance(40);
        return new Pause(from, open ? null : to, dice.of(Pause.Cause.values()));
    }

    private static Instant moment(HistoryDraft draft, LocalDate day, Dice dice) {
        return draft.at(day, 0, 0)
                .plusSeconds(dice.of(0, 0, 1, -1, 43_200, 86_399))
                .plusNanos(dice.of(0, 0, 0, 1));
    }

    private void clinic(HistoryDraft draft, Dice dice) {
        draft.clinicZone = dice.chance(80) ? draft.zone : dice.from(ZONES);
        draft.opens = LocalTime.of(dice.of(8, 9, 2), dice.of(0, 30));
        draft.closes = LocalTime.of(dice.of(12, 17), 0);
        EnumSet<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        workdays.remove(dice.of(DayOfWeek.values()));
        workdays.add(dice.of(DayOfWeek.values()));
        draft.workdays = workdays;
        for (int i = dice.between(0, 3); i > 0; i--) {
            draft.holidays.add(draft.today.plusDays(dice.between(-4, 3)));
        }
    }

    private void flags(HistoryDraft draft, Dice dice) {
        for (Family family : dice.shuffled(List.of(Family.values())).subList(0, dice.of(0, 0, 1, 3))) {
            Instant raised = draft.now.minusSeconds(dice.of(0, 60, 899, 900, 7_200, 90_000, 400_000));
            draft.openFlags.add(new OpenFlag(
                    new RuleId(dice.from(Scenarios.RULES)),
                    family,
                    dice.of(Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ROUTINE),
                    raised,
                    dice.chance(40) ? draft.now : null));
        }
        for (int i = dice.of(0, 0, 2); i > 0; i--) {
            draft.resolvedFlags.add(resolved(draft, dice.from(Scenarios.RULES), dice));
        }
        if (dice.chance(35)) {
            draft.resolvedFlags.removeIf(flag -> flag.rule().value().equals(rule));
            draft.resolvedFlags.add(resolved(draft, rule, dice));
            if (dice.chance(20)) {
                ResolvedFlag before = resolved(draft, rule, dice);
                if (!before.resolvedAt().equals(draft.resolvedFlags.getLast().resolvedAt())) {
                    draft.resolvedFlags.add(before);
                }
            }
        }
    }

    private static ResolvedFlag resolved(HistoryDraft draft, String rule, Dice dice) {
        Instant at = moment(draft, draft.today.minusDays(dice.of(0, 1, 6, 7, 7, 8, 13, 14, 15)), dice);
        return new ResolvedFlag(
                new RuleId(rule),
                at.isAfter(draft.now) ? draft.now : at,
                dice.chance(30) ? null : Integer.valueOf(dice.between(0, 10)),
                dice.chance(30) ? null : Integer.valueOf(dice.between(0, 4)),
                dice.chance(30) ? null : Integer.valueOf(dice.between(1, 4)),
                dice.of(ResolvedFlag.Outcome.values()));
    }

    private void daysBefore(HistoryDraft draft, Dice dice) {
        int days = dice.of(1, 5, 10, 20, dice.between(1, 60));
        int logged = dice.of(100, 80, 40, 10);
        for (int ago = days; ago >= 1; ago--) {
            int times = dice.chance(logged) ? dice.of(1, 1, 1, 1, 2, 3) : 0;
            for (int i = 0; i < times; i++) {
                LogDraft log = draft.log(draft.today.minusDays(ago));
                log.enteredAt = log.enteredAt.minusSeconds(3600L * i);
                log.pain = dice.between(0, 1);
                log.during = dice.of(null, 2, 5);
                log.done = dice.of(Done.ALL, Done.SOME, Done.NONE, null);
                log.settled = dice.of(Settled.YES, Settled.YES, Settled.NA, null);
            }
        }
    }

    // ---- What makes it hostile -----------------------------------------------------------------------------------

    private void garnish(HistoryDraft draft, Dice dice) {
        if (draft.logs.isEmpty()) {
            return;
        }
        for (int i = dice.of(0, 0, 1, 2); i > 0; i--) {
            replacedStored(draft, dice);
        }
        if (dice.chance(20)) {
            repeated(draft, dice);
        }
        if (!hostile) {
            return;
        }
        for (int i = dice.between(1, 6); i > 0; i--) {
            LogDraft log = dice.from(draft.logs);
            switch (dice.between(0, 7)) {
                case 0, 1, 2 -> disturb(log, draft, dice);
                case 3 -> {
                    LogDraft more = draft.log(log.performedOn);
                    more.enteredAt = log.enteredAt.plusSeconds(dice.of(0, 1, -3600));
                    more.arriving = arrives(draft, dice);
                    disturb(more, draft, dice);
                }
                case 4 -> {
                    LogDraft revision = log.copy();
                    revision.rev = log.rev + dice.of(1, 1, 3);
                    revision.arriving = arrives(draft, dice);
                    disturb(revision, draft, dice);
                    draft.logs.add(revision);
                }
                case 5 -> {
                    LogDraft conflict = log.copy();
                    conflict.arriving = arrives(draft, dice);
                    // A tie of both times is decided by the order of the list, which is shuffled.
                    conflict.enteredAt = log.enteredAt.plusSeconds(dice.of(0, 30, -30));
                    conflict.receivedAt = log.receivedAt.plusSeconds(1 + i);
                    disturb(conflict, draft, dice);
                    draft.logs.add(conflict);
                }
                case 6 -> {
                    LogDraft withdrawal = log.copy();
                    withdrawal.rev = log.rev + dice.of(0, 1, 1);
                    withdrawal.receivedAt = log.receivedAt.plusSeconds(100 + i);
                    withdrawal.withdrawn = true;
                    withdrawal.arriving = arrives(draft, dice);
                    draft.logs.add(withdrawal);
                }
                default -> log.arriving = arrives(draft, dice);
            }
        }
    }

    private static boolean arrives(HistoryDraft draft, Dice dice) {
        return draft.occasion == Occasion.CHECK_IN && dice.chance(60);
    }

    /** An earlier revision that says something else but is stored; it no longer counts. */
    private static void replacedStored(HistoryDraft draft, Dice dice) {
        LogDraft log = dice.from(draft.logs);
        if (draft.logs.stream().anyMatch(other -> other != log && other.uuid.equals(log.uuid)) || log.rev != 1) {
            return;
        }
        LogDraft earlier = log.copy();
        earlier.arriving = false;
        disturb(earlier, draft, dice);
        log.rev = 2;
        draft.logs.add(earlier);
    }

    private static void repeated(HistoryDraft draft, Dice dice) {
        LogDraft log = dice.from(draft.logs);
        LogDraft repeat = log.copy();
        repeat.enteredAt = log.enteredAt.plusSeconds(dice.of(0, 5));
        repeat.receivedAt = log.receivedAt.plusSeconds(dice.of(0, 500));
        draft.logs.add(repeat);
    }

    private static void disturb(LogDraft log, HistoryDraft draft, Dice dice) {
        for (int i = dice.between(1, 4); i > 0; i--) {
            switch (dice.between(0, 21)) {
                case 0 -> log.pain = dice.of(null, 0, 3, 4, 5, 6, 7, 8, 9, 10);
                case 1 -> log.reach = dice.of(null, 0, 1, 2, 3, 4);
                case 2 -> log.side = dice.of(null, Side.NONE, Side.BOTH, Side.BOTH);
                case 3 -> log.numb = dice.of(null, Sign.NONE, Sign.BETTER, Sign.SAME, Sign.NEW, Sign.WORSE);
                case 4 -> log.tingle = dice.of(null, Sign.NONE, Sign.BETTER, Sign.SAME, Sign.NEW, Sign.WORSE);
                case 5 -> {
                    log.weak = dice.of(null, Sign.NONE, Sign.BETTER, Sign.SAME, Sign.NEW, Sign.WORSE);
                    log.heelToe = dice.of(null, HeelToe.YES, HeelToe.NO, HeelToe.UNSURE);
                }
                case 6 -> log.em = dice.chance(40) ? null : signs(dice);
                case 7, 8 -> log.gen = general(dice);
                case 9 -> log.done = dice.of(null, Done.ALL, Done.SOME, Done.NONE, Done.MORE);
                case 10 -> log.unitsDone = dice.of(null, 0, 1, 5, 20);
                case 11 ->
                    log.ratio = dice.of(null, new BigDecimal("1.49"), new BigDecimal("1.5"), new BigDecimal("2"));
                case 12 ->
                    log.exercisesDone.add(new ExerciseId(dice.of(
                            "bridge-leg-extension",
                            "thoracic-extension-foam-roller",
                            "bar-hang-hands-and-feet",
                            "bar-hang-free-legs",
                            "cat-cow")));
                case 13 ->
                    log.exerciseStops.add(new ExerciseStop(
                            new ExerciseId(dice.of("cobra-pose", "childs-pose")), dice.of(StopReason.values())));
                case 14 -> log.reason = dice.of(null, SkipReason.TOO_PAINFUL, SkipReason.UNSURE_HOW, SkipReason.ILL);
                case 15 -> log.during = dice.of(null, 5, 6, 10);
                case 16 -> log.settled = dice.of(null, Settled.YES, Settled.NO, Settled.NO, Settled.NA);
                case 17 -> log.restRelief = dice.of(null, RestRelief.NO, RestRelief.PARTLY);
                case 18 -> {
                    log.grc = dice.of(null, -3, -2, -1, 1, 2, 3);
                    log.psfs = dice.of(null, List.of(0, 0, 0), List.of(5, 5, 5), List.of(7, 7, 7), List.of(10, 9, 8));
                }
                case 19 -> note(log, draft, dice);
                case 20 -> log.performedOn = log.performedOn.plusDays(dice.of(-15, -1, 1));
                default -> {
                    log.contact = dice.chance(50);
                    log.newCondition = dice.of(null, new ConditionId("pregnancy"), new ConditionId("dvt"));
                }
            }
        }
        if (log.performedOn.isAfter(draft.today.plusDays(1))) {
            log.performedOn = draft.today;
        }
    }

    private static void note(LogDraft log, HistoryDraft draft, Dice dice) {
        log.note = dice.of(
                null,
                "all well",
                Notes.withAny(NaiveWords.RED, dice),
                Notes.withAny(NaiveWords.CRISIS, dice),
                Notes.missing(dice.from(NaiveWords.RED), dice),
                "popped my neck");
        log.followUp = dice.of(
                null,
                new FollowUp(null, null),
                new FollowUp(Set.of(), draft.now),
                new FollowUp(signs(dice), draft.now));
    }

    private static Set<EmergencySign> signs(Dice dice) {
        return dice.chance(40) ? Set.of() : EnumSet.of(dice.of(EmergencySign.values()));
    }

    private static Set<GeneralSign> general(Dice dice) {
        List<GeneralSign> signs = new ArrayList<>(dice.shuffled(List.of(GeneralSign.values())));
        return Set.copyOf(signs.subList(0, dice.of(0, 1, 1, 2)));
    }
}
