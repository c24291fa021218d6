package org.homespine.checkins.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaperDayTest {

    private static final ExerciseId A = new ExerciseId("cat-cow");
    private static final ExerciseId B = new ExerciseId("childs-pose");
    private static final Map<ExerciseId, Integer> ONCE_AND_TWICE = Map.of(A, 1, B, 2);

    @Test
    void anEmptySignCellIsUnansweredAndNeverNo() {
        assertThat(row(4, Map.of(), null, Set.of()).answers(Map.of()).em()).isNull();
        assertThat(row(4, Map.of(), false, Set.of()).answers(Map.of()).em()).isEmpty();
        assertThat(row(4, Map.of(), true, Set.of(RedBoxSign.SADDLE))
                        .answers(Map.of())
                        .em())
                .containsExactly(EmergencySign.SADDLE);
    }

    @Test
    void aYesWithoutTheSignIsRefusedAndSoIsASignWithoutAYes() {
        assertThatThrownBy(() -> row(4, Map.of(), true, Set.of()).require()).hasMessageContaining("paper-which-sign");
        assertThatThrownBy(
                        () -> row(4, Map.of(), null, Set.of(RedBoxSign.BOWEL)).require())
                .hasMessageContaining("paper-which-sign");
    }

    @ParameterizedTest
    @EnumSource(RedBoxSign.class)
    void everySignOfTheRedBoxIsReadBackAsItWasCopied(RedBoxSign sign) {
        PaperDay row = row(4, Map.of(), true, Set.of(sign));
        Answers answers = row.answers(Map.of());

        assertThat(row.isSaidBy(answers)).isTrue();
        assertThat(row(4, Map.of(), false, Set.of()).isSaidBy(answers)).isFalse();
        assertThat(PaperDay.of(stored(answers), List.of())).isEqualTo(row);
    }

    private static CheckIn stored(Answers answers) {
        Instant noon = Instant.parse("2026-03-09T12:00:00Z");
        return new CheckIn(
                new UUID(1, 1),
                1,
                "",
                LocalDate.of(2026, 3, 9),
                noon,
                noon,
                Evidence.PAPER,
                false,
                false,
                answers,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, none, 0, 0",
        "1, 0, some, 1, 0.333",
        "0, 2, some, 2, 0.667",
        "3, 0, some, 3, 1",
        "1, 2, all, 3, 1",
        "2, 2, more, 4, 1.333"
    })
    void whatWasDoneIsHeldAgainstWhatWasDue(int a, int b, String done, int units, BigDecimal ratio) {
        Answers answers = row(null, Map.of(A, a, B, b), null, Set.of()).answers(ONCE_AND_TWICE);

        assertThat(answers.done()).hasToString(done);
        assertThat(answers.unitsDone()).isEqualTo(units);
        assertThat(answers.ratio()).isEqualByComparingTo(ratio);
        assertThat(answers.exercisesDone()).hasSize(units);
    }

    @Test
    void emptyBoxesSayNothingAboutExercises() {
        Answers answers = row(4, Map.of(), false, Set.of()).answers(ONCE_AND_TWICE);

        assertThat(answers.done()).isNull();
        assertThat(answers.unitsDone()).isNull();
        assertThat(answers.ratio()).isNull();
    }

    @Test
    void whatIsDoneOnADayWithoutAnythingDueIsMoreThanPlannedAndNoShareOfIt() {
        Answers answers = row(null, Map.of(A, 1), null, Set.of()).answers(Map.of());

        assertThat(answers.done()).isEqualTo(Done.MORE);
        assertThat(answers.ratio()).isNull();
    }

    @Test
    void anEmptyRowAndFiguresThatNobodyWritesAreRefused() {
        assertThatThrownBy(() -> row(null, Map.of(), null, Set.of()).require()).hasMessageContaining("paper-empty");
        assertThatThrownBy(() -> row(11, Map.of(), null, Set.of()).require())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("pain: out-of-range");
        assertThatThrownBy(() -> row(null, Map.of(A, PaperDay.MOST_TIMES + 1), null, Set.of())
                        .require())
                .hasMessageContaining("cat-cow: out-of-range");
        assertThatCode(() ->
                        row(10, Map.of(A, PaperDay.MOST_TIMES), null, Set.of()).require())
                .doesNotThrowAnyException();
    }

    private static PaperDay row(
            @Nullable Integer pain, Map<ExerciseId, Integer> times, @Nullable Boolean anySign, Set<RedBoxSign> signs) {
        return new PaperDay(LocalDate.of(2026, 3, 9), pain, times, anySign, signs, "");
    }
}
