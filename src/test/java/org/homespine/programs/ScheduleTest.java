package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** Cat-cow twice every day and a bridge on Monday and Thursday. */
    private static final ProgramContent CONTENT = content(
            MONDAY,
            item("cat-cow", 2, EVERY_DAY),
            item("bridge", null, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 0", // the day before
        "2026-03-02, 3", // Monday, the start
        "2026-03-03, 2",
        "2026-03-05, 3", // Thursday
        "2026-03-08, 2",
        "2026-12-31, 3" // long after the review: it goes on
    })
    void unitsFollowStartDaysAndTimes(LocalDate date, int units) {
        assertThat(Schedule.unitsDue(CONTENT, date)).isEqualTo(units);
        assertThat(history(List.of(version(1, MONDAY, CONTENT))).unitsDue(date)).isEqualTo(units);
    }

    @Test
    void aDraftWithoutAStartPlansNothing() {
        assertThat(Schedule.unitsDue(content(null, item("cat-cow", 1, EVERY_DAY)), MONDAY))
                .isZero();
    }

    @Test
    void eachDayCountsByTheVersionInForceOnIt() {
        ProgramContent more = content(MONDAY.plusDays(3), item("cat-cow", 5, EVERY_DAY));
        // Published on Tuesday, to start on Thursday.
        ProgramHistory program = history(List.of(version(1, MONDAY, CONTENT), version(2, MONDAY.plusDays(1), more)));

        assertThat(program.unitsDue(MONDAY.plusDays(2))).isEqualTo(2);
        assertThat(program.unitsDue(MONDAY.plusDays(3))).isEqualTo(5);
        assertThat(program.versionOn(MONDAY.minusDays(1))).isEmpty();
        assertThat(program.versionToShow(MONDAY.minusDays(1)))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
    }

    @Test
    void aVersionThatKeepsItsOldStartIsInForceFromTheDayItIsPublished() {
        ProgramContent fewer = content(MONDAY, item("cat-cow", 1, EVERY_DAY));
        ProgramHistory program = history(List.of(version(1, MONDAY, CONTENT), version(2, MONDAY.plusDays(2), fewer)));

        assertThat(program.unitsDue(MONDAY.plusDays(1))).isEqualTo(2);
        assertThat(program.unitsDue(MONDAY.plusDays(2))).isEqualTo(1);
    }

    @Test
    void aDayOfWhichAnyMomentIsPausedCountsNothing() {
        ProgramHistory program = history(List.of(pause(
                PauseCause.URGENT,
                at(MONDAY.plusDays(1).atTime(23, 59)),
                at(MONDAY.plusDays(3).atStartOfDay()))));

        assertThat(program.unitsDue(MONDAY)).isEqualTo(3);
        assertThat(program.unitsDue(MONDAY.plusDays(1))).isZero();
        assertThat(program.unitsDue(MONDAY.plusDays(2))).isZero();
        // Lifted at midnight: no moment of this day is paused.
        assertThat(program.unitsDue(MONDAY.plusDays(3))).isEqualTo(3);
    }

    @Test
    void anOpenPauseGoesOnButAHolidayEndsAtItsTwentySecondDay() {
        Instant from = at(MONDAY.atTime(15, 0));
        ProgramHistory urgent = history(List.of(pause(PauseCause.URGENT, from, null)));
        ProgramHistory holiday = history(List.of(pause(PauseCause.HOLIDAY, from, null)));

        assertThat(urgent.isPausedOn(MONDAY.plusDays(100))).isTrue();
        assertThat(holiday.isPausedOn(MONDAY.plusDays(20))).isTrue();
        assertThat(holiday.isPausedOn(MONDAY.plusDays(21))).isFalse();
        assertThat(holiday.stateAt(at(MONDAY.plusDays(21).atStartOfDay()).minusSeconds(1)))
                .isEqualTo(ProgramState.PAUSED);
        assertThat(holiday.stateAt(at(MONDAY.plusDays(21).atStartOfDay()))).isEqualTo(ProgramState.ACTIVE);
    }

    @Test
    void aPauseCoversItsStartAndNotItsEnd() {
        Instant from = at(MONDAY.atTime(9, 0));
        Instant to = at(MONDAY.atTime(10, 0));
        ProgramHistory program = history(List.of(pause(PauseCause.CLINICIAN, from, to)));

        assertThat(program.stateAt(from.minusMillis(1))).isEqualTo(ProgramState.ACTIVE);
        assertThat(program.stateAt(from)).isEqualTo(ProgramState.PAUSED);
        assertThat(program.stateAt(to.minusMillis(1))).isEqualTo(ProgramState.PAUSED);
        assertThat(program.stateAt(to)).isEqualTo(ProgramState.ACTIVE);
    }

    @Test
    void aHeldExerciseCountsNothingOnTheDaysOfItsHold() {
        ProgramHistory program = new ProgramHistory(
                new ProgramId(new UUID(1, 1)),
                ProgramState.ACTIVE,
                MONDAY,
                null,
                LONDON,
                List.of(version(1, MONDAY, CONTENT)),
                List.of(),
                List.of(new ExerciseHold(
                        new ExerciseId("cat-cow"),
                        at(MONDAY.plusDays(3).atTime(12, 0)),
                        at(MONDAY.plusDays(4).atTime(8, 0)),
                        "screening")));

        assertThat(program.unitsDue(MONDAY.plusDays(2))).isEqualTo(2);
        assertThat(program.unitsDue(MONDAY.plusDays(3))).isEqualTo(1);
        assertThat(program.unitsDue(MONDAY.plusDays(4))).isZero();
        assertThat(program.unitsDue(MONDAY.plusDays(5))).isEqualTo(2);
    }

    @Test
    void nothingIsDueFromTheDayItEnded() {
        ProgramHistory program = new ProgramHistory(
                new ProgramId(new UUID(1, 1)),
                ProgramState.ENDED,
                MONDAY,
                MONDAY.plusDays(7),
                LONDON,
                List.of(version(1, MONDAY, CONTENT)),
                List.of(),
                List.of());

        assertThat(program.unitsDue(MONDAY.plusDays(6))).isEqualTo(2);
        assertThat(program.unitsDue(MONDAY.plusDays(7))).isZero();
        assertThat(program.stateAt(at(MONDAY.plusDays(7).atStartOfDay()))).isEqualTo(ProgramState.ENDED);
    }

    @Test
    void aDayOfTwentyThreeHoursIsOneDay() {
        // The clocks go forward on 29 March 2026 at 01:00.
        LocalDate sunday = LocalDate.of(2026, 3, 29);
        ProgramHistory program = history(List.of(pause(
                PauseCause.URGENT,
                at(sunday.atTime(23, 30)),
                at(sunday.plusDays(1).atStartOfDay()))));

        assertThat(program.isPausedOn(sunday.minusDays(1))).isFalse();
        assertThat(program.isPausedOn(sunday)).isTrue();
        assertThat(program.isPausedOn(sunday.plusDays(1))).isFalse();
    }

    private static ProgramHistory history(List<?> parts) {
        return new ProgramHistory(
                new ProgramId(new UUID(1, 1)),
                ProgramState.ACTIVE,
                MONDAY,
                null,
                LONDON,
                parts.getFirst() instanceof ProgramVersion
                        ? parts.stream().map(ProgramVersion.class::cast).toList()
                        : List.of(version(1, MONDAY, CONTENT)),
                parts.stream()
                        .filter(ProgramPause.class::isInstance)
                        .map(ProgramPause.class::cast)
                        .toList(),
                List.of());
    }

    private static ProgramVersion version(int number, LocalDate published, ProgramContent content) {
        return new ProgramVersion(number, at(published.atTime(8, 0)), new AccountId(new UUID(2, 2)), content);
    }

    private static ProgramPause pause(PauseCause cause, Instant from, @Nullable Instant to) {
        return new ProgramPause(new UUID(3, 3), cause, from, to, null);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }

    private static ProgramItem item(String exercise, @Nullable Integer timesPerDay, Set<DayOfWeek> days) {
        Dose dose = Dose.of(Work.repetitions(5)).on(days);
        return new ProgramItem(new ExerciseId(exercise), timesPerDay == null ? dose : dose.timesADay(timesPerDay), "");
    }

    private static ProgramContent content(@Nullable LocalDate start, ProgramItem... items) {
        return new ProgramContent(List.of(items), start, start == null ? null : start.plusDays(28), "");
    }
}
