package org.homespine.escalation.domain;

import java.util.List;
import java.util.Map;
import org.homespine.shared.ConditionId;

/**
 * A question to one check-in, as a value, so that the server and the phone ask the same. An answer that was not given
 * meets nothing; so {@code not(atLeast(reach, 2))} reads a missing reach as 0.
 */
public sealed interface Predicate {

    /** The sign is ticked. */
    record Includes(TickedField field, Enum<?> item) implements Predicate {}

    /** The choice was this one. */
    record Is(ChosenField field, Enum<?> value) implements Predicate {}

    /** The number is this or more. */
    record AtLeast(NumberField field, int least) implements Predicate {}

    record All(List<Predicate> parts) implements Predicate {

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Predicate> parts) implements Predicate {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {}

    /** A clinician has recorded the symptom as this patient's baseline. */
    record Known(KnownSymptom symptom) implements Predicate {}

    /** The patient has the condition. */
    record Has(ConditionId condition) implements Predicate {}

    static Predicate includes(TickedField field, Enum<?> item) {
        return new Includes(field, item);
    }

    static Predicate is(ChosenField field, Enum<?> value) {
        return new Is(field, value);
    }

    static Predicate atLeast(NumberField field, int least) {
        return new AtLeast(field, least);
    }

    static Predicate all(Predicate... parts) {
        return new All(List.of(parts));
    }

    static Predicate any(Predicate... parts) {
        return new Any(List.of(parts));
    }

    static Predicate not(Predicate part) {
        return new Not(part);
    }

    static Predicate known(KnownSymptom symptom) {
        return new Known(symptom);
    }

    static Predicate has(ConditionId condition) {
        return new Has(condition);
    }

    default boolean isMetBy(CheckInVersion checkIn, Facts facts) {
        return switch (this) {
            case Includes(TickedField field, Enum<?> item) -> field.of(checkIn).contains(item);
            case Is(ChosenField field, Enum<?> value) -> value.equals(field.of(checkIn.answers()));
            case AtLeast(NumberField field, int least) -> {
                Integer number = field.of(checkIn.answers());
                yield number != null && number >= least;
            }
            case All(List<Predicate> parts) -> parts.stream().allMatch(part -> part.isMetBy(checkIn, facts));
            case Any(List<Predicate> parts) -> parts.stream().anyMatch(part -> part.isMetBy(checkIn, facts));
            case Not(Predicate part) -> !part.isMetBy(checkIn, facts);
            case Known(KnownSymptom symptom) -> facts.known().contains(symptom);
            case Has(ConditionId condition) -> facts.conditions().contains(condition);
        };
    }

    /** The form that the phone interprets: maps, lists, strings and whole numbers. */
    default Map<String, Object> toJson() {
        return switch (this) {
            case Includes(TickedField field, Enum<?> item) ->
                Map.of("includes", List.of(field.json(), item.toString()));
            case Is(ChosenField field, Enum<?> value) -> Map.of("is", List.of(field.json(), value.toString()));
            case AtLeast(NumberField field, int least) -> Map.of("atLeast", List.of(field.json(), least));
            case All(List<Predicate> parts) ->
                Map.of("all", parts.stream().map(Predicate::toJson).toList());
            case Any(List<Predicate> parts) ->
                Map.of("any", parts.stream().map(Predicate::toJson).toList());
            case Not(Predicate part) -> Map.of("not", part.toJson());
            case Known(KnownSymptom symptom) -> Map.of("fact", List.of("known", symptom.code()));
            case Has(ConditionId condition) -> Map.of("fact", List.of("conditions", condition.value()));
        };
    }
}
