package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the patient app against what the server takes. */
class PatientTextsTest {

    private static final String CONDITION = "condition.";

    /** A check-in that names another is refused as a whole, and its red answers with it. */
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
}
