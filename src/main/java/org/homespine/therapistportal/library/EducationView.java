package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.EducationPage.Part;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.Source;
import org.homespine.shared.NotFound;
import org.homespine.therapistportal.ClinicTimes;

/** The pages that teach: what the sources say for staff, and beside it what patients read. */
@Route("library/education/:page?")
@PermitAll
class EducationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FORBIDDEN_STANDS_ON = "the-pop";
    private static final String REFERENCES_STAND_ON = "evidence";

    private final transient ExerciseLibrary library;
    private final transient LibraryWords words;
    private final transient ClinicTimes times;
    private String title = "";

    EducationView(ExerciseLibrary library, LibraryWords words, ClinicTimes times) {
        this.library = library;
        this.words = words;
        this.times = times;
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EducationPage page = event.getRouteParameters()
                .get("page")
                .map(id -> library.education(id).orElseThrow(NotFound::new))
                .orElseGet(() -> library.education().getFirst());
        title = page.title();
        Div body = new Div(new H2(page.title()));
        page.sections().forEach(section -> body.add(new TeachingSection(section, words)));
        if (page.id().equals(FORBIDDEN_STANDS_ON)) {
            library.forbiddenTechniques().forEach(technique -> body.add(forbidden(technique)));
        }
        page.patientsVersion().ifPresent(version -> body.add(forPatients(version)));
        body.add(new SourceList(page.sources(), library.sources(), words, times.now()));
        if (page.id().equals(REFERENCES_STAND_ON)) {
            library.sources().stream()
                    .filter(source -> !source.cites().isEmpty())
                    .forEach(source -> body.add(references(source)));
        }
        Div halves = new Div(contents(page), body);
        halves.addClassName("review");
        removeAll();
        add(new H1(getTranslation("library.title")), new LibraryTabs(LibraryTabs.EDUCATION), halves);
    }

    private Nav contents(EducationPage current) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (EducationPage page : library.education()) {
            Anchor link = new Anchor("/library/education/" + page.id(), page.title());
            if (page.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassName("contents");
        nav.getElement().setAttribute("aria-label", getTranslation("education.pages"));
        return nav;
    }

    private Section forbidden(ForbiddenTechnique technique) {
        Paragraph text = new Paragraph(technique.text());
        text.addClassName("notice");
        return new Section(
                new H3(getTranslation("education.forbidden")),
                text,
                new Paragraph(technique.why()),
                new Paragraph(getTranslation("education.risks", String.join(", ", technique.risks()))),
                new Paragraph(technique.forPatients()),
                new Paragraph(words.mark(List.of(technique.source()))));
    }

    private Section forPatients(ForPatients version) {
        Section section = new Section(new H3(getTranslation("education.for-patients", version.title())));
        section.addClassName("patients-version");
        for (Part part : version.parts()) {
            if (!part.heading().isEmpty()) {
                Paragraph heading = new Paragraph(part.heading());
                heading.addClassName("strong");
                section.add(heading);
            }
            UnorderedList list = new UnorderedList();
            part.texts().forEach(text -> list.add(new ListItem(text)));
            section.add(list);
        }
        return section;
    }

    private Section references(Source source) {
        UnorderedList list = new UnorderedList();
        source.cites().forEach(cited -> list.add(new ListItem(cited)));
        return new Section(new H3(getTranslation("education.references", words.title(source.id()))), list);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
