package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Reason;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;

/** The exercises to choose from, each with this patient's verdict before it is added. */
class LibraryList extends Section {

    private final Div cards = new Div();

    LibraryList(List<Exercise> exercises, Function<Exercise, ScreenedExercise> screen, Consumer<Exercise> add) {
        addClassName("library");
        TextField search = new TextField(getTranslation("editor.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        List<Card> all = exercises.stream()
                .filter(Exercise::mayBePrescribed)
                .map(exercise -> new Card(exercise, screen.apply(exercise), add))
                .toList();
        all.forEach(cards::add);
        search.addValueChangeListener(event -> all.forEach(card -> card.setVisible(card.matches(event.getValue()))));
        add(new H2(getTranslation("editor.library")), search, cards);
    }

    private static class Card extends Div {

        private final String words;

        Card(Exercise exercise, ScreenedExercise screened, Consumer<Exercise> add) {
            addClassName("card");
            words = (exercise.name() + " " + String.join(" ", exercise.aliases()) + " "
                            + String.join(" ", exercise.regions()))
                    .toLowerCase(Locale.ROOT);
            String code = screened.verdict().name().toLowerCase(Locale.ROOT);
            Span verdict = new Span(getTranslation("library.verdict." + code));
            verdict.addClassNames(
                    "verdict", "verdict-" + screened.verdict().name().toLowerCase(Locale.ROOT));
            Button button = new Button(getTranslation("editor.add"), event -> add.accept(exercise));
            button.setAriaLabel(getTranslation("editor.add-named", exercise.name()));
            add(new H3(exercise.name()), verdict, button);
            if (screened.verdict() != Verdict.OK) {
                Span why = new Span(
                        screened.reasons().stream().map(Reason::why).distinct().collect(Collectors.joining("; ")));
                why.addClassName("quiet");
                add(why);
            }
        }

        boolean matches(String search) {
            return words.contains(search.strip().toLowerCase(Locale.ROOT));
        }
    }
}
