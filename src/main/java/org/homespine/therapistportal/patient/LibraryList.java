package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Reason;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.therapistportal.VerdictBadge;

/** The exercises to choose from, each with this patient's verdict before it is added; what is fine comes first. */
class LibraryList extends Section {

    private final List<Card> all;
    private final Paragraph none = new Paragraph();

    LibraryList(List<Exercise> exercises, Function<Exercise, ScreenedExercise> screen, Consumer<Exercise> add) {
        addClassName("library");
        TextField search = new TextField(getTranslation("editor.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        all = exercises.stream()
                .filter(Exercise::mayBePrescribed)
                .map(exercise -> new Card(exercise, screen.apply(exercise), add))
                .sorted(Comparator.comparing((Card card) -> card.screened.verdict())
                        .thenComparing(card -> card.exercise.level()))
                .toList();
        UnorderedList cards = new UnorderedList();
        cards.addClassNames("cards", "lines");
        all.forEach(cards::add);
        none.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> narrow(event.getValue()));
        add(new H2(getTranslation("editor.library")), search, none, cards);
    }

    private void narrow(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        all.forEach(card -> card.setVisible(card.words.contains(wanted)));
        boolean found = all.stream().anyMatch(Card::isVisible);
        none.setText(found ? "" : getTranslation("editor.no-such", text));
    }

    private static class Card extends ListItem {

        private final transient Exercise exercise;
        private final transient ScreenedExercise screened;
        private final String words;

        Card(Exercise exercise, ScreenedExercise screened, Consumer<Exercise> add) {
            this.exercise = exercise;
            this.screened = screened;
            addClassName("card");
            words = (exercise.name() + " " + String.join(" ", exercise.aliases()) + " "
                            + String.join(" ", exercise.regions()))
                    .toLowerCase(Locale.ROOT);
            Button button = new Button(getTranslation("editor.add"), event -> add.accept(exercise));
            button.setAriaLabel(getTranslation("editor.add-named", exercise.name()));
            add(new H3(exercise.name()), new VerdictBadge(screened.verdict()), button);
            String reasons =
                    screened.reasons().stream().map(Reason::why).distinct().collect(Collectors.joining("; "));
            if (!reasons.isEmpty()) {
                Span why = new Span(reasons);
                why.addClassNames("quiet", "full");
                add(why);
            }
        }
    }
}
