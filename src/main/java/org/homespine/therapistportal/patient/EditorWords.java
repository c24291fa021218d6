package org.homespine.therapistportal.patient;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Reason;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.programs.Change;
import org.homespine.programs.ChangeSentence;
import org.homespine.programs.Dose;
import org.homespine.programs.DoseSentence;
import org.homespine.programs.Hint;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the program editor says in words: doses, changes, hints, and what was left out. */
@Component
class EditorWords {

    private final DoseSentence doses;
    private final ChangeSentence changes;
    private final ExerciseLibrary library;
    private final MessageSource texts;

    EditorWords(DoseSentence doses, ChangeSentence changes, ExerciseLibrary library, MessageSource texts) {
        this.doses = doses;
        this.changes = changes;
        this.library = library;
        this.texts = texts;
    }

    String of(Dose dose) {
        return doses.of(dose, Locale.UK);
    }

    List<String> of(List<Change> differences) {
        return changes.of(differences, Locale.UK);
    }

    String of(Hint hint) {
        return switch (hint) {
            case Hint.WarmUpMissing ignored -> text("hint.warm-up");
            case Hint.BreathingMissing ignored -> text("hint.breathing");
            case Hint.ManyExercises many -> text("hint.many", many.count());
            case Hint.BendsBack back -> text("hint.bends-back", name(back.exercise()), name(back.condition()));
            case Hint.OnlyBendsForward forward -> text("hint.only-forward", name(forward.condition()));
            case Hint.NoRestDay hang -> text("hint.rest-day", name(hang.exercise()));
        };
    }

    /** An exercise that the screening left out, with every reason. */
    String leftOut(ScreenedExercise left) {
        String reasons = left.reasons().stream().map(Reason::why).distinct().collect(Collectors.joining("; "));
        return text("editor.left-out", name(left.exercise()), reasons);
    }

    String name(ExerciseId exercise) {
        return library.exercise(exercise).map(Exercise::name).orElse(exercise.value());
    }

    private String name(ConditionId condition) {
        return library.screening().condition(condition).map(Condition::name).orElse(condition.value());
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.UK);
    }
}
