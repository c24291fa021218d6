package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.figures.Drawing;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.uikit.FigurePicture;

/** One exercise among the hits: its picture, its name that leads to its page, and what tells it from the others. */
class ExerciseCard extends ListItem {

    ExerciseCard(Exercise exercise, Optional<Drawing> picture, LibraryWords words) {
        addClassNames("card", "exercise");
        picture.ifPresent(drawing -> add(new FigurePicture(drawing)));
        Anchor name = new Anchor("/library/" + exercise.id(), exercise.name());
        Span traits = new Span(Stream.of(Facet.LEVEL, Facet.POSITION, Facet.MOVEMENT)
                .map(facet -> words.all(facet, exercise))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        traits.addClassName("quiet");
        add(name, traits);
        if (!exercise.mayBePrescribed()) {
            Span named = new Span(getTranslation("library.status.mentioned"));
            named.addClassNames("verdict", "badge");
            add(named);
        }
    }
}
