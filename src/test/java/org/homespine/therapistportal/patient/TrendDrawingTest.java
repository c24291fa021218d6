package org.homespine.therapistportal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.homespine.therapistportal.patient.TrendDrawing.Day;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theLineBreaksAtADayWithoutAnAnswer() {
        assertThat(pain(4, 5, null, 6, 7).painLine().replaceAll("[0-9 ]+", "")).isEqualTo("MLML");
    }

    @Test
    void aDayBetweenTwoGapsIsADotWithoutALine() {
        TrendDrawing drawing = pain(null, 5, null);

        assertThat(drawing.painLine()).startsWith("M").doesNotContain("L");
        assertThat(drawing.painDots()).containsOnlyOnce("<circle");
    }

    @Test
    void noPainIsAtTheBottomAndTheWorstAtTheTop() {
        assertThat(pain(0).painLine()).endsWith(" 110");
        assertThat(pain(10).painLine()).endsWith(" 10");
        assertThat(pain(5).painLine()).endsWith(" 60");
    }

    @Test
    void noneDoneIsAThinLineAndNothingPlannedIsNoBar() {
        assertThat(done(0).bars()).contains("y=\"165\"", "height=\"1\"");
        assertThat(done((Integer) null).bars()).isEmpty();
        assertThat(done(100).bars()).contains("y=\"126\"", "height=\"40\"");
    }

    @Test
    void moreThanPlannedIsNoHigherThanAll() {
        assertThat(done(250).bars()).isEqualTo(done(100).bars());
    }

    @Test
    void laterDaysStandFurtherRight() {
        assertThat(pain(4, 4, 4).painLine()).isEqualTo("M113 70L287 70L462 70");
    }

    private static TrendDrawing pain(@Nullable Integer... pains) {
        return new TrendDrawing(IntStream.range(0, pains.length)
                .mapToObj(index -> new Day(MONDAY.plusDays(index), pains[index], null))
                .toList());
    }

    private static TrendDrawing done(@Nullable Integer share) {
        return new TrendDrawing(List.of(new Day(MONDAY, null, share)));
    }
}
