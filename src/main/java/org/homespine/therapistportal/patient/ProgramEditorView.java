package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourcedDose;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramDraft;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.shared.Conflict;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Writes a program: the library left, the program right; every change is saved as it is made. */
@Route("patients/:patient/program")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class ProgramEditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProgramService programs;
    private final transient PatientService patients;
    private final transient ExerciseLibrary library;
    private final transient Clock clock;
    private @Nullable PatientId patient;
    private int revision;
    private final transient List<ProgramItem> items = new ArrayList<>();

    private final Refusals refusals = new Refusals();
    private final Div list = new Div();
    private final Paragraph saved = new Paragraph();
    private final DatePicker starts = new DatePicker(getTranslation("editor.starts"));
    private final DatePicker review = new DatePicker(getTranslation("editor.review"));

    ProgramEditorView(ProgramService programs, PatientService patients, ExerciseLibrary library, Clock clock) {
        this.programs = programs;
        this.patients = patients;
        this.library = library;
        this.clock = clock;
        setId("content");
        saved.getElement().setAttribute("aria-live", "polite");
        saved.addClassName("quiet");
        starts.addValueChangeListener(event -> saveIf(event.isFromClient()));
        review.addValueChangeListener(event -> saveIf(event.isFromClient()));
        refusals.field("startsOn", starts);
        refusals.field("reviewOn", review);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId who = Addresses.patient(event);
        patient = who;
        PatientRecord record = patients.record(who);
        PatientContact contact = record.contact();
        LocalDate today = LocalDate.ofInstant(clock.instant(), contact.zone());
        load(programs.draft(who));
        if (starts.isEmpty()) {
            starts.setValue(today);
        }
        Button publish = new Button(getTranslation("editor.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section program =
                new Section(new H2(getTranslation("editor.program")), list, row(starts, review), saved, publish);
        program.addClassName("program");
        LibraryList left = new LibraryList(
                library.exercises(),
                exercise -> library.screening()
                        .screen(exercise.id(), record.conditions(), record.clearancesOn(today), today),
                exercise -> {
                    items.add(start(exercise));
                    saveIf(true);
                    showItems();
                });
        FlexLayout halves = new FlexLayout(left, program);
        halves.addClassName("halves");
        removeAll();
        add(
                new Anchor("/patients/" + who, contact.fullName()),
                new H1(getTranslation("editor.title", contact.fullName())),
                refusals,
                halves);
    }

    private void load(ProgramDraft draft) {
        revision = draft.revision();
        items.clear();
        items.addAll(draft.content().items());
        starts.setValue(draft.content().startsOn());
        review.setValue(draft.content().reviewOn());
        showItems();
    }

    private static ProgramItem start(Exercise exercise) {
        Dose dose = exercise.doses().stream()
                .filter(SourcedDose::hasFigures)
                .findFirst()
                .or(() -> exercise.doses().stream().findFirst())
                .map(sourced -> Dose.from(sourced, exercise.sides()))
                .orElseGet(() -> Dose.empty(exercise.sides()));
        return new ProgramItem(exercise.id(), dose, "");
    }

    private void showItems() {
        list.removeAll();
        if (items.isEmpty()) {
            list.add(new Paragraph(getTranslation("editor.empty")));
        }
        for (int i = 0; i < items.size(); i++) {
            list.add(card(i));
        }
    }

    private ItemCard card(int place) {
        ProgramItem item = items.get(place);
        Exercise exercise = library.exercise(item.exercise()).orElseThrow();
        return new ItemCard(exercise, item, place, items.size(), new ItemCard.Acts() {
            @Override
            public void changed(ProgramItem now) {
                items.set(place, now);
                saveIf(true);
            }

            @Override
            public void move(int by) {
                items.add(place + by, items.remove(place));
                saveIf(true);
                showItems();
            }

            @Override
            public void remove() {
                items.remove(place);
                saveIf(true);
                showItems();
            }
        });
    }

    private void saveIf(boolean byHand) {
        if (!byHand) {
            return;
        }
        try {
            revision = programs.saveDraft(who(), content(), revision);
            refusals.clear();
            saved.setText(getTranslation("editor.saved"));
        } catch (Refused refused) {
            refusals.show(refused);
        } catch (Conflict conflict) {
            refusals.show(new Refused("", "editor-conflict"));
        }
    }

    private ProgramContent content() {
        return new ProgramContent(items, starts.getValue(), review.getValue(), "");
    }

    private void publish() {
        boolean done = refusals.attempt(() -> {
            try {
                revision = programs.saveDraft(who(), content(), revision);
                programs.publish(who(), revision);
            } catch (Conflict conflict) {
                throw new Refused("", "editor-conflict");
            }
        });
        if (done) {
            UI.getCurrent().navigate("patients/" + who());
        }
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    private static FlexLayout row(com.vaadin.flow.component.Component... parts) {
        FlexLayout row = new FlexLayout(parts);
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("editor.page-title");
    }
}
