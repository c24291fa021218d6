package org.homespine.library.content;

import static org.homespine.library.content.BrokenFile.assertRefused;
import static org.homespine.library.content.BrokenFile.broken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing in the shipped exercises at a time: the message names the file, the entry, the field and why. */
class BrokenExerciseTest {

    private static final String BASIC = "exercises/basic.yaml";
    private static final String NAMED = "exercises/named-only.yaml";
    private static final String CHILDS_POSE = "library/exercises/basic.yaml, childs-pose, ";

    static Arguments[] entries() {
        return new Arguments[] {
            broken(
                    "an unknown key",
                    BASIC,
                    "    level: basic\n",
                    "    level: basic\n    levle: basic\n",
                    CHILDS_POSE + "levle: is no key that is known here"),
            broken(
                    "an unknown key of a dose",
                    BASIC,
                    "        hold_seconds: [30, 60]\n",
                    "        hold: [30, 60]\n",
                    CHILDS_POSE + "doses[0].hold: is no key that is known here"),
            broken("a missing key", BASIC, "    sides: bilateral\n", "", CHILDS_POSE + "sides: is missing"),
            broken(
                    "a missing id",
                    BASIC,
                    "  - id: childs-pose\n    name",
                    "  - name",
                    "library/exercises/basic.yaml, exercises[0].id: is missing"),
            broken(
                    "an id of the wrong form",
                    BASIC,
                    "- id: childs-pose\n",
                    "- id: Child's pose\n",
                    "library/exercises/basic.yaml, Child's pose, id: 'Child's pose': not an id of an exercise"),
            broken(
                    "text where a list belongs",
                    BASIC,
                    "    movement: [flexion, traction]\n",
                    "    movement: flexion\n",
                    CHILDS_POSE + "movement: is text; a list belongs here"),
            broken(
                    "a number where text belongs",
                    BASIC,
                    "    name: Child's pose\n",
                    "    name: 12\n",
                    CHILDS_POSE + "name: is a number; text belongs here"),
            broken(
                    "a word where true or false belongs",
                    BASIC,
                    "    sides: bilateral\n",
                    "    sides: bilateral\n    head_below_heart: perhaps\n",
                    CHILDS_POSE + "head_below_heart: is text; true or false belongs here"),
            broken(
                    "an empty text",
                    BASIC,
                    "    name: Child's pose\n",
                    "    name: \" \"\n",
                    CHILDS_POSE + "name: is empty"),
            broken(
                    "a range upside down",
                    BASIC,
                    "[30, 60]",
                    "[60, 30]",
                    CHILDS_POSE + "doses[0].hold_seconds: starts at 60 and ends at 30"),
            broken(
                    "a range from nought",
                    BASIC,
                    "[30, 60]",
                    "[0, 60]",
                    CHILDS_POSE + "doses[0].hold_seconds: is 0 to 60; only 1 to 600"),
            broken(
                    "a hold of an hour",
                    BASIC,
                    "[30, 60]",
                    "[30, 3600]",
                    CHILDS_POSE + "doses[0].hold_seconds: is 30 to 3600; only 1 to 600"),
            broken(
                    "half a second",
                    BASIC,
                    "[30, 60]",
                    "[0.5, 60]",
                    CHILDS_POSE + "doses[0].hold_seconds: is [0.5,60]; two whole numbers"),
            broken(
                    "one number for a range",
                    BASIC,
                    "[30, 60]",
                    "30",
                    CHILDS_POSE + "doses[0].hold_seconds: is 30; two whole numbers"),
            broken(
                    "thirty times a day",
                    BASIC,
                    "times_per_day: [2, 3]",
                    "times_per_day: [2, 30]",
                    CHILDS_POSE + "doses[1].times_per_day: is 2 to 30; only 1 to 24"),
            broken(
                    "a dose that says nothing",
                    BASIC,
                    "        hold_seconds: [30, 60]\n",
                    "",
                    CHILDS_POSE + "doses[0].text: is missing, and the dose has no figure either"),
            broken(
                    "an unknown movement",
                    BASIC,
                    "movement: [flexion, traction]",
                    "movement: [flexion, dancing]",
                    CHILDS_POSE + "movement[1]: 'dancing' is not one of flexion, extension"),
            broken(
                    "an unknown position",
                    BASIC,
                    "start_position: hands_and_knees",
                    "start_position: kneeling",
                    CHILDS_POSE + "start_position: 'kneeling' is not one of standing"),
            broken(
                    "an unknown region",
                    BASIC,
                    "regions: [low_back, whole_spine,",
                    "regions: [low_bck, whole_spine,",
                    CHILDS_POSE + "regions: 'low_bck' is not in vocabulary.yaml"),
            broken(
                    "an unknown piece of equipment",
                    BASIC,
                    "equipment: [mat]",
                    "equipment: [trapeze]",
                    CHILDS_POSE + "equipment: 'trapeze' is not in vocabulary.yaml"),
            broken(
                    "an unknown source",
                    BASIC,
                    "      - source: S0\n        hold_seconds: [30, 60]",
                    "      - source: S9\n        hold_seconds: [30, 60]",
                    CHILDS_POSE + "doses[0].source: 'S9' is not in sources.yaml"),
            broken(
                    "no date of review",
                    BASIC,
                    "reviewed: 2026-11-01",
                    "reviewed: November",
                    CHILDS_POSE + "sources[0].reviewed: 'November' is no date"),
            broken(
                    "a variation that is not there",
                    BASIC,
                    "variations: [childs-pose-side-walk]",
                    "variations: [childs-pose-walk]",
                    CHILDS_POSE + "variations: 'childs-pose-walk' is no exercise of the library"),
            broken(
                    "an id that stands twice",
                    BASIC,
                    "- id: childs-pose-side-walk\n",
                    "- id: childs-pose\n",
                    CHILDS_POSE + "id: 'childs-pose' stands twice, first in exercises/basic.yaml"),
            broken(
                    "an id that stands in two files",
                    NAMED,
                    "- id: plank\n",
                    "- id: childs-pose\n",
                    "library/exercises/named-only.yaml, childs-pose, id: 'childs-pose' stands twice, first in exercises/basic.yaml"),
            broken(
                    "a name that stands twice",
                    BASIC,
                    "name: Child's pose with side walk",
                    "name: Child's Pose",
                    "library/exercises/basic.yaml, childs-pose-side-walk, name: 'child's pose' stands twice"),
            broken(
                    "an exercise taught without steps",
                    NAMED,
                    "    status: mentioned\n",
                    "    status: taught\n",
                    "steps: is empty, but an exercise that is taught or described has steps"),
            broken(
                    "no text for patients",
                    NAMED,
                    "    equipment: [mat]\n    sides: bilateral\n    steps: []\n",
                    "    equipment: [mat]\n    sides: bilateral\n    steps: [Do it.]\n",
                    "plank, for_patients: is missing"),
            broken(
                    "too long a why",
                    BASIC,
                    "why: Stretches your low back",
                    "why: It is a fine thing that stretches your low back",
                    CHILDS_POSE + "for_patients.why: has 17 words; 12 at most"),
            broken(
                    "the forbidden technique",
                    BASIC,
                    "aliases: [child pose stretch]",
                    "aliases: [self crack]",
                    CHILDS_POSE + "aliases: 'self crack' names the forbidden technique"),
            broken(
                    "a key that stands twice",
                    BASIC,
                    "    level: basic\n",
                    "    level: basic\n    level: basic\n",
                    "library/exercises/basic.yaml, line 7: is no YAML that can be read"),
            broken("no YAML at all", BASIC, "exercises:\n", "exercises: [\n", "library/exercises/basic.yaml, line "),
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void aBrokenEntryIsRefusedByFileEntryAndField(
            String what, String file, String shipped, String broken, String says) {
        assertRefused(file, shipped, broken, says);
    }
}
