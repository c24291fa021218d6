package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homespine.library.domain.Exercise;
import org.homespine.patients.PatientRecord;
import org.homespine.programs.Hint;
import org.homespine.programs.ProgramChanges;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramVersion;
import org.homespine.programs.ProgramView;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Times;

/** Before publishing: what to think about, what the patient will receive, and what changes from the version before. */
class WhatIsGiven extends Div {

    private static final ExerciseId WALK = new ExerciseId("warmup-walk-march");

    private final transient ProgramService programs;
    private final transient EditorWords words;
    private final transient Consumer<Exercise> add;
    private final transient Function<ExerciseId, Optional<Exercise>> library;

    WhatIsGiven(
            ProgramService programs,
            EditorWords words,
            Consumer<Exercise> add,
            Function<ExerciseId, Optional<Exercise>> library) {
        this.programs = programs;
        this.words = words;
        this.add = add;
        this.library = library;
    }

    void show(PatientId patient, PatientRecord record, ProgramContent content, Instant now) {
        removeAll();
        hints(Hint.of(content, record.conditions(), library));
        Optional<ProgramView> current = programs.current(patient);
        List<ProgramVersion> versions = programs.versions(patient);
        boolean goesOn = current.map(ProgramView::newestVersion).isPresent()
                && current.map(ProgramView::state)
                        .filter(ProgramState.ENDED::equals)
                        .isEmpty();
        if (goesOn) {
            changes(versions.getLast(), content);
        }
        if (content.startsOn() != null) {
            Times times = Times.at(record.contact().zone(), now);
            add(new Paragraph(getTranslation("editor.given", content.items().size(), times.day(content.startsOn()))));
        }
        if (current.map(ProgramView::state).filter(ProgramState.PAUSED::equals).isPresent()) {
            Paragraph paused = new Paragraph(getTranslation("editor.given-paused"));
            paused.addClassName("notice");
            add(paused);
        }
    }

    private void hints(List<Hint> hints) {
        if (hints.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Hint hint : hints) {
            ListItem item = new ListItem(new Span(words.of(hint)));
            suggested(hint).flatMap(library::apply).ifPresent(exercise -> {
                Button take =
                        new Button(getTranslation("editor.add-named", exercise.name()), event -> add.accept(exercise));
                take.addThemeName("tertiary");
                item.add(take);
            });
            list.add(item);
        }
        add(new H3(getTranslation("editor.hints")), list);
    }

    private static Optional<ExerciseId> suggested(Hint hint) {
        return switch (hint) {
            case Hint.WarmUpMissing ignored -> Optional.of(WALK);
            case Hint.BreathingMissing ignored -> Optional.of(Hint.DEEP_BREATHING);
            case Hint.ManyExercises ignored -> Optional.empty();
            case Hint.BendsBack ignored -> Optional.empty();
            case Hint.OnlyBendsForward ignored -> Optional.empty();
            case Hint.NoRestDay ignored -> Optional.empty();
        };
    }

    private void changes(ProgramVersion before, ProgramContent content) {
        List<String> changes = words.of(ProgramChanges.between(before.content(), content));
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        if (changes.isEmpty()) {
            list.add(new ListItem(getTranslation("editor.no-change")));
        }
        add(new H3(getTranslation("editor.changes", before.number())), list);
    }
}
