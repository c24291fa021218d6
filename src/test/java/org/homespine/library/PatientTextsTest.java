package org.homespine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.TeachingPoint.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What patients read of the library is short, plain and claims no more than the evidence bears. */
class PatientTextsTest {

    private static final double HIGHEST_GRADE = 6.0;

    /** Words that count as easy in one exercise, because they are its name. */
    private static final Map<String, Set<String>> NAMES = Map.of("foam-roller-general", Set.of("roller", "stretches"));

    /** Claims of the sources that are too strong for patients, by their tell-tale words. */
    private static final List<String> STRONG_CLAIMS = List.of(
            "heal",
            "cure",
            "instant",
            "organ",
            "massage",
            "hydrat",
            "nutrient",
            "blood flow",
            "opens the space",
            "opens space",
            "disc",
            "decompress",
            "prevent",
            "sciatic",
            "relief",
            "headache",
            "stress",
            "alignment",
            "posture");

    static Stream<Exercise> prescribable() {
        return ShippedLibrary.prescribable().stream();
    }

    @ParameterizedTest
    @MethodSource("prescribable")
    void whyHasTwelveWordsAtMost(Exercise exercise) {
        assertThat(exercise.why().split("\\s+")).hasSizeBetween(3, 12);
        assertThat(exercise.stopIf()).startsWith("Stop if");
    }

    @ParameterizedTest
    @MethodSource("prescribable")
    void everyTextOfAnExerciseReadsAtGradeSixOrLower(Exercise exercise) {
        List<String> texts = new ArrayList<>(exercise.cautions());
        texts.add(String.join(" ", exercise.steps()));
        texts.add(exercise.why());
        texts.add(exercise.stopIf());
        Set<String> unavoidable = NAMES.getOrDefault(exercise.id().value(), Set.of());

        assertThat(ReadingGrade.words(exercise.name())).containsAll(unavoidable);
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(ReadingGrade.of(text, unavoidable)).as(text).isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @Test
    void theTeachingTextOnTheForbiddenTechniqueReadsAtGradeSixOrLower() {
        assertThat(ShippedLibrary.CONTENT.forbidden())
                .extracting(ForbiddenTechnique::forPatients)
                .allSatisfy(text -> assertThat(ReadingGrade.of(text, Set.of())).isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @ParameterizedTest
    @MethodSource("prescribable")
    void strongClaimsNeverReachPatients(Exercise exercise) {
        List<String> texts = new ArrayList<>(exercise.steps());
        texts.addAll(exercise.cautions());
        texts.add(exercise.why());
        texts.add(exercise.stopIf());

        assertThat(texts)
                .allSatisfy(text -> assertThat(STRONG_CLAIMS)
                        .noneMatch(claim -> text.toLowerCase(Locale.ROOT).contains(claim)));
    }

    @ParameterizedTest
    @MethodSource("prescribable")
    void codesOfTheSourcesNeverReachPatients(Exercise exercise) {
        List<String> texts = new ArrayList<>(exercise.steps());
        texts.addAll(exercise.cautions());
        texts.add(exercise.name());
        texts.add(exercise.why());
        texts.add(exercise.stopIf());

        assertThat(texts).noneMatch(text -> text.matches("(?is).*\\b(S[0-9]|seed|claim)\\b.*"));
    }

    @Test
    void anExerciseWithCautionsForStaffHasCautionsForPatientsToo() {
        assertThat(prescribable().filter(exercise -> !exercise.staffCautions().isEmpty()))
                .isNotEmpty()
                .allSatisfy(exercise -> assertThat(exercise.cautions()).isNotEmpty());
    }

    static Stream<EducationPage> pagesForPatients() {
        return ShippedLibrary.CONTENT.education().stream()
                .filter(page -> page.patientsVersion().isPresent());
    }

    @Test
    void patientsHaveAPageOnEachSubjectThatTheyAskAbout() {
        assertThat(pagesForPatients().map(EducationPage::id))
                .contains("room", "do-and-do-not", "posture", "the-pop", "how-long", "evidence", "alternatives");
    }

    @ParameterizedTest
    @MethodSource("pagesForPatients")
    void everyPartOfAPageReadsAtGradeSixOrLower(EducationPage page) {
        ForPatients read = page.patientsVersion().orElseThrow();

        assertThat(read.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(ReadingGrade.of(String.join(" ", part.texts()), Set.of()))
                        .as(page.id() + ": " + part)
                        .isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @ParameterizedTest
    @MethodSource("pagesForPatients")
    void strongClaimsAndCodesNeverReachThePagesForPatients(EducationPage page) {
        assertThat(readOf(page))
                .allSatisfy(text -> assertThat(STRONG_CLAIMS)
                        .noneMatch(claim -> text.toLowerCase(Locale.ROOT).contains(claim)))
                .noneMatch(text -> text.matches("(?is).*\\b(S[0-9]|seed|claim)\\b.*"));
    }

    @Test
    void noPageForPatientsRepeatsAClaimOfTheSources() {
        List<String> claims = ShippedLibrary.CONTENT.education().stream()
                .flatMap(page -> page.sections().stream())
                .filter(section -> section.id().equals("claims"))
                .flatMap(section -> section.points().stream())
                .map(point -> ((Statement) point).text().replaceAll(" \\(.*", ""))
                .toList();

        assertThat(claims).hasSize(8);
        assertThat(pagesForPatients().flatMap(page -> readOf(page).stream()))
                .noneMatch(text -> claims.stream().anyMatch(text::contains));
    }

    private static List<String> readOf(EducationPage page) {
        ForPatients read = page.patientsVersion().orElseThrow();
        List<String> texts = new ArrayList<>(List.of(read.title()));
        read.parts().forEach(part -> {
            texts.add(part.heading());
            texts.addAll(part.texts());
        });
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "stretch, 1", "stretches, 2", "muscles, 2", "knee, 1", "knees, 1", "little, 2", "gentle, 2", "breathe, 1",
        "hold, 1", "angle, 2", "shoulders, 2", "tingles, 2", "raised, 1", "lifted, 2", "places, 2", "pose, 1",
        "therapist, 3", "comfortable, 4", "body, 2", "the, 1", "eyes, 1", "smile, 1", "used, 1", "pulled, 1",
        "lightly, 2", "sides, 1", "slowly, 2", "exercise, 3", "clinician, 3", "change, 1", "changes, 2"
    })
    void syllablesAreCountedAsTheyAreSpoken(String word, int syllables) {
        assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void theGradeOfAKnownSentenceIsRight() {
        // 6 words, 6 syllables, one sentence.
        assertThat(ReadingGrade.of("The cat sat on the mat.", Set.of())).isCloseTo(-1.45, within());
        // 13 words, 24 syllables, one sentence.
        assertThat(ReadingGrade.of(
                        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", Set.of()))
                .isBetween(10.0, 14.0);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }
}
