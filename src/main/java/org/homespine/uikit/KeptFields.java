package org.homespine.uikit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a form by name, whose values are told as JSON as they are typed, and filled in again from it. */
public final class KeptFields implements Serializable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BETWEEN = ",";

    private final transient Map<String, Kept<?>> fields = new LinkedHashMap<>();
    private transient Consumer<String> changed = values -> {};

    private record Kept<T extends @Nullable Object>(
            HasValue<?, T> field, Function<T, String> write, Function<String, T> read) {

        String written() {
            return write.apply(field.getValue());
        }

        void fill(String value) {
            field.setValue(read.apply(value));
        }
    }

    /** Keeps a text as it is typed, not only when the field is left. */
    public <F extends HasValue<?, String>> F text(String name, F field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        return keep(name, field, Function.identity(), Function.identity());
    }

    /** Keeps one value, none as the empty text. */
    public <T, F extends HasValue<?, @Nullable T>> F value(String name, F field, Function<String, @Nullable T> read) {
        return value(name, field, Object::toString, read);
    }

    /** Keeps one value, none as the empty text; what can no longer be read is left empty. */
    public <T, F extends HasValue<?, @Nullable T>> F value(
            String name, F field, Function<T, String> write, Function<String, @Nullable T> read) {
        return keep(
                name,
                field,
                value -> value == null ? "" : write.apply(value),
                text -> text.isEmpty() ? null : read.apply(text));
    }

    /** Keeps several values, each by a text without a comma. */
    public <T, F extends HasValue<?, Set<T>>> F several(
            String name, F field, Function<T, String> write, Function<Set<String>, Set<T>> read) {
        return keep(
                name,
                field,
                values -> values.stream().map(write).collect(Collectors.joining(BETWEEN)),
                text -> read.apply(
                        text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(BETWEEN)))));
    }

    private <T extends @Nullable Object, F extends HasValue<?, T>> F keep(
            String name, F field, Function<T, String> write, Function<String, T> read) {
        fields.put(name, new Kept<>(field, write, read));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(written());
            }
        });
        return field;
    }

    /** Tells all values as JSON after each change by hand. */
    public void onChange(Consumer<String> listener) {
        changed = listener;
    }

    /** Fills in what {@link #onChange} told; a field that is not named keeps its value. */
    public void fill(String json) {
        Map<String, String> values = JSON.readValue(json, new TypeReference<>() {});
        fields.forEach((name, kept) -> {
            String value = values.get(name);
            if (value != null) {
                kept.fill(value);
            }
        });
    }

    /** All values as JSON. */
    public String written() {
        return JSON.writeValueAsString(values());
    }

    /** All values as texts, by the names of their fields. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, kept) -> values.put(name, kept.written()));
        return values;
    }
}
