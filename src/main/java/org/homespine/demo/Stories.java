package org.homespine.demo;

import static org.homespine.demo.Story.conditions;
import static org.homespine.demo.Story.exercises;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Side;
import org.homespine.demo.Story.Course;
import org.homespine.demo.Story.Ending;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.programs.PauseCause;
import org.homespine.shared.ConditionId;

/** The made-up patients of the demo clinics. No person is meant. */
final class Stories {

    private Stories() {}

    static List<Story> hillside() {
        return List.of(
                new Story(
                        "Anna",
                        "Abbott",
                        LocalDate.of(1968, 4, 12),
                        conditions("disc_herniation"),
                        Set.of(),
                        6,
                        1,
                        Side.LEFT,
                        exercises("warmup-walk-march", "cat-cow", "sphinx-pose", "childs-pose"),
                        0,
                        90,
                        new Course(6, 2, 0.95, Ending.BLADDER)),
                new Story(
                        "Ben",
                        "Okafor",
                        LocalDate.of(1975, 9, 3),
                        conditions(),
                        Set.of(),
                        5,
                        2,
                        Side.RIGHT,
                        exercises("warmup-walk-march", "knee-to-chest-single", "cobra-pose"),
                        0,
                        60,
                        new Course(5, 4, 0.9, Ending.TINGLING)),
                new Story(
                                "Carmen",
                                "Diaz",
                                LocalDate.of(1959, 1, 22),
                                conditions("hypertension"),
                                Set.of(),
                                6,
                                1,
                                Side.BOTH,
                                exercises("warmup-walk-march", "pelvic-tilt-abdominal", "childs-pose"),
                                0,
                                90,
                                new Course(6, 3, 0.85, Ending.NIGHT))
                        .inSpanish(),
                new Story(
                        "David",
                        "Lindqvist",
                        LocalDate.of(1982, 6, 30),
                        conditions(),
                        Set.of("tingle"),
                        7,
                        3,
                        Side.LEFT,
                        exercises("warmup-walk-march", "cat-cow", "cobra-pose"),
                        1,
                        45,
                        new Course(7, 5, 0.7, Ending.SEVERE)),
                new Story(
                        "Elif",
                        "Kaya",
                        LocalDate.of(1990, 11, 8),
                        conditions(),
                        Set.of(),
                        4,
                        0,
                        Side.NONE,
                        exercises("cat-cow", "knee-to-chest-single", "childs-pose"),
                        0,
                        92,
                        new Course(4, 1, 0.95, Ending.NOT_YET)),
                new Story(
                        "Frank",
                        "Novak",
                        LocalDate.of(1951, 2, 17),
                        conditions("spinal_stenosis"),
                        Set.of("both_legs"),
                        6,
                        3,
                        Side.BOTH,
                        exercises("warmup-walk-march", "knee-to-chest-single", "childs-pose"),
                        0,
                        90,
                        new Course(6, 4, 0.8, Ending.CONTACT)),
                new Story(
                        "Grace",
                        "Mensah",
                        LocalDate.of(1987, 7, 5),
                        conditions(),
                        Set.of(),
                        5,
                        1,
                        Side.RIGHT,
                        exercises("warmup-walk-march", "standing-back-extension", "sphinx-pose"),
                        1,
                        30,
                        new Course(5, 3, 0.6, Ending.ORDINARY)),
                new Story(
                        "Henry",
                        "Whitcombe-Fotheringhay",
                        LocalDate.of(1946, 12, 1),
                        conditions("glaucoma_retina", "falls_risk"),
                        Set.of("night"),
                        5,
                        1,
                        Side.LEFT,
                        exercises("warmup-shoulder-rolls", "pelvic-tilt-abdominal-gluteal"),
                        0,
                        90,
                        new Course(5, 4, 0.9, Ending.ORDINARY)),
                new Story(
                                "Ines",
                                "Moreau",
                                LocalDate.of(1979, 3, 14),
                                conditions("tight_low_back"),
                                Set.of(),
                                4,
                                0,
                                Side.NONE,
                                exercises("warmup-walk-march", "cat-cow", "supine-twist-single-knee"),
                                1,
                                75,
                                new Course(4, 2, 0.75, Ending.SILENT))
                        .inSpanish(),
                new Story(
                        "Jamal",
                        "Reid",
                        LocalDate.of(1994, 10, 27),
                        conditions(),
                        Set.of(),
                        6,
                        2,
                        Side.LEFT,
                        exercises("warmup-walk-march", "cobra-pose", "bridge-leg-extension"),
                        0,
                        20,
                        new Course(6, 4, 0.85, Ending.ORDINARY)),
                new Story(
                                "Katya",
                                "Petrova",
                                LocalDate.of(1963, 8, 19),
                                conditions("knee_injury"),
                                Set.of(),
                                6,
                                1,
                                Side.RIGHT,
                                exercises("warmup-shoulder-rolls", "pelvic-tilt-abdominal", "overhead-stretch"),
                                1,
                                170,
                                new Course(6, 2, 0.9, Ending.ORDINARY))
                        .with(
                                new Turn.Flare(100, 4, 7),
                                new Turn.Reviewed(
                                        97,
                                        "Rang her: a long car journey, easing since. Fewer exercises for a while.",
                                        Outcome.PROGRAM_CHANGED),
                                new Turn.Rewritten(97, exercises("warmup-shoulder-rolls", "pelvic-tilt-abdominal")),
                                new Turn.Reminded(90, "katya@patients.example"),
                                new Turn.Paused(75, PauseCause.HOLIDAY),
                                new Turn.Resumed(61, "Back from her holiday"),
                                new Turn.Rewritten(
                                        40,
                                        exercises(
                                                "warmup-walk-march",
                                                "pelvic-tilt-abdominal",
                                                "sphinx-pose",
                                                "overhead-stretch")),
                                new Turn.Expected(
                                        5, Measure.PAIN, 5, 21, "Sphinx pose is new; a little more pain at first.")),
                new Story(
                                "Nora",
                                "Fitzgerald",
                                LocalDate.of(1971, 10, 4),
                                conditions("spinal_surgery"),
                                Set.of(),
                                4,
                                0,
                                Side.NONE,
                                exercises("warmup-walk-march", "pelvic-tilt-abdominal"),
                                0,
                                25,
                                new Course(4, 3, 0.9, Ending.ORDINARY))
                        .with(
                                new Turn.Cleared(25, new ConditionId("spinal_surgery"), 33, "Dr Sara Holt"),
                                new Turn.Reminded(20, "nora@patients.example")),
                new Story(
                        "Liam",
                        "Byrne",
                        LocalDate.of(2001, 5, 2),
                        conditions(),
                        Set.of(),
                        3,
                        0,
                        Side.NONE,
                        exercises("warmup-stationary-bike", "cat-cow", "downward-dog"),
                        0,
                        10,
                        new Course(3, 2, 0.95, Ending.ORDINARY)));
    }

    static List<Story> riverside() {
        return List.of(new Story(
                "Maya",
                "Singh",
                LocalDate.of(1984, 2, 9),
                conditions(),
                Set.of(),
                5,
                1,
                Side.LEFT,
                exercises("warmup-walk-march", "childs-pose"),
                0,
                30,
                new Course(5, 3, 0.9, Ending.CONTACT)));
    }
}
