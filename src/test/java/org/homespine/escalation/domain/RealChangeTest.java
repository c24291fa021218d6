package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where on a change is real: where the rules on progress begin to say "improved". */
class RealChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"10, 8", "7, 5", "6, 4.2", "5, 3.5", "3, 2.1"})
    void painIsRealAtTwoPointsOrThirtyPercentWhicheverComesFirst(int base, BigDecimal line) {
        assertThat(of(new AHistory().baseline(base)).pain()).isEqualByComparingTo(line);
    }

    @Test
    void fromALowStartThereIsNoLineForPain() {
        assertThat(of(new AHistory().baseline(2)).pain()).isNull();
        assertThat(of(new AHistory().baseline(3)).pain()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"3, 4.2", "4, 4.2", "5, 4.2"})
    void theLineIsWhereTheRulesBeginToSayImproved(int pain, BigDecimal line) {
        Improvement.Progress progress = new Improvement.Progress(6, 2L * pain, null, null, null);

        assertThat(of(new AHistory().baseline(6)).improvement().isIn(progress))
                .isEqualTo(BigDecimal.valueOf(pain).compareTo(line) <= 0);
    }

    @Test
    void activitiesAreRealTwoPointsAboveTheirMeanAtTheStart() {
        assertThat(of(new AHistory().psfsBefore(4, 5, 4)).psfs()).isEqualByComparingTo("6.3");
        assertThat(of(new AHistory()).psfs()).isNull();
        assertThat(of(new AHistory().psfsBefore(9, 9, 9)).psfs()).isNull();
    }

    @Test
    void aCourseTellsEachDayWithWhatWasAnsweredOnIt() {
        AHistory history = new AHistory().eachDay(LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 19), log -> {
            log.pain = 3;
            log.reach = 2;
            log.grc = 1;
            log.psfs = List.of(5, 6, 7);
        });
        List<KnownDay> days =
                Course.last(3, history.build(), ShippedRules.RULES, NOW).days();

        assertThat(days).extracting(KnownDay::pain).containsExactly((Integer) null, 3, null);
        assertThat(days.get(1))
                .extracting(KnownDay::reach, KnownDay::grc, KnownDay::psfs)
                .containsExactly(2, 1, List.of(5, 6, 7));
        assertThat(unanswered(days.getFirst())).isNull();
    }

    private static @Nullable Integer unanswered(KnownDay day) {
        return day.reach() == null ? day.grc() : day.reach();
    }

    private static RealChange of(AHistory history) {
        return RealChange.of(history.build(), ShippedRules.RULES, NOW).orElseThrow();
    }
}
