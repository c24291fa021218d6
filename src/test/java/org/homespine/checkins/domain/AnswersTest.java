package org.homespine.checkins.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** A ratio of "1E-999999999" would take a billion characters to hash. */
    @ParameterizedTest
    @CsvSource({"0.3333333333, true", "0.33333333333, false", "1E-999999999, false", "1E+999999999, false"})
    void aRatioWithMorePlacesThanAnybodyCountsIsRefused(String ratio, boolean taken) {
        Optional<OutOfRange> refusal = Optional.empty();
        try {
            withRatio(ratio);
        } catch (OutOfRange e) {
            refusal = Optional.of(e);
        }

        assertThat(refusal.map(OutOfRange::field)).isEqualTo(taken ? Optional.empty() : Optional.of("ratio"));
    }

    @Test
    void codesAreReadAndWrittenAsInTheForm() {
        assertThat(GeneralSign.of("injury_major")).isEqualTo(GeneralSign.INJURY_MAJOR);
        assertThat(GeneralSign.INJURY_MAJOR.code()).isEqualTo("injury_major");
        assertThatThrownBy(() -> Sign.of("NEW")).hasMessage("one of none, better, same, new, worse");
    }

    private static Answers withPain(int pain) {
        return GivenAnswers.none().pain(pain).build();
    }

    private static Answers withRatio(String ratio) {
        return GivenAnswers.none().ratio(ratio).build();
    }
}
