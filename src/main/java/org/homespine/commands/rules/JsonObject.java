package org.homespine.commands.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, and which of them have been read, so that an unknown one is seen. */
final class JsonObject {

    private final JsonValue self;
    private final Map<?, ?> fields;
    private final Set<String> read = new HashSet<>();

    JsonObject(JsonValue self, Map<?, ?> fields) {
        this.self = self;
        this.fields = fields;
    }

    /** A field that must be there, if only with null. */
    JsonValue field(String name) {
        JsonValue value = find(name);
        if (value == null) {
            throw new Unreadable(path(name), "is missing");
        }
        return value;
    }

    /** What the reading makes of a field that must be there and may be null. */
    <T> @Nullable T orNull(String name, Function<JsonValue, T> reading) {
        return field(name).orNull(reading);
    }

    /** A field that may be left out; null where it is. */
    @Nullable
    JsonValue find(String name) {
        read.add(name);
        return (JsonValue) fields.get(name);
    }

    /** What the reading makes of a field, or the usual value where it is left out. */
    <T> T or(String name, T usual, Function<JsonValue, T> reading) {
        JsonValue value = find(name);
        return value == null ? usual : reading.apply(value);
    }

    /** The same for a field that may also say null, which then is its value. */
    <T> @Nullable T orUsually(String name, @Nullable T usual, Function<JsonValue, T> reading) {
        JsonValue value = find(name);
        return value == null ? usual : value.orNull(reading);
    }

    /** Throws {@link Unreadable} for a field that nobody has read. */
    void nothingElse() {
        for (Object name : fields.keySet()) {
            if (!read.contains(name)) {
                throw new Unreadable(path(JsonText.shown(name.toString())), "is no field that is known here");
            }
        }
    }

    Unreadable wrong(String reason) {
        return self.wrong(reason);
    }

    private String path(String name) {
        return self.path().isEmpty() ? name : self.path() + "." + name;
    }
}
