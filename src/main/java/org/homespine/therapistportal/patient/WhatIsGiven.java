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
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramVersion;
import org.homespine.programs.ProgramView;
import org.homespine.shared.ExerciseId;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** Before publishing: what to think about, what the patient will receive, and what changes from the version before. */
class WhatIsGiven extends Div {

    private final transient EditorWords words;
    private final transient Consumer<Exercise> add;
    private final transient Function<ExerciseId, Optional<Exercise>> library;

    WhatIsGiven(EditorWords words, Consumer<Exercise> add, Function<ExerciseId, Optional<Exercise>> library) {
        this.words = words;
        this.add = add;
        this.library = library;
    }

    /**
     * What is running beside the draft while it is written.
     *
     * @param before the version that publishing would supersede; null when no program goes on
     */
    record Beside(@Nullable ProgramVersion before, boolean paused) {

        static Beside of(@Nullable ProgramView current, List<ProgramVersion> versions) {
            boolean goesOn =
                    current != null && current.newestVersion() != null && current.state() != ProgramState.ENDED;
            return new Beside(
                    goesOn ? versions.getLast() : null, current != null && current.state() == ProgramState.PAUSED);
        }
    }

    void show(Beside beside, PatientRecord record, ProgramContent content, Instant now) {
        removeAll();
        hints(Hint.of(content, record.conditions(), record.baseline().direction(), library));
        if (beside.before() != null) {
            changes(beside.before(), content);
        }
        if (content.startsOn() != null) {
            Times times = Times.at(record.contact().zone(), now);
            add(new Paragraph(getTranslation("editor.given", content.items().size(), times.day(content.startsOn()))));
        }
        if (beside.paused()) {
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
            hint.suggests().flatMap(library::apply).ifPresent(exercise -> {
                Button take =
                        new Button(getTranslation("editor.add-named", exercise.name()), event -> add.accept(exercise));
                take.addThemeName("tertiary");
                item.add(take);
            });
            list.add(item);
        }
        add(new H3(getTranslation("editor.hints")), list);
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
