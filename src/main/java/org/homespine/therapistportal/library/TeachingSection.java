package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.SourcedText;
import org.homespine.library.domain.TeachingPoint;
import org.homespine.library.domain.TeachingPoint.ClearanceFirst;
import org.homespine.library.domain.TeachingPoint.Difference;
import org.homespine.library.domain.TeachingPoint.Statement;
import org.homespine.library.domain.TeachingPoint.StopSign;

/** Teaching points under their heading, each marked with the sources that say it. */
class TeachingSection extends Section {

    private final transient LibraryWords words;

    TeachingSection(EducationPage.Section section, LibraryWords words) {
        this.words = words;
        UnorderedList points = new UnorderedList();
        section.points().forEach(point -> points.add(item(point)));
        add(new H3(section.heading()), points);
    }

    private ListItem item(TeachingPoint point) {
        return switch (point) {
            case Statement statement -> statement(statement);
            case StopSign sign -> stopSign(sign);
            case ClearanceFirst clearance ->
                new ListItem(
                        strong(clearance.condition()),
                        new Span(" " + getTranslation("education.applies-to", clearance.appliesTo()) + " "),
                        words.mark(List.of(clearance.source())));
            case Difference difference -> difference(difference);
        };
    }

    private ListItem statement(Statement statement) {
        ListItem item = new ListItem();
        if (!statement.about().isEmpty()) {
            item.add(strong(about(statement) + ": "));
        }
        item.add(new Span(statement.text() + " "));
        if (!statement.sources().isEmpty()) {
            item.add(words.mark(statement.sources()));
        }
        return item;
    }

    /** A technique that is an exercise of the library is called by its name. */
    private String about(Statement statement) {
        return words.exerciseOr(statement.about());
    }

    private ListItem stopSign(StopSign sign) {
        ListItem item = new ListItem(strong(sign.criterion()));
        Range weeks = sign.windowWeeks();
        if (weeks != null) {
            item.add(new Span(" " + getTranslation("education.window", weeks.min(), weeks.max())));
        }
        item.add(bySource(sign.urgency()));
        return item;
    }

    private ListItem difference(Difference difference) {
        ListItem item = new ListItem(strong(difference.topic()), bySource(difference.positions()));
        difference
                .statedProposal()
                .ifPresent(proposal -> item.add(new Span(getTranslation("education.proposal", proposal))));
        return item;
    }

    private UnorderedList bySource(List<SourcedText> texts) {
        UnorderedList list = new UnorderedList();
        for (SourcedText said : texts) {
            list.add(new ListItem(new Span(said.text() + " "), words.mark(List.of(said.source()))));
        }
        return list;
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("strong");
        return strong;
    }
}
