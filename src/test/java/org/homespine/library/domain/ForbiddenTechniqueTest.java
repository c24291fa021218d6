package org.homespine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenTechniqueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forced-self-manipulation",
                "Forced Self Manipulation",
                "FORCED_SELF_MANIPULATION",
                "self manipulation, forced",
                "Manipulatión (self)",
                "manipulación del cuello",
                "manuplation of the spine",
                "man1pulat10n",
                "mani-pulation",
                "Crack your back",
                "back cracking",
                "neck cr4ck",
                "c r a c k the neck",
                "C.R.A.C.K.",
                "cra-cking",
                "сrасk",
                "cr\u00adack",
                "cr\u200back",
                "selfcracking",
                "Pop your neck",
                "spinal thrust",
                "HVLA thrust",
                "high velocity thrust",
                "self adjustment",
                "self-adjusting of the spine",
                "adjust your own back",
                "forceful twisting",
                "hard twist",
                "Lever the spine over a chair",
                "levering your back"
            })
    void aNameOfForcedSelfManipulationIsRecognisedHoweverItIsSpelt(String name) {
        assertThat(ForbiddenTechnique.isNamedIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hip thrust",
                "hip thrust with back support",
                "Gentle neck twist",
                "Lying twist, both knees",
                "Popliteal stretch",
                "Self massage with a ball",
                "Thoracic rotation",
                "Home walking",
                "Estiramiento de espalda",
                "90/90 stretch",
                "تمرين الظهر"
            })
    void namesOfOrdinaryExercisesPass(String name) {
        assertThat(ForbiddenTechnique.isNamedIn(name)).isFalse();
    }

    @Test
    void noExerciseOfTheLibraryIsTakenForIt() {
        assertThat(ShippedLibrary.CONTENT.exercises()).allSatisfy(exercise -> {
            assertThat(ForbiddenTechnique.isNamedIn(exercise.id().value())).isFalse();
            assertThat(ForbiddenTechnique.isNamedIn(exercise.name())).isFalse();
            assertThat(exercise.aliases()).noneMatch(ForbiddenTechnique::isNamedIn);
        });
    }

    @Test
    void theShippedTechniqueIsRecognisedByItsOwnIdAndText() {
        assertThat(ShippedLibrary.CONTENT.forbidden()).isNotEmpty().allSatisfy(technique -> {
            assertThat(ForbiddenTechnique.isNamedIn(technique.id())).isTrue();
            assertThat(ForbiddenTechnique.isNamedIn(technique.text())).isTrue();
        });
    }
}
