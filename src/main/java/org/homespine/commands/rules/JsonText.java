package org.homespine.commands.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value to the letter: no key twice, nothing after it, no half characters. */
final class JsonText {

    /** About as many as a line of the longest length has when it is a history; more would fill the memory. */
    static final int MOST_VALUES = 1_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private int values;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Throws {@link Unreadable} with the path of what does not fit.
     *
     * @param path of the value itself; empty for a whole line
     */
    static JsonValue read(String path, String text) {
        if (text.isBlank()) {
            throw new Unreadable(path, "is empty");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            JsonValue value = new JsonText(parser).value(path);
            if (parser.nextToken() != null) {
                throw new Unreadable(path, "has more than one JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new Unreadable(path, "is nested too deep, or has a name or number that is too long");
        } catch (JacksonException e) {
            throw new Unreadable(
                    path,
                    "is not JSON, at character " + e.getLocation().getColumnNr() + ": "
                            + oneLine(e.getOriginalMessage()));
        }
    }

    private JsonValue value(String path) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Unreadable(path, "is empty");
        }
        if (++values > MOST_VALUES) {
            throw new Unreadable("", "has more than " + MOST_VALUES + " values");
        }
        return new JsonValue(path, plain(token, path));
    }

    private @Nullable Object plain(JsonToken token, String path) {
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            case VALUE_STRING -> whole(parser.getString(), path);
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Map<String, JsonValue> object(String path) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName(), path);
            String place = path.isEmpty() ? shown(name) : path + "." + shown(name);
            parser.nextToken();
            if (fields.put(name, value(place)) != null) {
                throw new Unreadable(place, "stands twice");
            }
        }
        return fields;
    }

    private List<JsonValue> list(String path) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        return items;
    }

    /** Half a surrogate pair, which an escape can write, is no character and could not be printed again. */
    private static String whole(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new Unreadable(path, "has half a surrogate pair");
            }
        }
        return text;
    }

    /** A text from the input for a message: in one line and not long. */
    static String shown(String text) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)) + "...";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
    }
}
