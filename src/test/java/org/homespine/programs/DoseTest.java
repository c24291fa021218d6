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
        "sets, 1, 20",
        "repetitions, 1, 100",
        "holdSeconds, 1, 600",
        "breaths, 1, 50",
        "durationSeconds, 5, 7200",
        "restSeconds, 0, 600",
        "timesPerDay, 1, 12",
        "weeklyCap, 1, 21",
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
        assertThatThrownBy(() -> new Dose(null, 5, null, null, null, null, null, null, null, Set.of(), Side.BOTH, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("days");
    }

    @Test
    void itIsCompleteWithAnyOneMeasureOrWords() {
        Dose empty = Dose.empty(Sides.BILATERAL);
        assertThat(empty.isComplete()).isFalse();
        assertThat(with("sets", 3).isComplete()).isFalse();
        assertThat(with("repetitions", 5).isComplete()).isTrue();
        assertThat(with("holdSeconds", 5).isComplete()).isTrue();
        assertThat(with("breaths", 5).isComplete()).isTrue();
        assertThat(with("durationSeconds", 5).isComplete()).isTrue();
        assertThat(new Dose(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                empty.days(),
                                Side.BOTH,
                                "As we did it together")
                        .isComplete())
                .isTrue();
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

        assertThat(dose.holdSeconds()).isEqualTo(15);
        assertThat(dose.repetitions()).isEqualTo(2);
        assertThat(dose.timesPerDay()).isEqualTo(1);
        assertThat(dose.sets()).isNull();
        assertThat(dose.weeklyCap()).isNull();
        assertThat(dose.days()).hasSize(7);
        assertThat(dose.side()).isEqualTo(Side.EACH);
    }

    @Test
    void sessionsAWeekBecomeDaysSpreadOverTheWeekUnderTheirCap() {
        Dose dose = Dose.from(
                new SourcedDose(new SourceId("S0"), null, new Range(10, 10), null, null, null, new Range(3, 4), ""),
                Sides.BILATERAL);

        assertThat(dose.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(dose.weeklyCap()).isEqualTo(4);
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
            assertThat(dose.weeklyCap() == null || dose.unitsPerWeek() <= dose.weeklyCap())
                    .isTrue();
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
                        null,
                        null,
                        null,
                        null,
                        seconds,
                        null,
                        times,
                        null,
                        angle,
                        EnumSet.of(DayOfWeek.MONDAY),
                        Side.BOTH,
                        "")
                .inversion();
    }

    private static Dose with(String field, int value) {
        return new Dose(
                only("sets", field, value),
                only("repetitions", field, value),
                only("holdSeconds", field, value),
                only("breaths", field, value),
                only("durationSeconds", field, value),
                only("restSeconds", field, value),
                only("timesPerDay", field, value),
                only("weeklyCap", field, value),
                only("angleDegrees", field, value),
                EnumSet.allOf(DayOfWeek.class),
                Side.BOTH,
                "");
    }

    private static @Nullable Integer only(String name, String field, int value) {
        return name.equals(field) ? value : null;
    }
}
