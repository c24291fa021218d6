package org.homespine.commands.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.escalation.domain.HomeTime;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.jspecify.annotations.Nullable;

/** Reads flags as worked cases write them (reading 56). */
record FlagShorthand(JsonValue text, KnownIds ids, HomeTime home, Instant now) {

    private static final Map<String, ResolvedFlag.Outcome> OUTCOMES = KnownIds.codes(ResolvedFlag.Outcome.class);

    /** A resolved flag, and what its resolution as known baseline wrote into the patient's record. */
    record Resolved(ResolvedFlag flag, Set<KnownSymptom> known) {}

    /** {@code RULE:TIER acked=true|false|moment raised=moment}: unless said, raised a day ago and acknowledged. */
    static OpenFlag open(JsonValue text, KnownIds ids, HomeTime home, Instant now) {
        return new FlagShorthand(text, ids, home, now).open();
    }

    /** {@code RULE on DATE at pain N}, or reach or count, or {@code RULE outcome=known_baseline:tingle}. */
    static Resolved resolved(JsonValue text, KnownIds ids, HomeTime home, Instant now) {
        return new FlagShorthand(text, ids, home, now).resolved();
    }

    private OpenFlag open() {
        Iterator<String> words = words();
        String[] named = words.next().split(":", -1);
        if (named.length != 2) {
            throw text.mustBe("RULE:TIER, then acked= and raised= where it matters");
        }
        RuleId rule = ids.rule(part(named[0]));
        Instant raised = now.minus(Duration.ofDays(1));
        String acknowledged = "true";
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("raised=")) {
                raised = moment(word.substring("raised=".length()));
            } else if (word.startsWith("acked=")) {
                acknowledged = word.substring("acked=".length());
            } else {
                throw unknown(word);
            }
        }
        return new OpenFlag(
                rule,
                HistoryReading.family(text, rule),
                HistoryReading.tier(part(named[1])),
                raised,
                acknowledgedAt(acknowledged, raised));
    }

    private @Nullable Instant acknowledgedAt(String said, Instant raised) {
        return switch (said) {
            case "false" -> null;
            case "true" -> raised;
            default -> moment(said);
        };
    }

    private Resolved resolved() {
        Iterator<String> words = words();
        RuleId rule = ids.rule(part(words.next()));
        Instant at = now.minus(Duration.ofDays(1));
        Integer pain = null;
        Integer reach = null;
        Integer count = null;
        ResolvedFlag.Outcome outcome = ResolvedFlag.Outcome.ADVISED;
        Set<KnownSymptom> known = new HashSet<>();
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("outcome=")) {
                String[] parts = word.substring("outcome=".length()).split(":", -1);
                outcome = part(parts[0]).oneOf(OUTCOMES);
                Stream.of(parts)
                        .skip(1)
                        .flatMap(list -> Stream.of(list.split(",")))
                        .forEach(symptom -> known.add(HistoryReading.known(part(symptom))));
            } else {
                switch (word) {
                    case "at", "and" -> {}
                    case "on" -> at = dayOrMoment(after(word, words));
                    case "pain" -> pain = number(after(word, words), 10);
                    case "reach" -> reach = number(after(word, words), 4);
                    case "count" -> count = number(after(word, words), Integer.MAX_VALUE);
                    default -> throw unknown(word);
                }
            }
        }
        return new Resolved(new ResolvedFlag(rule, at, pain, reach, count, outcome), known);
    }

    private Iterator<String> words() {
        return List.of(text.text().split(" +", -1)).iterator();
    }

    private JsonValue part(String part) {
        return new JsonValue(text.path(), part);
    }

    private String after(String word, Iterator<String> words) {
        if (!words.hasNext()) {
            throw text.wrong("ends after " + word);
        }
        return words.next();
    }

    private Instant moment(String moment) {
        return part(moment).moment().at(home);
    }

    /** A day alone is its noon: its date is all that a quiet period counts from (reading 47). */
    private Instant dayOrMoment(String said) {
        return said.contains("T") ? moment(said) : home.moment(part(said).date().atTime(LocalTime.NOON));
    }

    private int number(String digits, int most) {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with a number outside its range.
        }
        throw part(digits).mustBe("a whole number from 0 to " + most);
    }

    private Unreadable unknown(String word) {
        return text.wrong("has " + JsonText.shown(word) + ", which is not known here");
    }
}
