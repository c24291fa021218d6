package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schedule against a slow reading of the rules, which looks at every minute of a local day. */
class ScheduleByMinutesTest {

    private static final int ROUNDS = 40;
    private static final List<String> EXERCISES = List.of("cat-cow", "childs-pose", "sphinx-pose");

    /** Each zone around a day on which its clocks jump, or the calendar does. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29", // an hour is left out
        "Europe/London, 2026-10-25", // an hour comes twice
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Pacific/Auckland, 2026-09-27",
        "Pacific/Auckland, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04", // half an hour
        "Australia/Lord_Howe, 2026-04-05",
        "America/Havana, 2026-03-08", // midnight itself is left out
        "Pacific/Apia, 2011-12-30", // a whole day is left out at the date line
        "Pacific/Kiritimati, 2028-02-29", // a leap day, 14 hours ahead
        "Europe/London, 2028-02-29"
    })
    void everyDayHasTheUnitsThatItsMinutesSay(ZoneId zone, LocalDate around) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            ProgramHistory program = program(random, zone, around);
            for (int day = -3; day <= 3; day++) {
                LocalDate date = around.plusDays(day);
                assertThat(program.unitsDue(date))
                        .as("seed %d, round %d, %s, %s", seed, round, date, program)
                        .isEqualTo(slowly(program, date));
            }
        }
    }

    private static int slowly(ProgramHistory program, LocalDate date) {
        List<Instant> minutes = minutesOf(date, program.zone());
        boolean ended = program.endedOn() != null && !date.isBefore(program.endedOn());
        boolean paused = minutes.stream().anyMatch(minute -> isPaused(program, minute));
        if (minutes.isEmpty() || ended || paused) {
            return 0;
        }
        int units = 0;
        for (ProgramItem item : inForce(program, date)
                .map(ProgramVersion::content)
                .orElse(ProgramContent.empty())
                .items()) {
            boolean held = minutes.stream().anyMatch(minute -> isHeld(program, item.exercise(), minute));
            if (!held && item.dose().days().contains(date.getDayOfWeek())) {
                units += item.dose().timesPerDay().orElse(1);
            }
        }
        return units;
    }

    /** Every minute whose clock in the zone shows the date; none for a date that the zone left out. */
    private static List<Instant> minutesOf(LocalDate date, ZoneId zone) {
        List<Instant> minutes = new ArrayList<>();
        Instant last = date.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant minute = date.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
                minute.isBefore(last);
                minute = minute.plus(1, ChronoUnit.MINUTES)) {
            if (minute.atZone(zone).toLocalDate().equals(date)) {
                minutes.add(minute);
            }
        }
        return minutes;
    }

    private static boolean isPaused(ProgramHistory program, Instant minute) {
        for (ProgramPause pause : program.pauses()) {
            LocalDate began = pause.from().atZone(program.zone()).toLocalDate();
            boolean over = pause.cause() == PauseCause.HOLIDAY
                    && !minute.atZone(program.zone()).toLocalDate().isBefore(began.plusDays(21));
            if (isWithin(pause.from(), pause.to(), minute) && !over) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeld(ProgramHistory program, ExerciseId exercise, Instant minute) {
        return program.holds().stream()
                .anyMatch(hold -> hold.exercise().equals(exercise) && isWithin(hold.from(), hold.to(), minute));
    }

    private static boolean isWithin(Instant from, @Nullable Instant to, Instant minute) {
        return !minute.isBefore(from) && (to == null || minute.isBefore(to));
    }

    private static Optional<ProgramVersion> inForce(ProgramHistory program, LocalDate date) {
        Optional<ProgramVersion> newest = Optional.empty();
        for (ProgramVersion version : program.versions()) {
            LocalDate starts = version.content().startsOn();
            LocalDate published = version.publishedAt().atZone(program.zone()).toLocalDate();
            if (!published.isAfter(date) && starts != null && !starts.isAfter(date)) {
                newest = Optional.of(version);
            }
        }
        return newest;
    }

    private static ProgramHistory program(Random random, ZoneId zone, LocalDate around) {
        List<ProgramVersion> versions = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            Instant published = moment(random, around.minusDays(30 / number));
            ProgramContent content = content(random, around.plusDays(random.nextInt(9) - 5));
            versions.add(new ProgramVersion(number, published, new AccountId(new UUID(2, 2)), content));
        }
        List<ProgramPause> pauses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean holiday = random.nextBoolean();
            Instant from = moment(random, around.minusDays(holiday ? 21 : random.nextInt(3)));
            PauseCause cause = holiday ? PauseCause.HOLIDAY : PauseCause.CLINICIAN;
            pauses.add(new ProgramPause(new UUID(3, i), cause, from, end(random, from), null));
        }
        List<ExerciseHold> holds = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant from = moment(random, around);
            holds.add(new ExerciseHold(exercise(random), from, end(random, from), "screening"));
        }
        LocalDate ended = random.nextInt(3) == 0 ? around.plusDays(random.nextInt(5) - 2) : null;
        return new ProgramHistory(
                new ProgramId(new UUID(1, 1)), ProgramState.ACTIVE, around, ended, zone, versions, pauses, holds);
    }

    private static ProgramContent content(Random random, LocalDate starts) {
        List<ProgramItem> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (int more = random.nextInt(7); more > 0; more--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            Dose dose = Dose.of(Work.repetitions(5)).on(days);
            items.add(new ProgramItem(
                    exercise(random), random.nextBoolean() ? dose : dose.timesADay(1 + random.nextInt(4)), ""));
        }
        return new ProgramContent(ProgramContent.numbered(items), starts, null, "");
    }

    private static ExerciseId exercise(Random random) {
        return new ExerciseId(EXERCISES.get(random.nextInt(EXERCISES.size())));
    }

    /** A whole minute within two days of a date. */
    private static Instant moment(Random random, LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(random.nextInt(2 * 24 * 60), ChronoUnit.MINUTES);
    }

    private static @Nullable Instant end(Random random, Instant from) {
        return random.nextInt(4) == 0 ? null : from.plus(random.nextInt(3 * 24 * 60), ChronoUnit.MINUTES);
    }
}
