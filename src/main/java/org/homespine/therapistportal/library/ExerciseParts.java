package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.StaffNote;
import org.homespine.shared.ExerciseId;
import org.homespine.uikit.Facts;
import org.springframework.stereotype.Component;

/** Makes the parts of an exercise's page. */
@Component
class ExerciseParts {

    private final ExerciseLibrary library;
    private final LibraryWords words;

    ExerciseParts(ExerciseLibrary library, LibraryWords words) {
        this.library = library;
        this.words = words;
    }

    /** The steps, and where the sources do them differently. */
    Section steps(Exercise exercise) {
        Section section = headed("exercise.steps");
        if (exercise.steps().isEmpty()) {
            section.add(new Paragraph(section.getTranslation("exercise.no-steps")));
        }
        OrderedList steps = new OrderedList();
        exercise.steps().forEach(step -> steps.add(new ListItem(step)));
        section.add(steps);
        if (!exercise.stepDifferences().isEmpty()) {
            UnorderedList differences = new UnorderedList();
            exercise.stepDifferences().forEach(said -> differences.add(sourced(said.source(), said.text())));
            section.add(new H3(section.getTranslation("exercise.step-differences")), differences);
        }
        return section;
    }

    /** The dose of each source, and what they disagree in. */
    Section doses(Exercise exercise) {
        Section section = headed("exercise.doses");
        if (exercise.doses().isEmpty()) {
            section.add(new Paragraph(section.getTranslation("exercise.no-dose")));
        }
        UnorderedList doses = new UnorderedList();
        exercise.doses().forEach(dose -> doses.add(sourced(dose.source(), words.of(dose))));
        section.add(doses);
        exercise.statedDisagreement().ifPresent(text -> {
            Paragraph disagreement = new Paragraph(text);
            disagreement.addClassName("notice");
            section.add(new H3(section.getTranslation("exercise.disagreement")), disagreement);
        });
        return section;
    }

    private ListItem sourced(SourceId source, String text) {
        return new ListItem(new Span(text + " "), words.mark(List.of(source)));
    }

    /** What a patient to whom it is prescribed reads beside the steps. */
    Section forPatients(Exercise exercise) {
        Section section = headed("exercise.for-patients");
        if (!exercise.mayBePrescribed()) {
            section.add(new Paragraph(section.getTranslation("exercise.nothing-for-patients")));
            return section;
        }
        UnorderedList read = new UnorderedList();
        Stream.of(List.of(exercise.why()), exercise.cautions(), List.of(exercise.stopIf()))
                .flatMap(List::stream)
                .forEach(text -> read.add(new ListItem(text)));
        section.add(read);
        return section;
    }

    /** What kind of exercise it is, and how often it is in use. */
    Section traits(Exercise exercise, String usedIn) {
        Section section = headed("exercise.traits");
        Facts facts = new Facts();
        for (Facet facet : Facet.values()) {
            facts.fact(
                    section.getTranslation("find.facet." + facet.name().toLowerCase(Locale.ROOT)),
                    words.all(facet, exercise));
        }
        facts.fact(
                        section.getTranslation("exercise.sides"),
                        section.getTranslation("library.sides." + word(exercise.sides())))
                .fact(
                        section.getTranslation("exercise.status"),
                        section.getTranslation("library.status." + word(exercise.status())))
                .fact(
                        section.getTranslation("exercise.head"),
                        exercise.headBelowHeart() ? section.getTranslation("exercise.head-low") : "")
                .fact(section.getTranslation("exercise.aliases"), String.join(", ", exercise.aliases()))
                .fact(section.getTranslation("exercise.programs"), usedIn);
        section.add(facts);
        List<ExerciseId> related = Stream.concat(
                        Stream.ofNullable(exercise.variationOf()), exercise.variations().stream())
                .distinct()
                .toList();
        if (!related.isEmpty()) {
            UnorderedList links = new UnorderedList();
            related.forEach(id -> links.add(new ListItem(link(id))));
            section.add(new H3(section.getTranslation("exercise.variations")), links);
        }
        return section;
    }

    private Anchor link(ExerciseId id) {
        return new Anchor("/library/" + id, library.exercise(id).orElseThrow().name());
    }

    /** What to take care of, and what is not plain about the entry. */
    Section cautions(Exercise exercise) {
        Section section = headed("exercise.cautions");
        if (exercise.staffCautions().isEmpty()) {
            section.add(new Paragraph(section.getTranslation("exercise.no-cautions")));
        }
        section.add(texts(exercise.staffCautions()));
        section.add(
                new Paragraph(new Anchor("/library/education/safety", section.getTranslation("exercise.safety-link"))));
        if (!exercise.notes().isEmpty()) {
            section.add(
                    new H3(section.getTranslation("exercise.notes")),
                    texts(exercise.notes().stream().map(StaffNote::text).toList()));
        }
        return section;
    }

    /** What its sources say it is good for. */
    Section claims(Exercise exercise) {
        Section section = headed("exercise.benefits");
        if (exercise.benefits().isEmpty()) {
            section.add(new Paragraph(section.getTranslation("exercise.no-benefits")));
            return section;
        }
        Paragraph lead = new Paragraph(section.getTranslation("exercise.benefits-lead"));
        lead.addClassName("quiet");
        section.add(lead, texts(exercise.benefits()));
        return section;
    }

    private static UnorderedList texts(List<String> all) {
        UnorderedList list = new UnorderedList();
        all.forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private static Section headed(String key) {
        Section section = new Section();
        section.add(new H2(section.getTranslation(key)));
        return section;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
