package org.homespine.checkins.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void painOutsideOfItsRangeIsRefusedByName(int pain) {
        assertThatThrownBy(() -> withPain(pain))
                .isInstanceOfSatisfying(
                        OutOfRange.class, e -> assertThat(e.field()).isEqualTo("pain"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void painAtTheEndsOfItsRangeIsTaken(int pain) {
        assertThat(withPain(pain).pain()).isEqualTo(pain);
    }

    @Test
    void ratiosThatAreTheSameNumberAreTheSameAnswer() {
        assertThat(withRatio("1.50")).isEqualTo(withRatio("1.5"));
    }

    @Test
    void codesAreReadAndWrittenAsInTheForm() {
        assertThat(GeneralSign.of("injury_major")).isEqualTo(GeneralSign.INJURY_MAJOR);
        assertThat(GeneralSign.INJURY_MAJOR.code()).isEqualTo("injury_major");
        assertThatThrownBy(() -> Sign.of("NEW")).hasMessage("one of none, better, same, new, worse");
    }

    private static Answers withPain(int pain) {
        return new Answers(
                null, pain, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(),
                null, null, null, null, null, null, null, null, false);
    }

    private static Answers withRatio(String ratio) {
        return new Answers(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(ratio),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
