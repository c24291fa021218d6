package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Reason;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.ExerciseId;
import org.homespine.therapistportal.VerdictBadge;

/** The exercises to choose from, each with this patient's verdict before it is added; favourites and what is fine first. */
class LibraryList extends Section {

    /** What the list asks of its view. */
    interface Acts {
        ScreenedExercise screen(Exercise exercise);

        void add(Exercise exercise);

        /** The exercises that fit the words, the best first. */
        List<ExerciseId> find(String words);

        void favour(ExerciseId exercise, boolean favourite);
    }

    private final transient Acts acts;
    private final Map<ExerciseId, Card> all = new LinkedHashMap<>();
    private final UnorderedList cards = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final TextField search = new TextField(getTranslation("editor.search"));
    private final Checkbox allowed = new Checkbox(getTranslation("editor.allowed"));

    LibraryList(List<Exercise> exercises, Set<ExerciseId> favourites, Acts acts) {
        this.acts = acts;
        addClassName("library");
        search.setHelperText(getTranslation("editor.search-help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        exercises.stream()
                .filter(exercise -> exercise.mayBePrescribed() || exercise.needsOwnSteps())
                .map(exercise -> new Card(exercise, acts.screen(exercise), favourites.contains(exercise.id()), acts))
                .sorted(Comparator.comparing((Card card) -> !card.favourite)
                        .thenComparing(card -> card.screened.verdict())
                        .thenComparing(card -> card.exercise.level()))
                .forEach(card -> all.put(card.exercise.id(), card));
        cards.addClassNames("cards", "lines");
        all.values().forEach(cards::add);
        none.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> narrow(event.getValue()));
        allowed.addValueChangeListener(event -> narrow(search.getValue()));
        search.addKeyPressListener(Key.ENTER, event -> addFirst());
        add(new H2(getTranslation("editor.library")), search, allowed, none, cards);
    }

    private void narrow(String words) {
        Collection<Card> fitting = words.isBlank()
                ? all.values()
                : acts.find(words).stream()
                        .filter(all::containsKey)
                        .map(all::get)
                        .toList();
        List<Card> found = fitting.stream()
                .filter(card -> !allowed.getValue() || card.screened.verdict() != Verdict.BLOCKED)
                .toList();
        cards.removeAll();
        found.forEach(cards::add);
        none.setText(found.isEmpty() ? getTranslation("editor.no-such", words) : "");
    }

    /** Enter adds what stands first once something was typed. */
    private void addFirst() {
        narrow(search.getValue());
        if (!search.isEmpty()) {
            cards.getChildren().findFirst().map(Card.class::cast).ifPresent(Card::add);
        }
    }

    /** One exercise; it can be dragged into the program, too. */
    static class Card extends ListItem {

        private final transient Exercise exercise;
        private final transient ScreenedExercise screened;
        private final transient Acts acts;
        private final Button star = new Button();
        private boolean favourite;

        Card(Exercise exercise, ScreenedExercise screened, boolean favourite, Acts acts) {
            this.exercise = exercise;
            this.screened = screened;
            this.favourite = favourite;
            this.acts = acts;
            addClassName("card");
            Button button = new Button(getTranslation("editor.add"), event -> add());
            button.setAriaLabel(getTranslation("editor.add-named", exercise.name()));
            star.addClickListener(event -> turn());
            star.addThemeName("tertiary");
            label();
            add(new H3(exercise.name()), new VerdictBadge(screened.verdict()), star, button);
            String reasons =
                    screened.reasons().stream().map(Reason::why).distinct().collect(Collectors.joining("; "));
            if (!reasons.isEmpty()) {
                Span why = new Span(reasons);
                why.addClassNames("quiet", "full");
                add(why);
            }
            DragSource.create(this);
        }

        void add() {
            acts.add(exercise);
        }

        private void turn() {
            favourite = !favourite;
            acts.favour(exercise.id(), favourite);
            label();
        }

        private void label() {
            star.setText(favourite ? "\u2605" : "\u2606");
            star.setAriaLabel(getTranslation("editor.favourite", exercise.name()));
            star.getElement().setAttribute("aria-pressed", Boolean.toString(favourite));
        }
    }
}
