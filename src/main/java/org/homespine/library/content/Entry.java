package org.homespine.library.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.homespine.library.domain.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One mapping of a YAML file, read strictly: every way to get it wrong names the place and what would be right. */
final class Entry {

    private final String file;
    private final String id;
    private final String path;
    private final JsonNode node;

    Entry(String file, String id, String path, JsonNode node) {
        this.file = file;
        this.id = id;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw broken("", "is not a mapping of keys to values");
        }
    }

    String file() {
        return file;
    }

    /** Refuses every key that is not among these. */
    Entry knows(String... keys) {
        Set<String> known = new LinkedHashSet<>(Arrays.asList(keys));
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw broken(key, "is no key that is known here; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return textOf(key, required(key));
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(item -> texts.add(textOf(key + "[" + texts.size() + "]", item)));
        return texts;
    }

    List<String> textsOrNone(String key) {
        return has(key) ? texts(key) : List.of();
    }

    /** A list of lists of texts. */
    List<List<String>> textLists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (JsonNode item : list(key)) {
            String place = key + "[" + lists.size() + "]";
            if (!item.isArray()) {
                throw broken(place, "is " + kind(item) + "; a list belongs here");
            }
            List<String> texts = new ArrayList<>();
            item.forEach(text -> texts.add(textOf(place + "[" + texts.size() + "]", text)));
            lists.add(texts);
        }
        return lists;
    }

    boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw broken(key, "is " + kind(value) + "; true or false belongs here");
        }
        return value.booleanValue();
    }

    double number(String key) {
        return numberOf(key, required(key));
    }

    double numberOr(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        list(key).forEach(item -> numbers.add(numberOf(key + "[" + numbers.size() + "]", item)));
        return numbers;
    }

    List<Double> numbers(String key, int howMany) {
        List<Double> numbers = numbers(key);
        if (numbers.size() != howMany) {
            throw broken(key, "has " + numbers.size() + " numbers; " + howMany + " belong here");
        }
        return numbers;
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw broken(key, "'" + text + "' is no date such as 2026-11-01");
        }
    }

    /** Two whole numbers from 1 to most, the smaller first; null when the key is left out. */
    @Nullable
    Range range(String key, int most) {
        if (!has(key)) {
            return null;
        }
        JsonNode pair = required(key);
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isInt()
                || !pair.get(1).isInt()) {
            throw broken(key, "is " + pair + "; two whole numbers such as [15, 30] belong here");
        }
        int min = pair.get(0).intValue();
        int max = pair.get(1).intValue();
        if (min > max) {
            throw broken(key, "starts at " + min + " and ends at " + max + "; the smaller number comes first");
        }
        if (min < 1 || max > most) {
            throw broken(key, "is " + min + " to " + max + "; only 1 to " + most + " can be meant");
        }
        return new Range(min, max);
    }

    <E extends Enum<E>> E one(String key, Class<E> words) {
        return word(key, text(key), words);
    }

    <E extends Enum<E>> List<E> several(String key, Class<E> words) {
        List<E> all = new ArrayList<>();
        texts(key).forEach(text -> all.add(word(key + "[" + all.size() + "]", text, words)));
        return all;
    }

    <T> T value(String key, Function<String, T> reading) {
        return valueOf(key, text(key), reading);
    }

    <T> List<T> values(String key, Function<String, T> reading) {
        return textsOrNone(key).stream()
                .map(text -> valueOf(key, text, reading))
                .toList();
    }

    Entry entry(String key) {
        return new Entry(file, id, at(key), required(key));
    }

    /** The mappings of a list, each with its place in the list as its path; none when the key is left out. */
    List<Entry> entriesOrNone(String key) {
        return has(key) ? entries(key) : List.of();
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        list(key).forEach(item -> entries.add(new Entry(file, id, at(key) + "[" + entries.size() + "]", item)));
        return entries;
    }

    /** The mappings of a top-level list, each known by its own id. */
    List<Entry> identified(String key) {
        List<Entry> entries = new ArrayList<>();
        for (Entry place : entries(key)) {
            entries.add(new Entry(file, place.text("id"), "", place.node));
        }
        return entries;
    }

    BrokenContent broken(String key, String what) {
        return new BrokenContent(file, id, at(key), what);
    }

    private String at(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private JsonNode required(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw broken(key, "is missing");
        }
        return value;
    }

    private JsonNode list(String key) {
        JsonNode value = required(key);
        if (!value.isArray()) {
            throw broken(key, "is " + kind(value) + "; a list belongs here");
        }
        return value;
    }

    private String textOf(String key, JsonNode value) {
        if (!value.isString()) {
            throw broken(key, "is " + kind(value) + "; text belongs here");
        }
        String text = value.stringValue();
        if (text.isBlank() || !text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            throw broken(key, "is empty, or has spaces around it or signs that cannot be printed");
        }
        return text;
    }

    private double numberOf(String key, JsonNode value) {
        if (!value.isNumber()) {
            throw broken(key, "is " + kind(value) + "; a number belongs here");
        }
        return value.doubleValue();
    }

    private <T> T valueOf(String key, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw broken(key, "'" + text + "': " + e.getMessage());
        }
    }

    private <E extends Enum<E>> E word(String key, String text, Class<E> words) {
        List<String> known = new ArrayList<>();
        for (E word : words.getEnumConstants()) {
            String name = word.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return word;
            }
            known.add(name);
        }
        throw broken(key, "'" + text + "' is not one of " + String.join(", ", known));
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "a mapping";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING, BINARY -> "text";
            case NULL, MISSING -> "nothing";
        };
    }
}
