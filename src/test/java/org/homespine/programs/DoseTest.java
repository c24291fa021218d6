package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.InversionDose;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.Sides;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseTest {

    @ParameterizedTest
    @CsvSource({
        "sets, 2, 20",
        "repetitions, 1, 100",
        "holdSeconds, 1, 600",
        "breaths, 1, 50",
        "durationSeconds, 5, 7200",
        "restSeconds, 1, 600",
        "timesPerDay, 1, 12",
        "weeklyCap, 1, 21",
        "painLimit, 0, 10",
        "angleDegrees, 1, 90"
    })
    void aFigureOutOfItsRangeIsRefusedByName(String field, int least, int most) {
        assertThat(with(field, least)).isNotNull();
        assertThat(with(field, most)).isNotNull();
        for (int wrong : new int[] {least - 1, most + 1}) {
            assertThatThrownBy(() -> with(field, wrong)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reasons()).hasSize(1);
                assertThat(refused.reasons().getFirst().field()).isEqualTo(field);
                assertThat(refused.reasons().getFirst().values()).containsExactly(least, most);
            });
        }
    }

    @Test
    void aDoseHasDays() {
        assertThatThrownBy(() -> Dose.of(Work.repetitions(5)).on(Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("days");
    }

    @Test
    void itIsCompleteWithAnyMeasureOrWords() {
        assertThat(Dose.empty(Sides.BILATERAL).isComplete()).isFalse();
        assertThat(List.of(
                        Work.repetitions(5),
                        new Work.Hold(5, Amount.notSaid(), Rounds.once()),
                        new Work.Breaths(5, Amount.notSaid(), Rounds.once()),
                        Work.duration(5),
                        new Work.AsTaught("As we did it together")))
                .allMatch(work -> Dose.of(work).isComplete());
    }

    @Test
    void noWordsAreNoDose() {
        assertThatThrownBy(() -> new Work.AsTaught(" "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .satisfies(
                                        reason -> assertThat(reason.message()).isEqualTo("dose-words")));
    }

    @Test
    void whatIsNotSaidIsNeverANumber() {
        Dose dose = Dose.of(new Work.Hold(30, Amount.notSaid(), Rounds.once()));

        assertThat(dose.repetitions()).isEqualTo(Amount.notSaid()).isNotEqualTo(Amount.of(0));
        assertThat(dose.sets().isSaid()).isFalse();
        assertThat(dose.breaths().orNull()).isNull();
        assertThat(dose.withPainUpTo(0).painLimit()).isEqualTo(Amount.of(0));
    }

    @Test
    void aSourceGivesItsSmallerFiguresAndNothingItDoesNotState() {
        Dose dose = Dose.from(
                new SourcedDose(
                        new SourceId("S0"),
                        new Range(15, 30),
                        new Range(2, 4),
                        null,
                        null,
                        new Range(1, 2),
                        null,
                        "2 to 4 times"),
                Sides.EACH_SIDE);

        assertThat(dose.holdSeconds()).isEqualTo(Amount.of(15));
        assertThat(dose.repetitions()).isEqualTo(Amount.of(2));
        assertThat(dose.timesPerDay()).isEqualTo(Amount.of(1));
        assertThat(dose.sets()).isEqualTo(Amount.notSaid());
        assertThat(dose.weeklyCap()).isEqualTo(Amount.notSaid());
        assertThat(dose.days()).hasSize(7);
        assertThat(dose.side()).isEqualTo(Side.EACH);
    }

    @Test
    void sessionsAWeekBecomeDaysSpreadOverTheWeekUnderTheirCap() {
        Dose dose = Dose.from(
                new SourcedDose(new SourceId("S0"), null, new Range(10, 10), null, null, null, new Range(3, 4), ""),
                Sides.BILATERAL);

        assertThat(dose.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(dose.weeklyCap()).isEqualTo(Amount.of(4));
        assertThat(dose.unitsPerWeek()).isEqualTo(3);
    }

    @Test
    void everyDoseOfTheShippedLibraryIsAStartWithinItsOwnCap() {
        List<SourcedDose> doses = new ExerciseLibrary()
                .exercises().stream()
                        .flatMap(exercise -> exercise.doses().stream())
                        .toList();

        assertThat(doses).hasSizeGreaterThan(20).allSatisfy(source -> {
            Dose dose = Dose.from(source, Sides.BILATERAL);
            assertThat(dose.unitsPerWeek()).isLessThanOrEqualTo(dose.weeklyCap().orElse(Integer.MAX_VALUE));
        });
    }

    @Test
    void inversionIsCompleteWithAngleTimeAndFrequencyOnly() {
        assertThat(inversion(20, 60, 1)).matches(InversionDose::isComplete);
        assertThat(inversion(null, 60, 1)).matches(dose -> !dose.isComplete());
        assertThat(inversion(20, null, 1)).matches(dose -> !dose.isComplete());
        assertThat(inversion(20, 60, null)).matches(dose -> !dose.isComplete());
    }

    private static InversionDose inversion(
            @Nullable Integer angle, @Nullable Integer seconds, @Nullable Integer times) {
        return new Dose(
                        seconds == null ? Work.repetitions(1) : Work.duration(seconds),
                        Side.BOTH,
                        Amount.ofNullable(times),
                        EnumSet.of(DayOfWeek.MONDAY),
                        Amount.notSaid(),
                        Amount.notSaid(),
                        Amount.ofNullable(angle))
                .inversion();
    }

    private static Dose with(String field, int value) {
        Dose dose = Dose.of(Work.repetitions(5));
        return switch (field) {
            case "sets" -> dose.doing(new Work.Repetitions(5, Rounds.sets(value)));
            case "restSeconds" -> dose.doing(new Work.Repetitions(5, new Rounds.Sets(2, Amount.of(value))));
            case "repetitions" -> dose.doing(Work.repetitions(value));
            case "holdSeconds" -> dose.doing(Work.hold(value, 5));
            case "breaths" -> dose.doing(new Work.Breaths(value, Amount.notSaid(), Rounds.once()));
            case "durationSeconds" -> dose.doing(Work.duration(value));
            case "timesPerDay" -> dose.timesADay(value);
            case "weeklyCap" -> dose.atMostAWeek(value);
            case "painLimit" -> dose.withPainUpTo(value);
            case "angleDegrees" -> dose.atAngle(value);
            default -> throw new IllegalArgumentException(field);
        };
    }
}
