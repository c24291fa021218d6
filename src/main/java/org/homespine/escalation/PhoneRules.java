package org.homespine.escalation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The emergencies that a phone finds out by itself, before anything is sent.
 *
 * @param rules in the order in which they are told
 * @param facts what the rules may know of the patient: {@code known} and {@code conditions}
 * @param words those that open the question about emergency signs when they stand in a note, in lower case and without
 *     accents, each with a space before and after
 */
public record PhoneRules(List<Warning> rules, Map<String, List<String>> facts, List<String> words) {

    public PhoneRules {
        rules = List.copyOf(rules);
        facts = Map.copyOf(facts);
        words = List.copyOf(words);
    }

    /**
     * One emergency: its rule, when it is met (maps, lists, strings and whole numbers), and what the patient reads.
     *
     * @param inEnglish the message in English, where nobody has reviewed it in the patient's language; else null
     */
    public record Warning(
            String rule,
            Map<String, Object> when,
            String message,
            @Nullable String inEnglish) {}
}
