package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the patient app against what the server takes. */
class PatientTextsTest {

    private static final String CONDITION = "condition.";

    /** A check-in that names another is stored and flagged, but no row of the screening table holds anything for it. */
    @Test
    void theAppOffersTheConditionsOfTheLibraryAndNoOther() {
        Map<String, String> texts =
                new JsonMapper().readValue(Path.of("frontend/messages/en.json"), new TypeReference<>() {});
        Set<String> offered = texts.keySet().stream()
                .filter(key -> key.startsWith(CONDITION))
                .map(key -> key.substring(CONDITION.length()))
                .collect(Collectors.toUnmodifiableSet());

        assertThat(ShippedLibrary.CONTENT.screening().conditions())
                .extracting(condition -> condition.id().value())
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    /** The server puts English beside its own safety texts by the library's files; the app has a list of its own. */
    @Test
    void theAppShowsEnglishBesideTheLanguagesThatNobodyHasReviewedAndNoOther() throws Exception {
        Matcher list = Pattern.compile("UNREVIEWED = Object\\.freeze\\(\\[([^]]*)]\\)")
                .matcher(Files.readString(Path.of("frontend/texts.js")));
        assertThat(list.find()).isTrue();

        assertThat(ShippedLibrary.CONTENT.safetyReviews()).hasSizeGreaterThan(1);
        assertThat(Stream.of(list.group(1).split(",")).map(each -> each.replaceAll("[' ]", "")))
                .containsExactlyInAnyOrderElementsOf(ShippedLibrary.CONTENT.safetyReviews().entrySet().stream()
                        .filter(language -> language.getValue().needsOriginalBeside())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
