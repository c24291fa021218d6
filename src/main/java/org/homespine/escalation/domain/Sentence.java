package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a rule spoke, as data.
 *
 * @param key of its text, after {@code escalation.because.}
 * @param values every value and threshold that was used, in the places that the text has for them
 */
public record Sentence(String key, List<Value> values) {

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String key, Value... values) {
        return new Sentence(key, List.of(values));
    }

    /** One sentence for each key; where sentences of a key differ in a place, that place names all their values. */
    static List<Sentence> merged(Collection<Sentence> sentences) {
        Map<String, List<Sentence>> byKey = new LinkedHashMap<>();
        sentences.forEach(sentence ->
                byKey.computeIfAbsent(sentence.key, key -> new ArrayList<>()).add(sentence));
        List<Sentence> merged = new ArrayList<>();
        byKey.forEach((key, same) -> merged.add(new Sentence(key, valuesOf(same))));
        return merged;
    }

    private static List<Value> valuesOf(List<Sentence> same) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < same.getFirst().values.size(); i++) {
            int place = i;
            values.add(Value.several(
                    same.stream().map(sentence -> sentence.values.get(place)).toList()));
        }
        return values;
    }
}
