package org.homespine.handouts;

import java.util.Locale;
import org.homespine.handouts.domain.Block.Pictures;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.PatientWords;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramView;
import org.homespine.programs.Side;
import org.homespine.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An exercise of a program as a handout needs it: the dose of the program, the words of the library. */
@Component
class ItemFilling {

    private final ExerciseLibrary library;
    private final MessageSource texts;

    ItemFilling(ExerciseLibrary library, MessageSource texts) {
        this.library = library;
        this.texts = texts;
    }

    /** What is held, or blocked since a clearance ran out, is not to be done. */
    HandoutInput.Item of(ProgramItem item, ProgramView program, Locale language) {
        boolean held =
                program.held().contains(item.exercise()) || program.blocked().contains(item.exercise());
        return of(item, held, language);
    }

    HandoutInput.Item of(ProgramItem item, boolean held, Locale language) {
        Exercise exercise = library.exercise(item.exercise()).orElseThrow(NotFound::new);
        PatientWords words = item.told(library.forPatients(exercise, language));
        return new HandoutInput.Item(
                words.name(),
                library.languageFor(exercise, language),
                words.why(),
                library.picture(item.exercise(), language).map(Pictures::of).orElse(null),
                words.steps(),
                dose(item.dose()),
                side(item.dose().side(), language),
                exercise.equipment().stream()
                        .map(name -> texts.getMessage("library.equipment." + name, new Object[0], language))
                        .toList(),
                words.stopIf(),
                words.cautions(),
                item.note(),
                held);
    }

    private static HandoutInput.Dose dose(Dose dose) {
        return new HandoutInput.Dose(
                dose.sets().orNull(),
                dose.repetitions().orNull(),
                dose.holdSeconds().orNull(),
                dose.breaths().orNull(),
                dose.durationSeconds().orNull(),
                dose.restSeconds().orNull(),
                dose.timesPerDay().orNull(),
                dose.weeklyCap().orNull(),
                dose.angleDegrees().orNull(),
                dose.painLimit().orNull(),
                dose.days(),
                dose.asTaught());
    }

    /** Both sides at once needs no word. */
    private String side(Side side, Locale language) {
        return side == Side.BOTH
                ? ""
                : texts.getMessage("programs.side." + side.name().toLowerCase(Locale.ROOT), new Object[0], language);
    }
}
