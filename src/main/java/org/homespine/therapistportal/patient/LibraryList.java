package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.figures.Drawing;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.library.domain.Reason;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.ExerciseId;
import org.homespine.therapistportal.VerdictBadge;
import org.homespine.therapistportal.library.FacetFields;
import org.homespine.therapistportal.library.LibraryWords;
import org.homespine.uikit.FigurePicture;

/**
 * The exercises to choose from, found as one types and narrowed by facets, each with its picture and this patient's
 * verdict before it is added; favourites and what is fine first.
 */
class LibraryList extends Section {

    private static final int PAGE = 12;

    /** What the list asks of its view. */
    interface Acts {
        ScreenedExercise screen(Exercise exercise);

        void add(Exercise exercise);

        /** All exercises that fit, the best first. */
        LibraryHits find(LibraryQuery query);

        Optional<Drawing> picture(ExerciseId exercise);

        void favour(ExerciseId exercise, boolean favourite);
    }

    private final transient Acts acts;
    private final Map<ExerciseId, Card> all = new LinkedHashMap<>();
    private final UnorderedList cards = new UnorderedList();
    private final Paragraph summary = new Paragraph();
    private final TextField search = new TextField(getTranslation("editor.search"));
    private final Checkbox allowed = new Checkbox(getTranslation("editor.allowed"));
    private final Button more = new Button(getTranslation("editor.more"), event -> showMore());
    private final FacetFields facets;
    private transient List<Card> found = List.of();
    private int shown;

    LibraryList(List<Exercise> exercises, Set<ExerciseId> favourites, LibraryWords words, Acts acts) {
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
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        facets = new FacetFields(words, this::narrow);
        search.addValueChangeListener(event -> narrow());
        allowed.addValueChangeListener(event -> narrow());
        search.addKeyPressListener(Key.ENTER, event -> addFirst());
        narrow();
        add(
                new H2(getTranslation("editor.library")),
                search,
                allowed,
                new Details(getTranslation("editor.narrow"), facets),
                summary,
                cards,
                more);
    }

    private void narrow() {
        LibraryQuery query =
                new LibraryQuery(search.getValue(), facets.chosen(), allowed.getValue() ? blocked() : Set.of());
        LibraryHits hits = acts.find(query);
        facets.show(facets.chosen(), hits);
        found = inOrder(hits).toList();
        cards.removeAll();
        shown = 0;
        showMore();
    }

    /** By how well they fit what was typed; where nothing was, in the list's own order. */
    private Stream<Card> inOrder(LibraryHits hits) {
        if (search.getValue().isBlank()) {
            Set<ExerciseId> fitting = Set.copyOf(hits.found());
            return all.values().stream().filter(card -> fitting.contains(card.exercise.id()));
        }
        return hits.found().stream().map(all::get).filter(Objects::nonNull);
    }

    private Set<ExerciseId> blocked() {
        return all.values().stream()
                .filter(card -> card.screened.verdict() == Verdict.BLOCKED)
                .map(card -> card.exercise.id())
                .collect(Collectors.toSet());
    }

    private void showMore() {
        List<Card> next = found.stream().skip(shown).limit(PAGE).toList();
        next.forEach(Card::draw);
        next.forEach(cards::add);
        shown += next.size();
        more.setVisible(shown < found.size());
        summary.setText(
                found.isEmpty()
                        ? getTranslation("editor.no-such")
                        : getTranslation("editor.shown", shown, found.size()));
    }

    /** Enter adds what stands first once something was typed. */
    private void addFirst() {
        narrow();
        if (!search.isEmpty()) {
            found.stream().findFirst().ifPresent(Card::add);
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
            star.addClickListener(event -> turn());
            star.addThemeName("tertiary");
            label();
            DragSource.create(this);
        }

        /** Puts its parts in, when it is shown for the first time. */
        void draw() {
            if (getChildren().findAny().isPresent()) {
                return;
            }
            Button button = new Button(getTranslation("editor.add"), event -> add());
            button.setAriaLabel(getTranslation("editor.add-named", exercise.name()));
            acts.picture(exercise.id()).ifPresent(drawing -> add(new FigurePicture(drawing)));
            add(new H3(exercise.name()), new VerdictBadge(screened.verdict()), star, button);
            String reasons =
                    screened.reasons().stream().map(Reason::why).distinct().collect(Collectors.joining("; "));
            if (!reasons.isEmpty()) {
                Span why = new Span(reasons);
                why.addClassNames("quiet", "full");
                add(why);
            }
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
