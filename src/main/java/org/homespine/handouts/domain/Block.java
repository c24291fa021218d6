package org.homespine.handouts.domain;

import java.util.List;
import org.homespine.figures.Drawing;
import org.jspecify.annotations.Nullable;

/** A part of a handout. How it looks is the renderer's business. */
public sealed interface Block {

    /** The top of the first page: the clinic, the title, and what the handout is about. */
    record Title(String clinic, String title, List<Fact> facts) implements Block {

        public Title {
            facts = List.copyOf(facts);
        }
    }

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
     * @param picture of its positions; null where none is drawn
     * @param doses figures that stand out, each under its label
     * @param facts what else belongs to the dose, and what is needed
     * @param takeCare in short sentences, may be empty
     */
    record Exercise(
            int number,
            String name,
            String why,
            @Nullable Drawing picture,
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

    /** An exercise that is not to be done for now; says so and nothing that could be followed. */
    record HeldExercise(int number, String name, String held) implements Block {}

    /** Short sentences under a heading. */
    record Rules(String heading, List<String> rules) implements Block {

        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /** Names and values under a heading, with remarks below. */
    record Facts(String heading, List<Fact> facts, List<String> remarks) implements Block {

        public Facts {
            facts = List.copyOf(facts);
            remarks = List.copyOf(remarks);
        }
    }

    /** A code to scan, with its address in print beside it. */
    record Code(String heading, String text, String url, String alt) implements Block {}

    /** A name and its value, such as a phone number under whose it is. */
    record Fact(String label, String value) {}
}
