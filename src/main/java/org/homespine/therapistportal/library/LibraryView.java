package org.homespine.therapistportal.library;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homespine.figures.ExercisePicture;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.ExerciseSearch;
import org.homespine.library.domain.LibraryHits;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.VerdictBadge;
import org.homespine.therapistportal.library.PatientScreening.Screened;
import org.jspecify.annotations.Nullable;

/** All exercises, found as one types and narrowed by facets and by what a patient is allowed. */
@Route("library")
@PermitAll
class LibraryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 18;
    private static final int NAMES = 200;

    private final transient ExerciseSearch search;
    private final transient ExerciseLibrary library;
    private final transient PatientService patients;
    private final transient PatientScreening screening;
    private final transient LibraryWords words;

    private final TextField text = new TextField(getTranslation("find.search"));
    private final ComboBox<PatientContact> patient = new ComboBox<>(getTranslation("find.patient"));
    private final FacetFields facets;
    private final Paragraph summary = new Paragraph();
    private final UnorderedList cards = new UnorderedList();
    private final Div empty = new Div();
    private final Button before = new Button(getTranslation("find.before"), event -> turn(-1));
    private final Button after = new Button(getTranslation("find.after"), event -> turn(1));
    private int page = 1;
    private transient LibraryHits hits = new LibraryHits(List.of(), 0, Map.of(), false);

    LibraryView(
            ExerciseSearch search,
            ExerciseLibrary library,
            PatientService patients,
            PatientScreening screening,
            LibraryWords words) {
        this.search = search;
        this.library = library;
        this.patients = patients;
        this.screening = screening;
        this.words = words;
        setId("content");
        facets = new FacetFields(words, this::changed);
        text.setAutofocus(true);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setPlaceholder(getTranslation("find.example"));
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed();
            }
        });
        text.addKeyPressListener(Key.ENTER, event -> openFirst());
        Div fields = new Div(text);
        fields.addClassName("find");
        if (mayReadRecords()) {
            fields.add(patient());
        }
        summary.getElement().setAttribute("role", "status");
        cards.addClassNames("cards", "exercises");
        empty.add(
                new Paragraph(getTranslation("find.nothing")),
                new Button(getTranslation("find.clear"), event -> clear()));
        Div pages = new Div(before, after);
        pages.addClassName("tight-row");
        add(
                new H1(getTranslation("library.title")),
                new LibraryTabs(LibraryTabs.EXERCISES),
                fields,
                facets,
                summary,
                empty,
                cards,
                pages);
    }

    private static boolean mayReadRecords() {
        return Acting.current() instanceof StaffActor staff && staff.role() != Role.FRONT_DESK;
    }

    private ComboBox<PatientContact> patient() {
        patient.setItemLabelGenerator(PatientContact::fullName);
        patient.setClearButtonVisible(true);
        patient.setItems(
                query -> patients.caseload(null, NAMES, query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        patient.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed();
            }
        });
        return patient;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LibraryAddress address = LibraryAddress.of(event.getLocation().getQueryParameters());
        text.setValue(address.text());
        PatientId chosen = address.patient();
        patient.setValue(chosen == null || !mayReadRecords() ? null : patients.contact(chosen));
        page = address.page();
        show(address);
    }

    private void changed() {
        page = 1;
        remember();
    }

    private void turn(int pages) {
        page += pages;
        remember();
        summary.getElement().callJsFunction("scrollIntoView");
    }

    private void clear() {
        text.clear();
        patient.clear();
        facets.show(Map.of(), hits);
        changed();
        text.focus();
    }

    private void remember() {
        PatientContact chosen = patient.getValue();
        LibraryAddress address =
                new LibraryAddress(text.getValue(), facets.chosen(), chosen == null ? null : chosen.id(), page);
        UI.getCurrent().getPage().getHistory().replaceState(null, address.written());
        show(address);
    }

    private void show(LibraryAddress address) {
        Screened screened = address.patient() == null || !mayReadRecords() ? null : screening.of(address.patient());
        Set<ExerciseId> blocked = screened == null ? Set.of() : screened.blocked();
        hits = search.find(address.query().without(blocked), page * PAGE);
        facets.show(address.chosen(), hits);
        List<ExerciseId> shown = hits.found().stream().skip((page - 1L) * PAGE).toList();
        cards.removeAll();
        shown.forEach(id -> cards.add(card(id, screened)));
        summary.setText(summary(shown.size(), screened));
        empty.setVisible(shown.isEmpty());
        cards.setVisible(!shown.isEmpty());
        before.setVisible(page > 1);
        after.setVisible(page * PAGE < hits.total());
    }

    private ExerciseCard card(ExerciseId id, @Nullable Screened screened) {
        ExerciseCard card = new ExerciseCard(
                library.exercise(id).orElseThrow(), library.picture(id).map(ExercisePicture::small), words);
        if (screened != null) {
            card.add(new VerdictBadge(
                    Objects.requireNonNull(screened.verdicts().get(id)).verdict()));
        }
        return card;
    }

    private String summary(int shown, @Nullable Screened screened) {
        String count = shown == 0 ? "" : count((page - 1) * PAGE + 1, shown) + " ";
        return screened == null
                ? count
                : count + getTranslation("find.blocked", screened.blocked().size(), screened.patient());
    }

    private String count(int first, int shown) {
        if (hits.loosely()) {
            return getTranslation("find.loosely", hits.total());
        }
        return shown == hits.total()
                ? getTranslation("find.count", shown)
                : getTranslation("find.count-shown", hits.total(), first, first + shown - 1);
    }

    private void openFirst() {
        if (!hits.found().isEmpty()) {
            UI.getCurrent().navigate("library/" + hits.found().getFirst());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title");
    }
}
