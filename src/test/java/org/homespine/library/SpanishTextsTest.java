package org.homespine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.PatientText;
import org.homespine.library.domain.PatientWords;
import org.homespine.library.domain.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What patients read of the library in Spanish is plain, and claims no more than the English does. */
class SpanishTextsTest {

    private static final double LOWEST_EASE = 70.0;
    /** Below this a single word decides, and every sentence is short. */
    private static final int SHORTEST_MEASURED = 5;

    private static final Translation SPANISH =
            ShippedLibrary.CONTENT.translations().getOrDefault("es", new Translation(Map.of(), Map.of(), Map.of()));

    /** The claims of the sources that are too strong for patients, by their tell-tale words in Spanish. */
    private static final List<String> STRONG_CLAIMS = List.of(
            "sana",
            "cura",
            "instant",
            "órgano",
            "masaje",
            "hidrat",
            "nutri",
            "flujo",
            "abre el espacio",
            "disco",
            "descompr",
            "previene",
            "evita",
            "ciátic",
            "alivi",
            "estrés",
            "alinea");

    static Stream<PatientWords> exercises() {
        return SPANISH.exercises().values().stream();
    }

    @Test
    void everyPictureIsDescribedInPlainSpanishAndDrawnTheSame() {
        assertThat(SPANISH.pictures().keySet())
                .isEqualTo(ShippedLibrary.CONTENT.pictures().keySet());
        SPANISH.pictures().forEach((id, picture) -> {
            ExercisePicture english =
                    Objects.requireNonNull(ShippedLibrary.CONTENT.pictures().get(id));
            assertThat(picture.alt()).as(id.value()).isNotEqualTo(english.alt());
            assertThat(ReadingEase.of(picture.alt(), Set.of()))
                    .as(picture.alt())
                    .isGreaterThanOrEqualTo(LOWEST_EASE);
            assertThat(picture.still().shapes()).isEqualTo(english.still().shapes());
        });
    }

    static Stream<ForPatients> pages() {
        return SPANISH.education().values().stream();
    }

    @Test
    void everyExerciseAndPageForPatientsHasASpanishTwin() {
        assertThat(SPANISH.exercises().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedLibrary.prescribable().stream().map(Exercise::id).toList());
        assertThat(SPANISH.education().keySet())
                .containsExactlyInAnyOrderElementsOf(ShippedLibrary.CONTENT.education().stream()
                        .filter(page -> page.patientsVersion().isPresent())
                        .map(page -> page.id())
                        .toList());
    }

    @Test
    void aPatientReadsTheirOwnLanguageAndStaffReadEnglish() {
        ExerciseLibrary library = new ExerciseLibrary();
        Exercise childsPose = ShippedLibrary.exercise("childs-pose");

        assertThat(library.forPatients(childsPose, Locale.of("es", "MX")).name())
                .isEqualTo("Postura del niño");
        assertThat(library.forPatients(childsPose, Locale.ENGLISH)).isEqualTo(childsPose.inEnglish());
        assertThat(childsPose.name()).isEqualTo("Child's pose");
        assertThat(library.forPatients(library.education("room").orElseThrow(), Locale.of("es")))
                .map(ForPatients::title)
                .contains("Su espacio");
        assertThat(library.forPatients(library.education("clearance").orElseThrow(), Locale.of("es")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyTextOfAnExerciseIsEasyToRead(PatientWords words) {
        List<String> texts = new ArrayList<>(words.cautions());
        texts.add(String.join(" ", words.steps()));
        texts.add(words.why());
        texts.add(words.stopIf());

        assertThat(texts)
                .filteredOn(text -> ReadingEase.words(text).size() >= SHORTEST_MEASURED)
                .allSatisfy(text ->
                        assertThat(ReadingEase.of(text, Set.of())).as(text).isGreaterThanOrEqualTo(LOWEST_EASE));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whyIsShortAndStopIfBeginsWithStop(PatientWords words) {
        assertThat(words.why().split("\\s+")).hasSizeBetween(3, PatientText.MOST_WORDS_OF_WHY);
        assertThat(words.stopIf()).startsWith("Pare si");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPartOfAPageIsEasyToRead(ForPatients page) {
        assertThat(page.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(ReadingEase.of(String.join(" ", part.texts()), Set.of()))
                        .as(page.title() + ": " + part)
                        .isGreaterThanOrEqualTo(LOWEST_EASE));
    }

    @Test
    void strongClaimsNeverReachPatients() {
        assertThat(Stream.concat(
                        exercises()
                                .flatMap(words -> Stream.concat(
                                        Stream.of(words.why(), words.stopIf()),
                                        Stream.concat(words.steps().stream(), words.cautions().stream()))),
                        pages().flatMap(page -> page.parts().stream()).flatMap(part -> part.texts().stream())))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(STRONG_CLAIMS)
                        .noneMatch(claim -> text.toLowerCase(Locale.ROOT).contains(claim)));
    }

    @ParameterizedTest
    @CsvSource({
        "ahora, 3", "día, 2", "cuello, 2", "guíe, 2", "siéntese, 3", "hormigueo, 4", "aún, 2", "ciudad, 2",
        "respiración, 4", "que, 1", "pregunte, 3", "vuelva, 2", "leer, 2", "muy, 1", "peor, 2", "caída, 3",
        "rodilla, 3", "área, 3", "evacuación, 4", "maíz, 2", "chequeo, 3", "y, 1", "ayuda, 3", "vergüenza, 3",
        "construía, 4", "entumecimiento, 6", "hoy, 1", "oír, 2", "30, 2", "buey, 1", "mayo, 2"
    })
    void syllablesAreCountedAsTheyAreSpoken(String word, int syllables) {
        assertThat(ReadingEase.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void theEaseOfAKnownSentenceIsRight() {
        // 4 words, 7 syllables, one sentence.
        assertThat(ReadingEase.of("El gato come pan.", Set.of())).isCloseTo(206.84 - 60 * 1.5 - 1.02 * 4, within(0.01));
        assertThat(ReadingEase.of(
                        "La espondilolistesis degenerativa requiere consideraciones terapéuticas multidisciplinarias.",
                        Set.of()))
                .isLessThan(0);
    }
}
