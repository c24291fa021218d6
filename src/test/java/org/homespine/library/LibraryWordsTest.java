package org.homespine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.homespine.library.content.ContentFiles;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.Movement;
import org.homespine.library.domain.Sides;
import org.homespine.library.domain.StartPosition;
import org.homespine.library.domain.Status;
import org.homespine.library.domain.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LibraryWordsTest {

    @Test
    void everyWordOfTheLibraryHasATextForPeopleAndNoTextIsLeftOver() {
        Set<String> keys = new HashSet<>();
        add(keys, "status", Status.values());
        add(keys, "level", Level.values());
        add(keys, "sides", Sides.values());
        add(keys, "verdict", Verdict.values());
        add(keys, "position", StartPosition.values());
        add(keys, "movement", Movement.values());
        JsonNode vocabulary = new YAMLMapper().readTree(ContentFiles.shipped().get("vocabulary.yaml"));
        vocabulary.get("regions").forEach(word -> keys.add("library.region." + word.stringValue()));
        vocabulary.get("equipment").forEach(word -> keys.add("library.equipment." + word.stringValue()));

        keys.add("library.equipment." + Facet.NO_EQUIPMENT);

        assertThat(ResourceBundle.getBundle("messages.library", Locale.ROOT).keySet())
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private static void add(Set<String> keys, String kind, Enum<?>... words) {
        Arrays.stream(words)
                .forEach(word -> keys.add("library." + kind + "." + word.name().toLowerCase(Locale.ROOT)));
    }
}
