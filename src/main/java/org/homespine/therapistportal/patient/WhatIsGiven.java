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

    private final Div hints = new Div();
    private final H3 changesTitle = new H3();
    private final UnorderedList changes = new UnorderedList();
    private final Paragraph start = new Paragraph();
    private final Paragraph paused = new Paragraph(getTranslation("editor.given-paused"));
    private transient List<Hint> shown = List.of();
    private final transient EditorWords words;
    private final transient Consumer<Exercise> add;
    private final transient Function<ExerciseId, Optional<Exercise>> library;

    WhatIsGiven(EditorWords words, Consumer<Exercise> add, Function<ExerciseId, Optional<Exercise>> library) {
        this.words = words;
        this.add = add;
        this.library = library;
        paused.addClassName("notice");
        add(hints, changesTitle, changes, start, paused);
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

    /** What reads as before stays as it is: at each exercise that is added only what is new goes to the page. */
    void show(Beside beside, PatientRecord record, ProgramContent content, Instant now) {
        showHints(Hint.of(content, record.conditions(), record.baseline().direction(), library));
        showChanges(beside.before(), content);
        start.setVisible(content.startsOn() != null);
        if (content.startsOn() != null) {
            Times times = Times.at(record.contact().zone(), now);
            start.setText(getTranslation("editor.given", content.items().size(), times.day(content.startsOn())));
        }
        paused.setVisible(beside.paused());
    }

    private void showHints(List<Hint> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        hints.removeAll();
        if (now.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Hint hint : now) {
            ListItem item = new ListItem(new Span(words.of(hint)));
            hint.suggests().flatMap(library::apply).ifPresent(exercise -> {
                Button take =
                        new Button(getTranslation("editor.add-named", exercise.name()), event -> add.accept(exercise));
                take.addThemeName("tertiary");
                item.add(take);
            });
            list.add(item);
        }
        hints.add(new H3(getTranslation("editor.hints")), list);
    }

    private void showChanges(@Nullable ProgramVersion before, ProgramContent content) {
        changes.setVisible(before != null);
        changesTitle.setVisible(before != null);
        if (before == null) {
            return;
        }
        changesTitle.setText(getTranslation("editor.changes", before.number()));
        List<String> said = words.of(ProgramChanges.between(before.content(), content));
        write(said.isEmpty() ? List.of(getTranslation("editor.no-change")) : said);
    }

    private void write(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == changes.getComponentCount()) {
                changes.add(new ListItem());
            }
            ((ListItem) changes.getComponentAt(i)).setText(lines.get(i));
        }
        while (changes.getComponentCount() > lines.size()) {
            changes.remove(changes.getComponentAt(lines.size()));
        }
    }
}
