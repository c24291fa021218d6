package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of a finding, and read again to show it. */
class StoredValuesTest {

    @Test
    void everyKindOfValueIsReadAsItWasWritten() {
        List<Value> values = List.of(
                Value.of(-3),
                Value.of(new BigDecimal("1.250")),
                Value.of(LocalDate.of(2026, 3, 10)),
                new Value.Word("answer.numb.new"),
                new Value.Quote("a: b : c"),
                Value.several(List.of(Value.of(1), new Value.Quote(""))));

        assertThat(values)
                .allSatisfy(value -> assertThat(Value.fromJson(value.toJson())).isEqualTo(value));
        assertThat(values.getLast().toJson()).isEqualTo(List.of("number:1", "quote:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number", "number:x", ":1", "colour:red", "day:yesterday"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Value.fromJson(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void halvesAreWrittenOutOnlyWhereTheyAre() {
        assertThat(Value.ofHalves(8)).isEqualTo(Value.of(4));
        assertThat(Value.ofHalves(7)).isEqualTo(Value.of(new BigDecimal("3.5")));
        assertThat(Value.ofHalves(0)).isEqualTo(Value.of(0));
    }

    @Test
    void aCheckInIsNamedByItsUuidAndRevision() {
        CheckInRef ref = new CheckInRef("0195-a", 12);

        assertThat(CheckInRef.parse(ref.toString())).isEqualTo(ref);
        assertThat(CheckInRef.parse(":3")).isEqualTo(new CheckInRef("", 3));
        assertThatThrownBy(() -> CheckInRef.parse("0195-a")).isInstanceOf(IllegalArgumentException.class);
    }
}
