package org.homespine.handouts.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.homespine.figures.Drawing;
import org.homespine.figures.ExercisePicture;
import org.jspecify.annotations.Nullable;

/** A part of a handout. How it looks is the renderer's business. */
public sealed interface Block {

    /**
     * The top of the first page: the clinic, the title, and what the handout is about.
     *
     * @param logo of the clinic; null when it has none
     */
    record Title(@Nullable Mark logo, String clinic, String title, List<Fact> facts) implements Block {

        public Title {
            facts = List.copyOf(facts);
        }
    }

    /** A clinic's logo with what it is called by who cannot see it. */
    record Mark(Logo logo, String alt) {}

    /** The one thing to remember, with whatever must be known beside it. */
    record MainMessage(String text, List<String> notes) implements Block {

        public MainMessage {
            notes = List.copyOf(notes);
        }
    }

    /** The signs that need help now, and what to do then. */
    record EmergencyBox(String signAlt, String heading, List<String> signs, String whatToDo, String advice)
            implements Block {

        public EmergencyBox {
            signs = List.copyOf(signs);
        }
    }

    /** Free words of the therapist for the patient. */
    record Note(String heading, String text) implements Block {}

    /** The heading of what follows, up to the next heading. */
    record Heading(String text) implements Block {}

    /**
     * An exercise to do.
     *
     * @param foreign set when its words are not in the handout's language
     * @param why may be empty
     * @param pictures of its positions; null where none is drawn
     * @param doses figures that stand out, each under its label
     * @param facts what else belongs to the dose, and what is needed
     * @param takeCare in short sentences, may be empty
     */
    record Exercise(
            int number,
            String name,
            @Nullable Foreign foreign,
            String why,
            @Nullable Pictures pictures,
            List<Fact> doses,
            List<String> steps,
            List<Fact> facts,
            String takeCareHeading,
            List<String> takeCare,
            String stopIf)
            implements Block {

        public Exercise {
            doses = List.copyOf(doses);
            steps = List.copyOf(steps);
            facts = List.copyOf(facts);
            takeCare = List.copyOf(takeCare);
        }
    }

    /** An exercise in a list for who knows it: its dose and what is special, no picture and no steps. */
    record ListedExercise(
            int number,
            String name,
            @Nullable Foreign foreign,
            List<Fact> doses,
            List<Fact> facts,
            String takeCareHeading,
            List<String> takeCare)
            implements Block {

        public ListedExercise {
            doses = List.copyOf(doses);
            facts = List.copyOf(facts);
            takeCare = List.copyOf(takeCare);
        }
    }

    /** An exercise that is not to be done for now; says so and nothing that could be followed. */
    record HeldExercise(int number, String name, String held) implements Block {}

    /** The exercises by number and name alone, under a heading. */
    record Names(String heading, List<Numbered> names) implements Block {

        public Names {
            names = List.copyOf(names);
        }
    }

    record Numbered(int number, String name) {}

    /** Short sentences under a heading. */
    record Rules(String heading, List<String> rules) implements Block {

        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A grid to fill in by hand, a row for each day.
     *
     * @param howTo what to write where
     * @param numbers of the exercises that are to be done
     * @param signs asks whether there was a danger sign; null when the grid does not
     */
    record Log(
            String heading,
            List<String> howTo,
            int days,
            String day,
            String exercises,
            List<Integer> numbers,
            String pain,
            @Nullable YesNo signs,
            String notes)
            implements Block {

        public Log {
            howTo = List.copyOf(howTo);
            numbers = List.copyOf(numbers);
        }
    }

    /** A question with its two answers. */
    record YesNo(String question, String yes, String no) {}

    /** Whom to reach, the code beside it, and remarks below. */
    record Contact(String heading, List<Fact> facts, Code code, List<String> remarks) implements Block {

        public Contact {
            facts = List.copyOf(facts);
            remarks = List.copyOf(remarks);
        }
    }

    /** A code to scan, with its address in print beside it. */
    record Code(String heading, String text, String url, String alt) {}

    /** A name and its value, such as a phone number under whose it is. */
    record Fact(String label, String value) {}

    /**
     * The positions of an exercise, and the one that matters most for where there is little room.
     *
     * @param poses all drawn in one scale, at least one
     */
    record Pictures(List<Pose> poses, Drawing small) {

        public Pictures {
            poses = List.copyOf(poses);
        }

        public static Pictures of(ExercisePicture picture) {
            List<Pose> poses = IntStream.range(0, picture.poses())
                    .mapToObj(i -> new Pose(picture.pose(i), picture.steps(i), picture.isHeld(i)))
                    .toList();
            return new Pictures(poses, picture.small());
        }
    }

    /**
     * A position.
     *
     * @param steps that it shows, counted from 1
     * @param held whether it is one to stay in
     */
    record Pose(Drawing drawing, List<Integer> steps, boolean held) {

        public Pose {
            steps = List.copyOf(steps);
        }
    }

    /** What is said of words that are not in the handout's language, and in which language they are. */
    record Foreign(String sentence, Locale language) {}
}
