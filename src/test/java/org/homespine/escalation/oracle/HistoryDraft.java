package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.checkins.domain.Side;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Patient;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.UnitsDue;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** A history to be, with the occasion and the moment at which it is judged. */
final class HistoryDraft {

    ZoneId zone = ZoneId.of("Europe/London");
    LocalDate today;
    Instant now;
    Occasion occasion = Occasion.CHECK_IN;
    Set<ConditionId> conditions = new HashSet<>();
    Set<KnownSymptom> known = EnumSet.noneOf(KnownSymptom.class);
    int intakePain = 5;
    int intakeReach = 1;
    Integer baseline;
    Program.State state = Program.State.ACTIVE;
    LocalDate startedOn;
    int usualUnits = 3;
    Map<LocalDate, Integer> unitsOn = new HashMap<>();
    Set<ExerciseId> exercises = new HashSet<>();
    List<Pause> pauses = new ArrayList<>();
    ZoneId clinicZone = zone;
    LocalTime opens = LocalTime.of(9, 0);
    LocalTime closes = LocalTime.of(17, 0);
    Set<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Set<LocalDate> holidays = new HashSet<>();
    List<Clearance> clearances = new ArrayList<>();
    boolean opened = true;
    List<BigDecimal> psfsBefore;
    List<OpenFlag> openFlags = new ArrayList<>();
    List<ResolvedFlag> resolvedFlags = new ArrayList<>();
    List<LogDraft> logs = new ArrayList<>();
    private int named;

    Instant at(LocalDate day, int hour, int minute) {
        return NaiveLogs.moment(LocalDateTime.of(day, LocalTime.of(hour, minute)), zone);
    }

    /** A good day's log of that date, stored that evening or, for today and later, just now. */
    LogDraft log(LocalDate day) {
        Instant evening = at(day, 18, 0);
        LogDraft log = new LogDraft("u" + ++named, day, evening.isAfter(now) ? now.minusSeconds(7200) : evening);
        logs.add(log);
        return log;
    }

    LogDraft arriving(LocalDate day) {
        LogDraft log = log(day);
        log.arriving = true;
        log.receivedAt = now;
        return log;
    }

    /** Takes away what is logged from one date to another, both included. */
    void clear(LocalDate from, LocalDate to) {
        logs.removeIf(log -> !log.performedOn.isBefore(from) && !log.performedOn.isAfter(to));
    }

    History build() {
        return new History(
                zone,
                new Patient(conditions, known, new Patient.Intake(intakePain, intakeReach, Side.LEFT), baseline),
                new Program(
                        state,
                        state == Program.State.DRAFT ? null : startedOn,
                        new UnitsDue(usualUnits, unitsOn),
                        exercises,
                        pauses),
                new ClinicCalendar(clinicZone, opens, closes, workdays, holidays),
                clearances,
                opened,
                psfsBefore,
                openFlags,
                resolvedFlags,
                logs.stream().map(LogDraft::build).toList());
    }
}
