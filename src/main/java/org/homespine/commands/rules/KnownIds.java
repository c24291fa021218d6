package org.homespine.commands.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.Screening;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** The ids that a history may name: conditions and exercises of the screening table, and rules. */
record KnownIds(Map<String, ConditionId> conditions, Map<String, ExerciseId> exercises, Map<String, RuleId> rules) {

    /** What a condition is called that holds for everybody is no condition that a patient has. */
    static KnownIds of(Screening screening, RuleSet rules) {
        Map<String, RuleId> byId =
                byText(rules.rules().stream().map(rule -> rule.id()).toList(), RuleId::value);
        byId.put(Finding.NOT_EVALUATED.value(), Finding.NOT_EVALUATED);
        return new KnownIds(
                byText(screening.conditions().stream().map(Condition::id).toList(), ConditionId::value),
                byText(screening.rowsOf(Screening.ANY_PATIENT).keySet(), ExerciseId::value),
                byId);
    }

    ConditionId condition(JsonValue value) {
        return value.idIn(conditions, "condition");
    }

    ExerciseId exercise(JsonValue value) {
        return value.idIn(exercises, "exercise");
    }

    RuleId rule(JsonValue value) {
        return value.idIn(rules, "rule");
    }

    private static <T> Map<String, T> byText(Collection<T> ids, Function<T, String> text) {
        Map<String, T> byText = new TreeMap<>();
        ids.forEach(id -> byText.put(text.apply(id), id));
        return byText;
    }

    /** The members of a closed set by their codes: their names in lower case. */
    static <E extends Enum<E>> Map<String, E> codes(Class<E> type) {
        Map<String, E> codes = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(value -> codes.put(value.name().toLowerCase(Locale.ROOT), value));
        return codes;
    }
}
