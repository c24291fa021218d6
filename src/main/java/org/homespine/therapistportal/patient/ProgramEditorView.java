package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.DoseSentence;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramDraft;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** Writes a program: the library left, the program right; every change is saved as it is made. */
@Route("patients/:patient/program/edit")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class ProgramEditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProgramService programs;
    private final transient PatientService patients;
    private final transient ExerciseLibrary library;
    private final transient DoseSentence doses;
    private final transient Clock clock;
    private @Nullable PatientId patient;
    private transient @Nullable PatientRecord record;
    private int revision;
    private String title = "";

    private final Refusals refusals = new Refusals();
    private final ItemList items = new ItemList(this::about, refusals, this::save);
    private final Paragraph saved = new Paragraph();
    private final Paragraph given = new Paragraph();
    private final DatePicker starts = new DatePicker(getTranslation("editor.starts"));
    private final DatePicker review = new DatePicker(getTranslation("editor.review"));
    private final TextArea note = new TextArea(getTranslation("editor.note"));

    ProgramEditorView(
            ProgramService programs,
            PatientService patients,
            ExerciseLibrary library,
            DoseSentence doses,
            Clock clock,
            LiveScreens live) {
        this.programs = programs;
        this.patients = patients;
        this.library = library;
        this.doses = doses;
        this.clock = clock;
        setId("content");
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("quiet");
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        starts.addValueChangeListener(event -> saveIf(event.isFromClient()));
        review.addValueChangeListener(event -> saveIf(event.isFromClient()));
        note.addValueChangeListener(event -> saveIf(event.isFromClient()));
        refusals.field("startsOn", starts);
        refusals.field("reviewOn", review);
        refusals.field("note", note);
        // What is being written stays; only whether the caller may still write it is asked.
        live.followRecord(this, this::who, () -> {});
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        PatientRecord read = patients.record(who());
        record = read;
        String name = read.contact().fullName();
        title = getTranslation("editor.title", name);
        load(programs.draft(who()));
        Button publish = new Button(getTranslation("editor.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Section program = new Section(
                new H2(getTranslation("editor.program")), items, row(starts, review), note, saved, given, publish);
        program.addClassName("program");
        LibraryList left =
                new LibraryList(library.exercises(), this::screened, exercise -> items.append(start(exercise)));
        Div halves = new Div(left, program);
        halves.addClassNames("halves", "needs-server");
        Paragraph unreachable = new Paragraph(getTranslation("editor.unreachable"));
        unreachable.addClassNames("notice", "unreachable");
        removeAll();
        add(new Anchor("/patients/" + who() + "/program", name), new H1(title), refusals, unreachable, halves);
    }

    private void load(ProgramDraft draft) {
        revision = draft.revision();
        LocalDate start = draft.content().startsOn();
        starts.setValue(start == null ? today() : start);
        review.setValue(draft.content().reviewOn());
        note.setValue(draft.content().note());
        items.show(draft.content().items());
        sayWhatIsGiven();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), Objects.requireNonNull(record).contact().zone());
    }

    private ScreenedExercise screened(Exercise exercise) {
        PatientRecord read = Objects.requireNonNull(record);
        return library.screening().screen(exercise.id(), read.conditions(), read.clearancesOn(today()), today());
    }

    private ItemCard.About about(ExerciseId id) {
        Exercise exercise = library.exercise(id).orElseThrow();
        return new ItemCard.About(
                exercise,
                library.picture(id).map(ExercisePicture::still).orElse(null),
                screened(exercise).verdict(),
                dose -> doses.of(dose, Locale.UK),
                this::titleOf);
    }

    private String titleOf(SourceId source) {
        return library.sources().stream()
                .filter(each -> each.id().equals(source))
                .map(each -> source + ": " + each.title())
                .findFirst()
                .orElse(source.toString());
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

    private void saveIf(boolean byHand) {
        if (byHand) {
            save();
        }
    }

    private void save() {
        if (refusals.attempt(this::store)) {
            saved.setText(getTranslation("editor.saved"));
            sayWhatIsGiven();
        }
    }

    private void store() {
        try {
            revision = programs.saveDraft(who(), content(), revision);
        } catch (Conflict conflict) {
            throw new Refused("", "editor-conflict");
        }
    }

    private void sayWhatIsGiven() {
        Times times = Times.at(Objects.requireNonNull(record).contact().zone(), clock.instant());
        given.setText(
                starts.isEmpty()
                        ? ""
                        : getTranslation("editor.given", items.items().size(), times.day(starts.getValue())));
    }

    private ProgramContent content() {
        return new ProgramContent(items.items(), starts.getValue(), review.getValue(), note.getValue());
    }

    private void publish() {
        boolean done = refusals.attempt(() -> {
            store();
            try {
                programs.publish(who(), revision);
            } catch (Conflict conflict) {
                throw new Refused("", "editor-conflict");
            }
        });
        if (done) {
            UI.getCurrent().navigate("patients/" + who() + "/program");
        }
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
