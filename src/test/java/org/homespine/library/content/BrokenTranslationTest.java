package org.homespine.library.content;

import static org.homespine.library.content.BrokenFile.assertRefused;
import static org.homespine.library.content.BrokenFile.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A language whose texts are not whole is refused at the start: the rest would stand in English among them. */
class BrokenTranslationTest {

    private static final String EXERCISES = "es/exercises.yaml";
    private static final String EDUCATION = "es/education.yaml";

    static Stream<Arguments> entries() {
        return Stream.of(
                broken(
                        "an exercise that nobody knows",
                        EXERCISES,
                        "id: cat-cow",
                        "id: cat-cows",
                        "'cat-cows' stands twice, or is nothing that patients read in English"),
                broken(
                        "an exercise that is missing",
                        EXERCISES,
                        "  - id: deep-breathing\n    name: \"Respirar hondo\"\n",
                        "  - id: warmup-walk-march\n    name: \"Respirar hondo\"\n",
                        "'warmup-walk-march' stands twice"),
                broken(
                        "a step that is missing",
                        EXERCISES,
                        "      - \"Deje los brazos sueltos.\"\n",
                        "",
                        "warmup-shoulder-rolls, steps: has 2, in English there are 3"),
                broken(
                        "a caution that is missing",
                        EXERCISES,
                        "      - \"Quédese donde no le duela.\"\n",
                        "",
                        "sphinx-pose, cautions: has 1, in English there are 2"),
                broken(
                        "a reason that is too long",
                        EXERCISES,
                        "why: \"Estira toda la espalda.\"",
                        "why: \"Estira toda la espalda de arriba a abajo y de un lado a otro.\"",
                        "overhead-stretch, why: has 14 words; 12 at most"),
                broken(
                        "a page that is missing",
                        EDUCATION,
                        "  - id: how-long",
                        "  - id: how-short",
                        "'how-short' stands twice, or is nothing that patients read in English"),
                broken(
                        "a text of a page that is missing",
                        EDUCATION,
                        "          - \"Primero caliente el cuerpo.\"\n",
                        "",
                        "safety, parts[0].texts: has 3, in English there are 4"),
                broken(
                        "a reviewer without a name",
                        "es/review.yaml",
                        "reviews: []",
                        "reviews: [{on: 2026-11-01, version: '1'}]",
                        "safety_texts.reviews[0].who: is missing"),
                broken(
                        "a heading that is missing",
                        EDUCATION,
                        "      - heading: \"Cuándo parar\"\n        texts:",
                        "      - texts:",
                        "safety, parts[1].heading: is there in one language alone"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void aLanguageThatIsNotWholeIsRefused(String what, String file, String shipped, String broken, String says) {
        assertRefused(file, shipped, broken, says);
    }
}
