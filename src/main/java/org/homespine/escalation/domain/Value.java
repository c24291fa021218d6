package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.homespine.escalation.domain.Lexicon.Phrase;
import org.homespine.shared.ExerciseId;

/** A value or threshold that a finding used, as data: its sentence is made outside, in the reader's language. */
public sealed interface Value {

    /** A whole number: pain, reach, days, a threshold. */
    record Number(long number) implements Value {}

    /** A number that need not be whole: a ratio, a median of halves. */
    record Decimal(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** A word that has a text of its own, under this key after {@code escalation.}. */
    record Word(String key) implements Value {}

    /** The patient's own words, or a phrase looked for in them. */
    record Quote(String text) implements Value {}

    /** Several values in one place, in order, none twice; it may be empty. */
    record Several(List<Value> values) implements Value {

        public Several {
            values = List.copyOf(values);
        }
    }

    static Value of(long number) {
        return new Number(number);
    }

    /** A number counted in halves: 7 is 3.5; whole where it is whole. */
    static Value ofHalves(long halves) {
        return halves % 2 == 0 ? of(halves / 2) : new Decimal(BigDecimal.valueOf(halves * 5, 1));
    }

    static Value of(BigDecimal number) {
        return new Decimal(number);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(Tier tier) {
        return new Word("tier." + tier);
    }

    /** The choice that was made, such as {@code answer.numb.new}; {@code answer.numb.missing} where none was. */
    static Value answer(ChosenField field, Answers answers) {
        Enum<?> chosen = field.of(answers);
        return new Word("answer." + field.json() + "." + (chosen == null ? "missing" : chosen));
    }

    /** The pain of a check-in, 0 to 10, or {@code answer.pain.missing}. */
    static Value pain(Answers answers) {
        Integer pain = answers.pain();
        return pain == null ? new Word("answer.pain.missing") : of(pain);
    }

    /** The worst pain while exercising, 0 to 10, or {@code answer.pain.missing}. */
    static Value during(Answers answers) {
        Integer during = answers.during();
        return during == null ? new Word("answer.pain.missing") : of(during);
    }

    /** The dates that check-ins are about, in order. */
    static Value days(Collection<CheckInVersion> checkIns) {
        return several(checkIns.stream()
                .map(CheckInVersion::performedOn)
                .sorted()
                .map(Value::of)
                .toList());
    }

    /** The ratios of done over prescribed that were answered. */
    static Value ratios(Collection<CheckInVersion> checkIns) {
        return several(checkIns.stream()
                .map(checkIn -> checkIn.answers().ratio())
                .filter(Objects::nonNull)
                .map(Value::of)
                .toList());
    }

    static Value exercises(Collection<ExerciseId> exercises) {
        return several(exercises.stream()
                .map(exercise -> (Value) new Quote(exercise.value()))
                .toList());
    }

    static Value phrases(Collection<Phrase> phrases) {
        return several(
                phrases.stream().map(phrase -> (Value) new Quote(phrase.text())).toList());
    }

    /** How far the pain reached, such as {@code answer.reach.2}; {@code answer.reach.missing} where not answered. */
    static Value reach(Answers answers) {
        Integer reach = answers.reach();
        return reach(reach == null ? "missing" : reach.toString());
    }

    static Value reach(int reach) {
        return reach(Integer.toString(reach));
    }

    private static Value reach(String reach) {
        return new Word("answer.reach." + reach);
    }

    /** The values in their order, each once; a single one stands for itself. */
    static Value several(Collection<Value> values) {
        Set<Value> flat = new LinkedHashSet<>();
        values.forEach(value -> value.parts().forEach(flat::add));
        return flat.size() == 1 ? flat.iterator().next() : new Several(List.copyOf(flat));
    }

    private Stream<Value> parts() {
        return switch (this) {
            case Several(List<Value> values) -> values.stream();
            case Number ignored -> Stream.of(this);
            case Decimal ignored -> Stream.of(this);
            case Day ignored -> Stream.of(this);
            case Word ignored -> Stream.of(this);
            case Quote ignored -> Stream.of(this);
        };
    }

    /** The form in which it is stored: a string, or a list of strings for several. */
    default Object toJson() {
        return switch (this) {
            case Number(long number) -> "number:" + number;
            case Decimal(BigDecimal number) -> "decimal:" + number.toPlainString();
            case Day(LocalDate day) -> "day:" + day;
            case Word(String key) -> "word:" + key;
            case Quote(String text) -> "quote:" + text;
            case Several(List<Value> values) ->
                values.stream().map(Value::toJson).toList();
        };
    }

    /** Reads what {@link #toJson()} wrote; anything else is an {@link IllegalArgumentException}. */
    static Value fromJson(Object json) {
        if (json instanceof List<?> list) {
            return new Several(list.stream().map(Value::fromJsonItem).toList());
        }
        return fromJsonItem(json);
    }

    private static Value fromJsonItem(Object json) {
        String text = json.toString();
        String rest = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
            case "number" -> new Number(Long.parseLong(rest));
            case "decimal" -> new Decimal(new BigDecimal(rest));
            case "day" -> new Day(LocalDate.parse(rest));
            case "word" -> new Word(rest);
            case "quote" -> new Quote(rest);
            default -> throw new IllegalArgumentException("not a stored value");
        };
    }
}
