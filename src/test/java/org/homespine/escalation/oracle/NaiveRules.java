package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * All rules a second time, slowly and by obvious loops, written from the text of the escalation rules alone: what it
 * says and what the engine says must be the same. The numbers in comments are those of the exact readings.
 */
final class NaiveRules {

    static final Set<String> ALL = words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-01 NEU-02 NEU-03 NEU-04 EMG-01 EMG-02 TRA-01
            TRA-02 INF-01 INF-02 MAL-01 MAL-02 SLA-01 PAI-01 PAI-02 PAI-03 PAI-04 PAI-05 PAI-06
            PAI-07 NGT-01 NGT-02 NGT-03 WTL-01 PER-01 PER-02 DIZ-01 DIZ-02 TXT-01 TXT-02 TXT-03
            EXR-01 EXR-02 IMP-01 IMP-02 IMP-03 IMP-04 IMP-05 ADH-01 ADH-02 ADH-03 ADH-04 ADH-05
            ADH-06 ADH-07 OVR-01 OVR-02 OVR-03 OVR-04 CLR-01 CLR-02 CLR-03 CON-01 FRC-01 DAT-01
            DAT-02
            """);

    /** 29. */
    static final Set<String> ALL_BLOCK = Set.of(
            "injury_onset",
            "pregnancy",
            "spinal_surgery",
            "spine_osteoporosis",
            "leg_weakness",
            "inflammatory_or_infection");

    private static final Set<String> EMERGENCY_OR_URGENT_SYMPTOMS = words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-01 NEU-02 NEU-03 NEU-04 EMG-01 EMG-02 TRA-01
            TRA-02 INF-01 INF-02 MAL-01 MAL-02 PAI-01 PAI-02 NGT-01 NGT-02 WTL-01 PER-02 DIZ-02
            """);

    /** 48: all of 3a and 3b, and those that it names. */
    private static final Set<String> NEVER_QUIET = words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-02 EMG-01 EMG-02 TRA-01 INF-02 MAL-02 SLA-01
            NEU-01 NEU-03 NEU-04 PAI-01 PAI-02 NGT-01 NGT-02 INF-01 WTL-01 MAL-01 TRA-02 PER-02
            DIZ-02 TXT-01 TXT-02 OVR-03 CLR-01 CLR-02 CON-01 EXR-01 EXR-02 TXT-03 DAT-01 DAT-02
            """);

    /** 49: those with a count of their own. */
    private static final Set<String> COUNTING = words("PAI-05 PAI-06 NGT-03 ADH-06 ADH-07 OVR-01");

    private final History history;
    private final Occasion occasion;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<CheckInVersion> versions;
    private final List<CheckInVersion> active;
    private final List<CheckInVersion> arriving;
    private final List<NaiveHit> hits = new ArrayList<>();
    private boolean conditionPauses;

    /** A rule that is met once, before it is known whether it is quiet. */
    private record NaiveHit(
            String rule, Tier tier, Family family, List<CheckInVersion> logs, Integer count, boolean suppressed) {}

    /** What a rule found: evidence as {@code uuid:rev}, sorted. */
    record NaiveFinding(String rule, Tier tier, Family family, List<String> evidence, boolean suppressed) {}

    /** What all rules say of one occasion; no message is null. */
    record NaiveResult(List<NaiveFinding> findings, ProgramState programState, String patientMessage) {

        boolean found(String rule) {
            return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
        }
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    private NaiveRules(History history, Occasion occasion, Instant now) {
        this.history = history;
        this.occasion = occasion;
        this.now = now;
        this.zone = history.zone();
        this.today = now.atZone(zone).toLocalDate();
        this.versions = withoutRepeats(history.checkIns());
        this.active = activeLogs();
        this.arriving = new ArrayList<>();
        for (CheckInVersion version : versions) {
            if (version.arriving() && !version.withdrawn()) {
                arriving.add(version);
            }
        }
    }

    static NaiveResult evaluate(History history, Occasion occasion, Instant now) {
        return new NaiveRules(history, occasion, now).evaluate();
    }

    private NaiveResult evaluate() {
        switch (occasion) {
            case CHECK_IN -> checkIn();
            case NIGHTLY -> nightly();
            case CLOCK -> clock();
            case PUBLISH -> publish();
        }
        List<NaiveFinding> findings = findings();
        return new NaiveResult(findings, programState(findings), patientMessage(findings));
    }

    // ---- Logs ----------------------------------------------------------------------------------------------------

    /** 3: equal copies are one, with the earliest times, and not arriving if any of them was stored before. */
    private static List<CheckInVersion> withoutRepeats(List<CheckInVersion> listed) {
        List<CheckInVersion> versions = new ArrayList<>();
        for (CheckInVersion copy : listed) {
            int same = -1;
            for (int i = 0; i < versions.size(); i++) {
                if (isRepeat(versions.get(i), copy)) {
                    same = i;
                }
            }
            if (same < 0) {
                versions.add(copy);
            } else {
                CheckInVersion first = versions.get(same);
                versions.set(
                        same,
                        new CheckInVersion(
                                first.uuid(),
                                first.rev(),
                                first.performedOn(),
                                earlier(first.enteredAt(), copy.enteredAt()),
                                earlier(first.receivedAt(), copy.receivedAt()),
                                first.arriving() && copy.arriving(),
                                first.answers(),
                                first.followUp(),
                                first.withdrawn()));
            }
        }
        return versions;
    }

    private static boolean isRepeat(CheckInVersion a, CheckInVersion b) {
        return isSameRevision(a, b)
                && a.performedOn().equals(b.performedOn())
                && a.answers().equals(b.answers())
                && Objects.equals(a.followUp(), b.followUp())
                && a.withdrawn() == b.withdrawn();
    }

    private static boolean isSameRevision(CheckInVersion a, CheckInVersion b) {
        return a.uuid().equals(b.uuid()) && a.rev() == b.rev();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** 2, 3, 4. */
    private List<CheckInVersion> activeLogs() {
        List<CheckInVersion> logs = new ArrayList<>();
        Set<String> uuids = new TreeSet<>();
        for (CheckInVersion version : versions) {
            uuids.add(version.uuid());
        }
        for (String uuid : uuids) {
            CheckInVersion counts = null;
            for (CheckInVersion version : versions) {
                if (version.uuid().equals(uuid) && (counts == null || countsBefore(version, counts))) {
                    counts = version;
                }
            }
            if (counts != null && !counts.withdrawn()) {
                logs.add(counts);
            }
        }
        logs.sort(Comparator.comparing(CheckInVersion::performedOn)
                .thenComparing(CheckInVersion::enteredAt)
                .thenComparing(CheckInVersion::uuid));
        return logs;
    }

    /** Whether a version that is listed later counts in place of another one. */
    private static boolean countsBefore(CheckInVersion later, CheckInVersion other) {
        if (later.rev() != other.rev()) {
            return later.rev() > other.rev();
        }
        if (!later.enteredAt().equals(other.enteredAt())) {
            return later.enteredAt().isAfter(other.enteredAt());
        }
        return !later.receivedAt().isBefore(other.receivedAt());
    }

    private List<CheckInVersion> logsOn(LocalDate date) {
        List<CheckInVersion> logs = new ArrayList<>();
        for (CheckInVersion log : active) {
            if (log.performedOn().equals(date)) {
                logs.add(log);
            }
        }
        return logs;
    }

    private List<CheckInVersion> activeWith(Predicate<CheckInVersion> predicate) {
        List<CheckInVersion> logs = new ArrayList<>();
        for (CheckInVersion log : active) {
            if (predicate.test(log)) {
                logs.add(log);
            }
        }
        return logs;
    }

    private static TreeSet<LocalDate> dates(List<CheckInVersion> logs) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (CheckInVersion log : logs) {
            dates.add(log.performedOn());
        }
        return dates;
    }

    private static Integer painOf(CheckInVersion log) {
        return log.answers().pain();
    }

    private static Integer reachOf(CheckInVersion log) {
        return log.answers().reach();
    }

    private Integer painDay(LocalDate date) {
        Integer highest = null;
        for (CheckInVersion log : logsOn(date)) {
            if (painOf(log) != null && (highest == null || painOf(log) > highest)) {
                highest = painOf(log);
            }
        }
        return highest;
    }

    private Integer reachDay(LocalDate date) {
        Integer highest = null;
        for (CheckInVersion log : logsOn(date)) {
            if (reachOf(log) != null && (highest == null || reachOf(log) > highest)) {
                highest = reachOf(log);
            }
        }
        return highest;
    }

    /** 8: the logs that give a day its highest pain. */
    private List<CheckInVersion> painLogs(LocalDate date) {
        Integer highest = painDay(date);
        return logsOn(date).stream()
                .filter(log -> painOf(log) != null && painOf(log).equals(highest))
                .toList();
    }

    private List<CheckInVersion> reachLogs(LocalDate date) {
        Integer highest = reachDay(date);
        return logsOn(date).stream()
                .filter(log -> reachOf(log) != null && reachOf(log).equals(highest))
                .toList();
    }

    private List<LocalDate> painDates() {
        return List.copyOf(dates(activeWith(log -> painOf(log) != null)));
    }

    private List<LocalDate> reachDates() {
        return List.copyOf(dates(activeWith(log -> reachOf(log) != null)));
    }

    /** 13 and 15: the usual pain. */
    private int base() {
        if (history.patient().baseline() != null) {
            return history.patient().baseline();
        }
        LocalDate start = history.program().startedOn();
        List<Integer> first = new ArrayList<>();
        if (start != null) {
            for (int day = 1; day <= 7; day++) {
                Integer pain = painDay(start.plusDays(day - 1));
                if (pain != null && first.size() < 3) {
                    first.add(pain);
                }
            }
        }
        return first.size() < 3 ? history.patient().intake().pain() : twiceMedian(first) / 2;
    }

    private static int twiceMedian(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size % 2 == 1 ? 2 * sorted.get(size / 2) : sorted.get(size / 2 - 1) + sorted.get(size / 2);
    }

    // ---- Answers -------------------------------------------------------------------------------------------------

    /** 11. */
    private static boolean em(CheckInVersion log, EmergencySign sign) {
        boolean ticked = log.answers().em() != null && log.answers().em().contains(sign);
        boolean followed = log.followUp() != null
                && log.followUp().em() != null
                && log.followUp().em().contains(sign);
        return ticked || followed;
    }

    private static boolean gen(CheckInVersion log, GeneralSign sign) {
        return log.answers().gen() != null && log.answers().gen().contains(sign);
    }

    private boolean known(KnownSymptom symptom) {
        return history.patient().known().contains(symptom);
    }

    private boolean hasCancerHistory() {
        return history.patient().conditions().contains(new ConditionId("cancer_history"));
    }

    /** 19. */
    private boolean isNew(Sign sign, KnownSymptom symptom) {
        return sign == Sign.NEW || sign == Sign.WORSE || (sign == Sign.SAME && !known(symptom));
    }

    private boolean numbNew(CheckInVersion log) {
        return isNew(log.answers().numb(), KnownSymptom.NUMB);
    }

    private boolean tingleNew(CheckInVersion log) {
        return isNew(log.answers().tingle(), KnownSymptom.TINGLE);
    }

    private boolean weakNew(CheckInVersion log) {
        return isNew(log.answers().weak(), KnownSymptom.WEAK);
    }

    private boolean nerveSignNew(CheckInVersion log) {
        return numbNew(log) || tingleNew(log) || weakNew(log);
    }

    /** 10: unanswered reach reads as 0 here. */
    private static int reachOrZero(CheckInVersion log) {
        return reachOf(log) == null ? 0 : reachOf(log);
    }

    private static boolean wasDone(CheckInVersion log) {
        Done done = log.answers().done();
        return done == Done.ALL || done == Done.SOME || done == Done.MORE;
    }

    private static boolean words(CheckInVersion log, List<String> entries) {
        return log.answers().note() != null
                && NaiveWords.anyIn(entries, log.answers().note());
    }

    private static boolean followUpAnswered(CheckInVersion log) {
        return log.followUp() != null && log.followUp().em() != null;
    }

    private static boolean ratioAtLeastOneAndAHalf(CheckInVersion log) {
        return log.answers().ratio() != null && log.answers().ratio().compareTo(new BigDecimal("1.5")) >= 0;
    }

    private static boolean atLeast(Integer value, int threshold) {
        return value != null && value >= threshold;
    }

    // ---- Check-in ------------------------------------------------------------------------------------------------

    private void checkIn() {
        each("CES-01", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.BLADDER));
        each("CES-02", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.BOWEL));
        each("CES-03", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.SADDLE));
        each("CES-04", Tier.EMERGENCY, Family.CES, this::bothLegs);
        each("CES-05", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.SEXUAL));
        each("EMG-01", Tier.EMERGENCY, Family.VASCULAR, log -> em(log, EmergencySign.CHEST));
        each("EMG-02", Tier.EMERGENCY, Family.VASCULAR, log -> em(log, EmergencySign.STROKE));
        each(
                "NEU-02",
                Tier.EMERGENCY,
                Family.NEURO,
                log -> weakNew(log) && log.answers().heelToe() == HeelToe.NO);
        each("TRA-01", Tier.EMERGENCY, Family.TRAUMA, log -> gen(log, GeneralSign.INJURY_MAJOR));
        each("MAL-02", Tier.EMERGENCY, Family.SYSTEMIC, log -> hasCancerHistory() && weakNew(log));
        each("NEU-01", Tier.URGENT, Family.NEURO, log -> reachOrZero(log) >= 2 && nerveSignNew(log));
        each("NEU-03", Tier.URGENT, Family.NEURO, log -> reachOrZero(log) < 2 && (numbNew(log) || tingleNew(log)));
        each("NEU-04", Tier.URGENT, Family.NEURO, this::weakNew);
        each(
                "PAI-01",
                Tier.URGENT,
                Family.PAIN,
                log -> atLeast(painOf(log), 7) && log.answers().restRelief() == RestRelief.NO);
        each("PAI-02", Tier.URGENT, Family.PAIN, log -> atLeast(painOf(log), 9));
        each("NGT-01", Tier.URGENT, Family.NIGHT, log -> gen(log, GeneralSign.NIGHT) && !known(KnownSymptom.NIGHT));
        each("INF-01", Tier.URGENT, Family.SYSTEMIC, log -> gen(log, GeneralSign.FEVER));
        each("WTL-01", Tier.URGENT, Family.SYSTEMIC, log -> gen(log, GeneralSign.WEIGHT));
        each("TRA-02", Tier.URGENT, Family.TRAUMA, log -> gen(log, GeneralSign.INJURY_MINOR));
        each("DIZ-02", Tier.URGENT, Family.VASCULAR, log -> gen(log, GeneralSign.FAINT));
        each("TXT-02", Tier.URGENT, Family.MESSAGE, log -> words(log, NaiveWords.CRISIS));
        each("EXR-01", Tier.SOON, Family.RESPONSE, log -> stopped(log, StopReason.LEG_SYMPTOMS));
        each("DIZ-01", Tier.SOON, Family.VASCULAR, log -> gen(log, GeneralSign.DIZZY));
        each(
                "IMP-03",
                Tier.SOON,
                Family.PROGRESS,
                log -> log.answers().grc() != null && log.answers().grc() <= -2);
        each("CON-01", Tier.SOON, Family.MESSAGE, log -> log.answers().contact());
        each(
                "PAI-07",
                Tier.ROUTINE,
                Family.RESPONSE,
                log -> atLeast(log.answers().during(), 6));
        each(
                "FRC-01",
                Tier.ROUTINE,
                Family.MESSAGE,
                log -> words(log, NaiveWords.CRACKING) && words(log, NaiveWords.SPINE));
        each(
                "TXT-03",
                Tier.ROUTINE,
                Family.MESSAGE,
                log -> words(log, NaiveWords.RED)
                        && followUpAnswered(log)
                        && log.followUp().em().isEmpty());
        newCondition();
        exercisedWhilePaused();
        feverWithNerveSign();
        cancerWithWarning();
        spreadFarDown();
        spreading();
        painRising();
        suddenJump();
        exercisesTooPainful();
        notSettling();
        sharpPain();
        doingLess();
        nightPain();
        daysOfSeven(
                "ADH-06", Tier.SOON, Family.ADHERENCE, 3, log -> log.answers().reason() == SkipReason.TOO_PAINFUL);
        daysOfSeven(
                "ADH-07",
                Tier.ROUTINE,
                Family.ADHERENCE,
                2,
                log -> log.answers().reason() == SkipReason.UNSURE_HOW);
        daysOfSeven("OVR-01", Tier.ROUTINE, Family.LOAD, 2, NaiveRules::ratioAtLeastOneAndAHalf);
        tooMuchWithReaction();
        advancedTooOften();
        conflicts();
        safetyQuestionEmpty();
        for (CheckInVersion log : active) {
            if (log.arriving() && warningUnanswered(log)) {
                hit("TXT-01", Tier.URGENT, Family.MESSAGE, List.of(log), null);
            }
        }
    }

    /** 5: every arriving version that is not void, also a replaced one. */
    private void each(String rule, Tier tier, Family family, Predicate<CheckInVersion> met) {
        for (CheckInVersion log : arriving) {
            if (met.test(log)) {
                hit(rule, tier, family, List.of(log), null);
            }
        }
    }

    private boolean bothLegs(CheckInVersion log) {
        return log.answers().side() == Side.BOTH
                && !(known(KnownSymptom.BOTH_LEGS) && !nerveSignNew(log))
                && (reachOrZero(log) >= 2 || nerveSignNew(log));
    }

    private static boolean stopped(CheckInVersion log, StopReason reason) {
        for (ExerciseStop stop : log.answers().exerciseStops()) {
            if (stop.reason() == reason) {
                return true;
            }
        }
        return false;
    }

    /** 29. */
    private void newCondition() {
        for (CheckInVersion log : arriving) {
            if (gen(log, GeneralSign.NEW_CONDITION)) {
                ConditionId condition = log.answers().newCondition();
                if (condition == null || ALL_BLOCK.contains(condition.value())) {
                    conditionPauses = true;
                }
                hit("CLR-02", Tier.SOON, Family.CLEARANCE, List.of(log), null);
            }
        }
    }

    /** 27. */
    private void exercisedWhilePaused() {
        for (CheckInVersion log : arriving) {
            boolean soon = false;
            boolean urgent = false;
            for (Pause pause : history.program().pauses()) {
                if (log.enteredAt().isAfter(pause.from())
                        && (pause.to() == null || log.enteredAt().isBefore(pause.to()))) {
                    urgent |= pause.cause() == Pause.Cause.EMERGENCY;
                    soon |= pause.cause() == Pause.Cause.URGENT
                            || pause.cause() == Pause.Cause.CLEARANCE
                            || pause.cause() == Pause.Cause.CLINICIAN;
                }
            }
            if (wasDone(log) && (soon || urgent)) {
                hit("OVR-03", urgent ? Tier.URGENT : Tier.SOON, Family.LOAD, List.of(log), null);
            }
        }
    }

    /** 6. */
    private void feverWithNerveSign() {
        List<CheckInVersion> read = new ArrayList<>(arriving);
        for (CheckInVersion log : active) {
            if (!read.contains(log)) {
                read.add(log);
            }
        }
        for (LocalDate date : dates(read)) {
            List<CheckInVersion> logs = new ArrayList<>();
            boolean fever = false;
            boolean sign = false;
            for (CheckInVersion log : read) {
                if (log.performedOn().equals(date) && (gen(log, GeneralSign.FEVER) || nerveSignNew(log))) {
                    logs.add(log);
                    fever |= gen(log, GeneralSign.FEVER);
                    sign |= nerveSignNew(log);
                }
            }
            if (fever && sign) {
                hitIfArriving("INF-02", Tier.EMERGENCY, Family.SYSTEMIC, logs, null);
            }
        }
    }

    /** 20. */
    private void cancerWithWarning() {
        if (!hasCancerHistory()) {
            return;
        }
        for (CheckInVersion log : arriving) {
            if (gen(log, GeneralSign.NIGHT) || gen(log, GeneralSign.WEIGHT)) {
                hit("MAL-01", Tier.URGENT, Family.SYSTEMIC, List.of(log), null);
            }
        }
        for (RisenPair pair : risenPairs()) {
            hitIfArriving("MAL-01", Tier.URGENT, Family.SYSTEMIC, pair.logs(), null);
        }
    }

    /** 22. */
    private void spreadFarDown() {
        List<LocalDate> days = reachDates();
        for (int i = 0; i < days.size(); i++) {
            int reach = reachDay(days.get(i));
            if (reach >= 3 && reach >= reachReference(days, i) + 2) {
                List<CheckInVersion> logs = new ArrayList<>(reachLogs(days.get(i)));
                logs.addAll(reachReferenceLogs(days, i));
                hitIfArriving("PER-02", Tier.URGENT, Family.SPREAD, logs, null);
            }
        }
    }

    private int reachReference(List<LocalDate> days, int before) {
        if (before < 3) {
            return history.patient().intake().reach();
        }
        return twiceMedian(List.of(
                        reachDay(days.get(before - 3)), reachDay(days.get(before - 2)), reachDay(days.get(before - 1))))
                / 2;
    }

    private List<CheckInVersion> reachReferenceLogs(List<LocalDate> days, int before) {
        List<CheckInVersion> logs = new ArrayList<>();
        if (before >= 3) {
            for (int i = before - 3; i < before; i++) {
                logs.addAll(reachLogs(days.get(i)));
            }
        }
        return logs;
    }

    /** 14, 18, 22. */
    private void spreading() {
        List<LocalDate> days = reachDates();
        for (int i = 0; i + 1 < days.size(); i++) {
            int reference = reachReference(days, i);
            int first = reachDay(days.get(i));
            int second = reachDay(days.get(i + 1));
            if (first >= 2 && second >= 2 && first >= reference + 1 && second >= reference + 1) {
                List<CheckInVersion> logs = new ArrayList<>(reachReferenceLogs(days, i));
                logs.addAll(reachLogs(days.get(i)));
                logs.addAll(reachLogs(days.get(i + 1)));
                int line = Math.max(2, reference + 1);
                int later = 0;
                boolean allBelow = true;
                for (int k = i + 2; k < days.size(); k++) {
                    later++;
                    allBelow &= reachDay(days.get(k)) < line;
                }
                hitIfArriving("PER-01", later >= 3 && allBelow ? Tier.ROUTINE : Tier.SOON, Family.SPREAD, logs, null);
            }
        }
    }

    private record RisenPair(List<CheckInVersion> logs, boolean historic) {}

    /** 14, 15, 18. */
    private List<RisenPair> risenPairs() {
        List<RisenPair> pairs = new ArrayList<>();
        List<LocalDate> days = painDates();
        int base = base();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate first = days.get(i);
            LocalDate second = days.get(i + 1);
            if (ChronoUnit.DAYS.between(first, second) <= 4
                    && painDay(first) >= base + 2
                    && painDay(second) >= base + 2
                    && painDay(first) >= 4
                    && painDay(second) >= 4) {
                List<CheckInVersion> logs = new ArrayList<>(painLogs(first));
                logs.addAll(painLogs(second));
                pairs.add(new RisenPair(logs, isBeaten(days, i + 1, Math.max(base + 2, 4))));
            }
        }
        return pairs;
    }

    /** 14: at least 3 later logged days, all of them below the line. */
    private boolean isBeaten(List<LocalDate> days, int judged, int line) {
        int later = 0;
        boolean allBelow = true;
        for (int k = judged + 1; k < days.size(); k++) {
            later++;
            allBelow &= painDay(days.get(k)) < line;
        }
        return later >= 3 && allBelow;
    }

    private void painRising() {
        for (RisenPair pair : risenPairs()) {
            hitIfArriving("PAI-03", pair.historic() ? Tier.ROUTINE : Tier.SOON, Family.PAIN, pair.logs(), null);
        }
    }

    private record Jump(LocalDate day, List<CheckInVersion> logs, boolean historic) {}

    private List<Jump> jumps() {
        List<Jump> jumps = new ArrayList<>();
        List<LocalDate> days = painDates();
        for (int i = 1; i < days.size(); i++) {
            int before = painDay(days.get(i - 1));
            int pain = painDay(days.get(i));
            if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) <= 7 && pain >= before + 3 && pain >= 6) {
                List<CheckInVersion> logs = new ArrayList<>(painLogs(days.get(i - 1)));
                logs.addAll(painLogs(days.get(i)));
                jumps.add(new Jump(days.get(i), logs, isBeaten(days, i, Math.max(before + 3, 6))));
            }
        }
        return jumps;
    }

    private void suddenJump() {
        for (Jump jump : jumps()) {
            hitIfArriving("PAI-04", jump.historic() ? Tier.ROUTINE : Tier.SOON, Family.PAIN, jump.logs(), null);
        }
    }

    /** 23. */
    private List<CheckInVersion> sessions() {
        return activeWith(log -> wasDone(log)
                || log.answers().during() != null
                || !log.answers().exerciseStops().isEmpty());
    }

    private void twoOfThree(String rule, List<CheckInVersion> logs, Predicate<CheckInVersion> counted) {
        for (int end = 0; end < logs.size(); end++) {
            List<CheckInVersion> found = new ArrayList<>();
            for (int i = Math.max(0, end - 2); i <= end; i++) {
                if (counted.test(logs.get(i))) {
                    found.add(logs.get(i));
                }
            }
            if (found.size() >= 2) {
                hitIfArriving(rule, Tier.SOON, Family.RESPONSE, found, found.size());
            }
        }
    }

    private void exercisesTooPainful() {
        twoOfThree("PAI-05", sessions(), log -> atLeast(log.answers().during(), 6));
    }

    /** 24. */
    private void notSettling() {
        twoOfThree("PAI-06", answeredSettled(), log -> log.answers().settled() == Settled.NO);
    }

    private List<CheckInVersion> answeredSettled() {
        return activeWith(
                log -> log.answers().settled() == Settled.YES || log.answers().settled() == Settled.NO);
    }

    private void sharpPain() {
        Set<ExerciseId> exercises = new HashSet<>();
        for (CheckInVersion log : active) {
            if (stopped(log, StopReason.SHARP_PAIN)) {
                hitIfArriving("EXR-02", Tier.ROUTINE, Family.RESPONSE, List.of(log), null);
            }
            for (ExerciseStop stop : log.answers().exerciseStops()) {
                exercises.add(stop.exercise());
            }
        }
        for (ExerciseId exercise : exercises) {
            twoOfThree(
                    "EXR-02",
                    sessions(),
                    log -> log.answers().exerciseStops().contains(new ExerciseStop(exercise, StopReason.SHARP_PAIN)));
        }
    }

    /** 25: three scores each, so that their sums compare as their means do. */
    private void doingLess() {
        List<CheckInVersion> logs = activeWith(log -> log.answers().psfs() != null);
        for (int i = 0; i < logs.size(); i++) {
            BigDecimal sum = sum(logs.get(i).answers().psfs());
            if (i > 0) {
                BigDecimal before = sum(logs.get(i - 1).answers().psfs());
                if (sum.compareTo(before.subtract(BigDecimal.valueOf(6))) <= 0) {
                    hitIfArriving("IMP-04", Tier.SOON, Family.PROGRESS, List.of(logs.get(i - 1), logs.get(i)), null);
                }
            } else if (history.psfsBefore() != null
                    && sum.compareTo(scores(history.psfsBefore()).subtract(BigDecimal.valueOf(6))) <= 0) {
                hitIfArriving("IMP-04", Tier.SOON, Family.PROGRESS, List.of(logs.get(i)), null);
            }
        }
    }

    private static BigDecimal sum(List<Integer> scores) {
        return BigDecimal.valueOf(scores.get(0) + scores.get(1) + scores.get(2));
    }

    private static BigDecimal scores(List<BigDecimal> scores) {
        return scores.get(0).add(scores.get(1)).add(scores.get(2));
    }

    /** 16, 21. */
    private void nightPain() {
        if (!known(KnownSymptom.NIGHT)) {
            return;
        }
        daysOfSeven("NGT-03", Tier.ROUTINE, Family.NIGHT, 3, log -> gen(log, GeneralSign.NIGHT));
        int base = base();
        Predicate<CheckInVersion> isOther = log -> gen(log, GeneralSign.WEIGHT)
                || gen(log, GeneralSign.FEVER)
                || (atLeast(painOf(log), base + 2) && painOf(log).equals(painDay(log.performedOn())));
        for (LocalDate end : dates(active)) {
            List<CheckInVersion> logs = new ArrayList<>();
            Set<LocalDate> nights = new HashSet<>();
            boolean another = false;
            for (CheckInVersion log : inSevenDays(end)) {
                if (gen(log, GeneralSign.NIGHT)) {
                    nights.add(log.performedOn());
                }
                another |= isOther.test(log);
                if (gen(log, GeneralSign.NIGHT) || isOther.test(log)) {
                    logs.add(log);
                }
            }
            if (nights.size() >= 3 && (another || hasCancerHistory())) {
                hitIfArriving("NGT-02", Tier.URGENT, Family.NIGHT, logs, null);
            }
        }
    }

    private List<CheckInVersion> inSevenDays(LocalDate end) {
        return activeWith(
                log -> !log.performedOn().isAfter(end) && !log.performedOn().isBefore(end.minusDays(6)));
    }

    private void daysOfSeven(String rule, Tier tier, Family family, int days, Predicate<CheckInVersion> counted) {
        for (LocalDate end : dates(activeWith(counted))) {
            List<CheckInVersion> logs = new ArrayList<>();
            for (CheckInVersion log : inSevenDays(end)) {
                if (counted.test(log)) {
                    logs.add(log);
                }
            }
            int found = dates(logs).size();
            if (found >= days) {
                hitIfArriving(rule, tier, family, logs, found);
            }
        }
    }

    /** 26. */
    private void tooMuchWithReaction() {
        for (int i = 0; i < active.size(); i++) {
            CheckInVersion log = active.get(i);
            if (!ratioAtLeastOneAndAHalf(log)) {
                continue;
            }
            if (atLeast(log.answers().during(), 6)) {
                hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, List.of(log), null);
            }
            for (Jump jump : jumps()) {
                if (jump.day().equals(log.performedOn())) {
                    List<CheckInVersion> logs = new ArrayList<>(jump.logs());
                    logs.add(log);
                    hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, logs, null);
                }
            }
            for (int k = i + 1; k < active.size(); k++) {
                Settled settled = active.get(k).answers().settled();
                if (settled == Settled.NO) {
                    hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, List.of(log, active.get(k)), null);
                }
                if (settled == Settled.NO || settled == Settled.YES) {
                    break;
                }
            }
        }
    }

    /** 28. */
    private void advancedTooOften() {
        Set<String> hangs = Set.of("bar-hang-hands-and-feet", "bar-hang-free-legs");
        overCap(Set.of("bridge-leg-extension"), 3);
        overCap(Set.of("thoracic-extension-foam-roller"), 4);
        overCap(hangs, 3);
        List<CheckInVersion> hung = activeWith(log -> did(log, hangs));
        for (LocalDate date : dates(hung)) {
            if (dates(hung).contains(date.plusDays(1))) {
                List<CheckInVersion> logs = new ArrayList<>();
                for (CheckInVersion log : hung) {
                    if (log.performedOn().equals(date) || log.performedOn().equals(date.plusDays(1))) {
                        logs.add(log);
                    }
                }
                hitIfArriving("OVR-04", Tier.ROUTINE, Family.LOAD, logs, null);
            }
        }
    }

    private void overCap(Set<String> exercises, int cap) {
        daysOfSeven("OVR-04", Tier.ROUTINE, Family.LOAD, cap + 1, log -> did(log, exercises));
    }

    private static boolean did(CheckInVersion log, Set<String> exercises) {
        for (ExerciseId exercise : log.answers().exercisesDone()) {
            if (exercises.contains(exercise.value())) {
                return true;
            }
        }
        return false;
    }

    /** 3. */
    private void conflicts() {
        for (CheckInVersion version : versions) {
            List<CheckInVersion> same = new ArrayList<>();
            for (CheckInVersion other : versions) {
                if (isSameRevision(version, other)) {
                    same.add(other);
                }
            }
            if (same.size() > 1) {
                hitIfArriving("DAT-01", Tier.ROUTINE, Family.DATA, same, null);
            }
        }
    }

    private void safetyQuestionEmpty() {
        for (CheckInVersion log : active) {
            if (log.answers().em() == null && !followUpAnswered(log)) {
                hitIfArriving("DAT-02", Tier.ROUTINE, Family.DATA, List.of(log), null);
            }
        }
    }

    /** 42. */
    private boolean warningUnanswered(CheckInVersion log) {
        return words(log, NaiveWords.RED)
                && !followUpAnswered(log)
                && !now.isBefore(log.enteredAt().plus(Duration.ofMinutes(30)));
    }

    // ---- Clock ---------------------------------------------------------------------------------------------------

    private void clock() {
        for (CheckInVersion log : active) {
            boolean resolved = false;
            for (ResolvedFlag flag : history.resolvedFlags()) {
                resolved |=
                        flag.rule().value().equals("TXT-01") && !log.enteredAt().isAfter(flag.resolvedAt());
            }
            if (warningUnanswered(log) && !resolved) {
                hit("TXT-01", Tier.URGENT, Family.MESSAGE, List.of(log), null);
            }
        }
        for (OpenFlag flag : history.openFlags()) {
            if (flag.acknowledgedAt() == null && isOverdue(flag)) {
                hit("SLA-01", Tier.EMERGENCY, flag.family(), List.of(), null);
            }
        }
    }

    /** 40. */
    private boolean isOverdue(OpenFlag flag) {
        return switch (flag.tier()) {
            case EMERGENCY -> !now.isBefore(flag.raisedAt().plus(Duration.ofMinutes(15)));
            case URGENT -> !now.isBefore(urgentDeadline(history.clinic(), flag.raisedAt()));
            case BLOCK, SOON, ROUTINE -> false;
        };
    }

    /** 41. */
    static Instant urgentDeadline(ClinicCalendar clinic, Instant raised) {
        LocalDate day = raised.atZone(clinic.zone()).toLocalDate();
        while (true) {
            if (clinic.workdays().contains(day.getDayOfWeek())
                    && !clinic.holidays().contains(day)) {
                Instant opens = moment(day.atTime(clinic.opens()), clinic.zone());
                Instant closes = moment(day.atTime(clinic.closes()), clinic.zone());
                if (raised.isBefore(opens)) {
                    return opens.plus(Duration.ofHours(1));
                }
                if (raised.isBefore(closes)) {
                    return closes;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** 53. */
    static Instant moment(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? local.toInstant(zone.getRules().getTransition(local).getOffsetBefore())
                : local.toInstant(offsets.getFirst());
    }

    // ---- Publish -------------------------------------------------------------------------------------------------

    /** 30. */
    private void publish() {
        boolean blocked = false;
        for (ConditionId condition : history.patient().conditions()) {
            blocked |= ALL_BLOCK.contains(condition.value()) && !isCleared(condition.value());
        }
        for (BlockTable.Row row : BlockTable.ROWS) {
            boolean concerns = row.condition().equals("any_patient")
                    || history.patient().conditions().contains(new ConditionId(row.condition()));
            boolean planned = history.program().exercises().contains(new ExerciseId(row.exercise()));
            boolean blocks = isCleared(row.condition()) ? row.blockedAfter() : row.blockedBefore();
            blocked |= concerns && planned && blocks;
        }
        if (blocked) {
            hit("CLR-01", Tier.BLOCK, Family.CLEARANCE, List.of(), null);
        }
    }

    private boolean isCleared(String condition) {
        for (Clearance clearance : history.clearances()) {
            if (clearance.condition() != null
                    && clearance.condition().value().equals(condition)
                    && !clearance.expires().isBefore(today)) {
                return true;
            }
        }
        return false;
    }

    // ---- Nightly -------------------------------------------------------------------------------------------------

    private void nightly() {
        if (history.program().state() != Program.State.ACTIVE) {
            return;
        }
        for (Clearance clearance : history.clearances()) {
            if (ChronoUnit.DAYS.between(today, clearance.expires()) <= 14) {
                hit("CLR-03", Tier.ROUTINE, Family.CLEARANCE, List.of(), null);
            }
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate start = history.program().startedOn();
        if (start == null || yesterday.isBefore(start) || isPaused(history, yesterday)) {
            return;
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(yesterday); day = day.plusDays(1)) {
            if (!isPaused(history, day)) {
                days.add(day);
            }
        }
        int silence = silence(days);
        boolean neverLogged = logsUntil(yesterday).isEmpty();
        boolean notStarted = neverLogged && !history.opened() && days.size() >= 4;
        if (notStarted) {
            hit("ADH-05", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (silence >= 10) {
            hit("ADH-04", Tier.SOON, Family.ADHERENCE, List.of(), null);
        } else if (silence >= 5 && !notStarted) {
            hit("ADH-03", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (silence >= 3) {
            return;
        }
        boolean low = share(days, 0, (done, due) -> due >= 5 && 2 * done < due);
        boolean lowBefore = share(days, 7, (done, due) -> due >= 5 && 2 * done < due);
        if (low) {
            hit("ADH-01", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (low && lowBefore) {
            hit("ADH-02", Tier.SOON, Family.ADHERENCE, List.of(), null);
        }
        if (isFirstJudgeable(days, 14, 27) && !isImproved(yesterday)) {
            hit("IMP-01", Tier.ROUTINE, Family.PROGRESS, List.of(), null);
        }
        if (isFirstJudgeable(days, 28, Integer.MAX_VALUE) && !isImproved(yesterday)) {
            hit("IMP-02", Tier.SOON, Family.PROGRESS, List.of(), null);
        }
        boolean well = share(days, 0, (done, due) -> due >= 5 && 10 * done >= 8 * due)
                && share(days, 7, (done, due) -> due >= 5 && 10 * done >= 8 * due);
        // base - med7 >= base / 2, all doubled
        if (isJudgeable(days) && base() > 0 && well && 2 * (2 * base() - twiceMed7(yesterday)) >= 2 * base()) {
            hit("IMP-05", Tier.ROUTINE, Family.PROGRESS, List.of(), null);
        }
    }

    /** 17: whether any moment of the day is paused. */
    static boolean isPaused(History history, LocalDate day) {
        ZoneId zone = history.zone();
        Instant dayStart = moment(day.atStartOfDay(), zone);
        Instant dayEnd = moment(day.plusDays(1).atStartOfDay(), zone);
        for (Pause pause : history.program().pauses()) {
            Instant from = pause.from().isAfter(dayStart) ? pause.from() : dayStart;
            Instant to = pauseEnd(pause, zone).isBefore(dayEnd) ? pauseEnd(pause, zone) : dayEnd;
            if (from.isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    private static Instant pauseEnd(Pause pause, ZoneId zone) {
        Instant end = pause.to() == null ? Instant.MAX : pause.to();
        if (pause.cause() == Pause.Cause.HOLIDAY) {
            LocalDate first = pause.from().atZone(zone).toLocalDate();
            return earlier(end, moment(first.plusDays(21).atStartOfDay(), zone));
        }
        return end;
    }

    private List<CheckInVersion> logsUntil(LocalDate last) {
        LocalDate start = history.program().startedOn();
        return activeWith(
                log -> !log.performedOn().isBefore(start) && !log.performedOn().isAfter(last));
    }

    /** 32. */
    private int silence(List<LocalDate> activeDays) {
        List<CheckInVersion> logs = logsUntil(activeDays.getLast());
        int silence = 0;
        for (LocalDate day : activeDays) {
            if (logs.isEmpty() || day.isAfter(dates(logs).last())) {
                silence++;
            }
        }
        return silence;
    }

    /** 34: the 7 active days that end so many active days ago; false where there are fewer. */
    private boolean share(List<LocalDate> activeDays, int ago, BiPredicate<Integer, Integer> test) {
        int end = activeDays.size() - ago;
        if (end < 7) {
            return false;
        }
        int done = 0;
        int due = 0;
        for (LocalDate day : activeDays.subList(end - 7, end)) {
            int units = 0;
            for (CheckInVersion log : logsOn(day)) {
                units += log.answers().unitsDone() == null ? 0 : log.answers().unitsDone();
            }
            int prescribed = history.program().unitsDue().on(day);
            done += Math.min(units, prescribed);
            due += prescribed;
        }
        return test.test(done, due);
    }

    /** 35. */
    private boolean isJudgeable(List<LocalDate> activeDays) {
        int answered = 0;
        for (int i = Math.max(0, activeDays.size() - 14); i < activeDays.size(); i++) {
            if (painDay(activeDays.get(i)) != null) {
                answered++;
            }
        }
        return silence(activeDays) < 3 && answered >= 6;
    }

    private boolean isFirstJudgeable(List<LocalDate> activeDays, int from, int to) {
        int tick = activeDays.size();
        if (tick < from || tick > to || !isJudgeable(activeDays)) {
            return false;
        }
        for (int earlier = from; earlier < tick; earlier++) {
            if (isJudgeable(activeDays.subList(0, earlier))) {
                return false;
            }
        }
        return true;
    }

    /** 36. */
    private int twiceMed7(LocalDate last) {
        List<Integer> pains = new ArrayList<>();
        Map<LocalDate, Integer> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (CheckInVersion log : logsUntil(last)) {
            Integer pain = painDay(log.performedOn());
            if (pain != null) {
                byDay.put(log.performedOn(), pain);
            }
        }
        for (Integer pain : byDay.values()) {
            if (pains.size() < 7) {
                pains.add(pain);
            }
        }
        return twiceMedian(pains);
    }

    /** 36, 37. */
    private boolean isImproved(LocalDate last) {
        Integer grc = null;
        List<Integer> psfs = null;
        for (CheckInVersion log : logsUntil(last)) {
            if (log.answers().grc() != null) {
                grc = log.answers().grc();
            }
            if (log.answers().psfs() != null) {
                psfs = log.answers().psfs();
            }
        }
        if (grc != null && grc >= 2) {
            return true;
        }
        int base = base();
        if (base <= 2) {
            return psfs != null
                    && history.psfsBefore() != null
                    && sum(psfs).compareTo(scores(history.psfsBefore()).add(BigDecimal.valueOf(6))) >= 0;
        }
        int twiceFall = 2 * base - twiceMed7(last);
        return twiceFall >= 4 || 10 * twiceFall >= 3 * 2 * base;
    }

    // ---- Hits and findings ---------------------------------------------------------------------------------------

    /** 7. */
    private void hitIfArriving(String rule, Tier tier, Family family, List<CheckInVersion> logs, Integer count) {
        for (CheckInVersion log : logs) {
            if (log.arriving()) {
                hit(rule, tier, family, logs, count);
                return;
            }
        }
    }

    private void hit(String rule, Tier own, Family family, List<CheckInVersion> logs, Integer count) {
        Tier tier = own;
        if (EMERGENCY_OR_URGENT_SYMPTOMS.contains(rule)
                && ChronoUnit.DAYS.between(dates(logs).last(), today) > 14) {
            tier = rule.startsWith("CES") ? Tier.URGENT : Tier.SOON;
        }
        hits.add(new NaiveHit(rule, tier, family, logs, count, isQuiet(rule, tier, logs, count)));
    }

    /** 47 to 49. */
    private boolean isQuiet(String rule, Tier tier, List<CheckInVersion> logs, Integer count) {
        if (NEVER_QUIET.contains(rule)) {
            return false;
        }
        ResolvedFlag latest = null;
        for (ResolvedFlag flag : history.resolvedFlags()) {
            if (flag.rule().value().equals(rule)
                    && !flag.resolvedAt().isAfter(now)
                    && (latest == null || flag.resolvedAt().isAfter(latest.resolvedAt()))) {
                latest = flag;
            }
        }
        if (latest == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(latest.resolvedAt().atZone(zone).toLocalDate(), today);
        if (days >= (tier == Tier.SOON ? 7 : 14)) {
            return false;
        }
        if (logs.isEmpty()) {
            return true;
        }
        LocalDate day = dates(logs).last();
        return !isOneMore(painDay(day), latest.pain())
                && !isOneMore(reachDay(day), latest.reach())
                && !(COUNTING.contains(rule) && isOneMore(count, latest.count()));
    }

    private static boolean isOneMore(Integer value, Integer resolved) {
        return value != null && resolved != null && value >= resolved + 1;
    }

    /** 9. */
    private List<NaiveFinding> findings() {
        List<NaiveFinding> findings = new ArrayList<>();
        for (String rule : ALL) {
            Set<Family> families = new TreeSet<>();
            for (NaiveHit hit : hits) {
                if (hit.rule().equals(rule)) {
                    families.add(hit.family());
                }
            }
            for (Family family : families) {
                findings.add(finding(rule, family));
            }
        }
        findings.sort(Comparator.comparing(NaiveFinding::tier)
                .thenComparing(NaiveFinding::rule)
                .thenComparing(NaiveFinding::family));
        return findings;
    }

    private NaiveFinding finding(String rule, Family family) {
        NaiveHit best = null;
        for (NaiveHit hit : hits) {
            if (hit.rule().equals(rule) && hit.family() == family && (best == null || isBetter(hit, best))) {
                best = hit;
            }
        }
        TreeSet<String> evidence = new TreeSet<>();
        for (NaiveHit hit : hits) {
            if (hit.rule().equals(rule)
                    && hit.family() == family
                    && hit.tier() == best.tier()
                    && hit.suppressed() == best.suppressed()) {
                for (CheckInVersion log : hit.logs()) {
                    evidence.add(log.uuid() + ":" + log.rev());
                }
            }
        }
        return new NaiveFinding(rule, best.tier(), family, List.copyOf(evidence), best.suppressed());
    }

    private static boolean isBetter(NaiveHit hit, NaiveHit other) {
        return hit.suppressed() != other.suppressed()
                ? !hit.suppressed()
                : hit.tier().compareTo(other.tier()) < 0;
    }

    // ---- Chapter 4 -----------------------------------------------------------------------------------------------

    /** 50. */
    private ProgramState programState(List<NaiveFinding> findings) {
        switch (history.program().state()) {
            case DRAFT -> {
                return ProgramState.DRAFT;
            }
            case ENDED -> {
                return ProgramState.ENDED;
            }
            case ACTIVE -> {}
        }
        boolean paused = conditionPauses;
        for (Pause pause : history.program().pauses()) {
            paused |= !now.isBefore(pause.from()) && now.isBefore(pauseEnd(pause, zone));
        }
        for (NaiveFinding finding : findings) {
            paused |= (finding.tier() == Tier.EMERGENCY || finding.tier() == Tier.URGENT)
                    && !finding.rule().equals("SLA-01")
                    && !finding.rule().equals("TXT-02");
        }
        return paused ? ProgramState.PAUSED : ProgramState.ACTIVE;
    }

    /** 51. */
    private String patientMessage(List<NaiveFinding> findings) {
        List<NaiveFinding> told = new ArrayList<>();
        for (NaiveFinding finding : findings) {
            boolean silent = Set.of("SLA-01", "NGT-03", "DAT-01", "CLR-01").contains(finding.rule());
            boolean historic = isHistoric(finding) && finding.family() != Family.CES;
            boolean low = finding.tier() == Tier.SOON || finding.tier() == Tier.ROUTINE;
            if (!finding.suppressed() && !silent && !historic && !(low && hasOpenEmergency())) {
                told.add(finding);
            }
        }
        if (told.isEmpty()) {
            return null;
        }
        for (NaiveFinding finding : told) {
            if (told.getFirst().tier() == Tier.URGENT && finding.rule().equals("TXT-02")) {
                return "TXT-02";
            }
        }
        return told.getFirst().rule();
    }

    private static boolean isHistoric(NaiveFinding finding) {
        return (EMERGENCY_OR_URGENT_SYMPTOMS.contains(finding.rule()) && finding.tier() == Tier.SOON)
                || (Set.of("PAI-03", "PAI-04", "PER-01").contains(finding.rule()) && finding.tier() == Tier.ROUTINE);
    }

    private boolean hasOpenEmergency() {
        for (OpenFlag flag : history.openFlags()) {
            if (flag.tier() == Tier.EMERGENCY) {
                return true;
            }
        }
        return false;
    }
}
