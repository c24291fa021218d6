package org.homespine.therapistportal.library;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryHits;

/** One field for each facet; each value says how many exercises it would leave. */
public class FacetFields extends Div {

    private final transient LibraryWords words;
    private final Map<Facet, MultiSelectComboBox<String>> fields = new EnumMap<>(Facet.class);
    private transient LibraryHits hits = new LibraryHits(List.of(), 0, Map.of(), false);

    public FacetFields(LibraryWords words, Runnable changed) {
        this.words = words;
        addClassName("facets");
        for (Facet facet : Facet.values()) {
            MultiSelectComboBox<String> field = new MultiSelectComboBox<>(
                    getTranslation("find.facet." + facet.name().toLowerCase(Locale.ROOT)));
            field.setItemLabelGenerator(value -> labelled(facet, value));
            field.setClearButtonVisible(true);
            field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.run();
                }
            });
            fields.put(facet, field);
            add(field);
        }
    }

    private String labelled(Facet facet, String value) {
        return getTranslation("find.facet-value", words.of(facet, value), hits.count(facet, value));
    }

    public Map<Facet, Set<String>> chosen() {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        fields.forEach((facet, field) -> {
            if (!field.getValue().isEmpty()) {
                chosen.put(facet, Set.copyOf(field.getValue()));
            }
        });
        return chosen;
    }

    /** Offers the values that leave something, and those that are chosen. */
    public void show(Map<Facet, Set<String>> chosen, LibraryHits found) {
        hits = found;
        fields.forEach((facet, field) -> {
            Set<String> values = chosen.getOrDefault(facet, Set.of());
            Set<String> offered = new LinkedHashSet<>(
                    found.counts().getOrDefault(facet, Map.of()).keySet());
            offered.addAll(values);
            field.setItems(offered.stream()
                    .sorted((one, other) -> words.of(facet, one).compareTo(words.of(facet, other)))
                    .toList());
            field.setValue(values);
        });
    }
}
