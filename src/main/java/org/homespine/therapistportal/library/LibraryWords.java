package org.homespine.therapistportal.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.jspecify.annotations.Nullable;

/** How the library's words, doses and sources read on the staff's screens. */
@org.springframework.stereotype.Component
public class LibraryWords {

    private final I18NProvider texts;
    private final ExerciseLibrary library;

    LibraryWords(I18NProvider texts, ExerciseLibrary library) {
        this.texts = texts;
        this.library = library;
    }

    String of(Facet facet, String value) {
        return text("library." + facet.name().toLowerCase(Locale.ROOT) + "." + value);
    }

    String all(Facet facet, Exercise exercise) {
        return facet.valuesOf(exercise).stream().map(value -> of(facet, value)).collect(Collectors.joining(", "));
    }

    /** The dose of one source, figures first; what the source does not state is left out. */
    String of(SourcedDose dose) {
        return Stream.of(
                        figure("hold", dose.holdSeconds()),
                        figure("duration", dose.durationSeconds()),
                        figure("breaths", dose.breaths()),
                        figure("repetitions", dose.repetitions()),
                        figure("times-per-day", dose.timesPerDay()),
                        figure("sessions-per-week", dose.sessionsPerWeek()),
                        Optional.of(dose.text()).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Optional<String> figure(String name, @Nullable Range range) {
        return Optional.ofNullable(range)
                .map(stated -> text(
                        "exercise.dose." + name,
                        stated.isSingle() ? Integer.toString(stated.min()) : stated.min() + "–" + stated.max()));
    }

    /** The name of an exercise by its id; what is no id stays as it is. */
    String exerciseOr(String text) {
        return library.exercises().stream()
                .filter(exercise -> exercise.id().value().equals(text))
                .map(Exercise::name)
                .findFirst()
                .orElse(text);
    }

    /** Such as {@code S1: How to Decompress Your Spine at Home}. */
    String title(SourceId id) {
        return library.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(source -> id + ": " + source.title())
                .findFirst()
                .orElse(id.toString());
    }

    /** Who wrote a source, when, and of what kind it is. */
    String about(Source source) {
        return Stream.of(
                        source.statedAuthor().orElse(text("exercise.source.no-author")),
                        source.statedDate().map(Object::toString).orElse(text("exercise.source.no-date")),
                        source.type())
                .collect(Collectors.joining("; "));
    }

    /** The codes of sources as a mark behind what they say; each tells its title. */
    Component mark(List<SourceId> sources) {
        Span mark = new Span(sources.stream().map(SourceId::value).collect(Collectors.joining(", ")));
        mark.addClassNames("quiet", "source");
        mark.setTitle(sources.stream().map(this::title).collect(Collectors.joining("; ")));
        return mark;
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, Locale.UK, values);
    }
}
