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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homespine.figures.Drawing;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.programs.FilledProgram;
import org.homespine.programs.NextStep;
import org.homespine.programs.ProgramChanges;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramDraft;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramTemplate;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Writes a program: the library left, the program right; every change is saved as it is made. */
@Route("patients/:patient/program/edit")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class ProgramEditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_PATIENTS = 50;

    private final transient ProgramService programs;
    private final transient PatientService patients;
    private final transient EditorShelf shelf;
    private final transient EditorWords words;
    private final transient Clock clock;
    private @Nullable PatientId patient;
    private transient @Nullable PatientRecord record;
    private transient ProgramContent stored = ProgramContent.empty();
    private transient WhatIsGiven.Beside beside = new WhatIsGiven.Beside(null, false);
    private int revision;
    private String title = "";

    private final Refusals refusals = new Refusals();
    private final Div conflict = new Div();
    private final ItemList items = new ItemList(this::about, refusals, this::save);
    private final Paragraph saved = new Paragraph();
    private final Paragraph leftOut = new Paragraph();
    private final WhatIsGiven given;
    private final DatePicker starts = new DatePicker(getTranslation("editor.starts"));
    private final DatePicker review = new DatePicker(getTranslation("editor.review"));
    private final TextArea note = new TextArea(getTranslation("editor.note"));

    ProgramEditorView(
            ProgramService programs,
            PatientService patients,
            EditorShelf shelf,
            EditorWords words,
            Clock clock,
            LiveScreens live) {
        this.programs = programs;
        this.patients = patients;
        this.shelf = shelf;
        this.words = words;
        this.clock = clock;
        given = new WhatIsGiven(words, exercise -> items.append(ProgramItem.starting(exercise)), shelf::exercise);
        setId("content");
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("quiet");
        leftOut.addClassName("notice");
        leftOut.getElement().setAttribute("role", "status");
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        starts.addValueChangeListener(event -> saveIf(event.isFromClient()));
        review.addValueChangeListener(event -> saveIf(event.isFromClient()));
        note.addValueChangeListener(event -> saveIf(event.isFromClient()));
        refusals.field("startsOn", starts);
        refusals.field("reviewOn", review);
        refusals.field("note", note);
        // What is being written stays; it is asked whether the caller may still write it, and what runs meanwhile.
        live.followRecord(this, this::who, () -> beside = readBeside());
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
                new H2(getTranslation("editor.program")),
                startFrom(),
                leftOut,
                items,
                row(starts, review),
                note,
                saved,
                given,
                row(publish, preview()));
        program.addClassName("program");
        Div halves =
                new Div(new LibraryList(shelf.exercises(), shelf.favourites(), shelf.words(), new Library()), program);
        halves.addClassNames("halves", "needs-server");
        Paragraph unreachable = new Paragraph(getTranslation("editor.unreachable"));
        unreachable.addClassNames("notice", "unreachable");
        removeAll();
        add(
                new Anchor("/patients/" + who() + "/program", name),
                new H1(title),
                refusals,
                conflict,
                unreachable,
                halves);
    }

    private StartFrom startFrom() {
        StartFrom[] made = new StartFrom[1];
        made[0] = new StartFrom(
                shelf.templates(),
                items.items().isEmpty(),
                filter -> patients.caseload(null, MOST_PATIENTS, filter).stream(),
                new StartFrom.Acts() {
                    @Override
                    public void use(ProgramTemplate template) {
                        fill(shelf.fill(who(), template), template.name());
                        made[0].setOpened(false);
                    }

                    @Override
                    public void copyFrom(PatientContact other) {
                        refusals.attempt(() -> fill(shelf.fillFrom(who(), other.id()), other.fullName()));
                    }

                    @Override
                    public boolean keep(String name, boolean forClinic) {
                        boolean kept = refusals.attempt(() -> shelf.keep(name, items.items(), forClinic));
                        made[0].show(shelf.templates());
                        return kept;
                    }
                });
        return made[0];
    }

    private void fill(FilledProgram filled, String from) {
        items.replace(
                filled.items(),
                getTranslation("editor.filled", from, filled.items().size()));
        leftOut.setText(
                String.join(" ", filled.leftOut().stream().map(words::leftOut).toList()));
    }

    /** The handout of what is written, in a new window; it says that it is a draft. */
    private Anchor preview() {
        Anchor preview = new Anchor("/handouts/" + who() + "/draft", getTranslation("editor.preview"));
        preview.setRouterIgnore(true);
        preview.setTarget("_blank");
        preview.addClassName("button");
        return preview;
    }

    private void load(ProgramDraft draft) {
        revision = draft.revision();
        stored = draft.content();
        starts.setValue(stored.startsOn() == null ? today() : stored.startsOn());
        review.setValue(stored.reviewOn());
        note.setValue(stored.note());
        beside = readBeside();
        items.show(stored.items());
        sayWhatIsGiven();
    }

    private WhatIsGiven.Beside readBeside() {
        return WhatIsGiven.Beside.of(programs.current(who()).orElse(null), programs.versions(who()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), known().contact().zone());
    }

    private PatientRecord known() {
        return Objects.requireNonNull(record);
    }

    private ScreenedExercise screened(Exercise exercise) {
        PatientRecord read = known();
        return shelf.screening().screen(exercise.id(), read.conditions(), read.clearancesOn(today()), today());
    }

    private ItemCard.About about(ExerciseId id) {
        Exercise exercise = shelf.exercise(id).orElseThrow();
        List<NextStep> steps = shelf.stepsFrom(exercise).stream()
                .filter(step -> screened(step.exercise()).verdict() != Verdict.BLOCKED)
                .toList();
        return new ItemCard.About(
                exercise,
                shelf.picture(id).map(ExercisePicture::still).orElse(null),
                screened(exercise).verdict(),
                steps,
                words::of,
                shelf::titleOf);
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

    /** Whether it was stored; where somebody else has changed it meanwhile, both are shown. */
    private boolean store() {
        ProgramContent mine = content();
        if (revision > 0 && mine.equals(stored)) {
            return true;
        }
        try {
            revision = programs.saveDraft(who(), mine, revision);
            stored = mine;
            conflict.removeAll();
            return true;
        } catch (Conflict ignored) {
            show(mine, programs.draft(who()));
            return false;
        }
    }

    private void show(ProgramContent mine, ProgramDraft theirs) {
        BothWritten both = new BothWritten(
                words.of(ProgramChanges.between(stored, mine)),
                words.of(ProgramChanges.between(stored, theirs.content())),
                () -> {
                    revision = theirs.revision();
                    save();
                },
                () -> {
                    conflict.removeAll();
                    load(theirs);
                });
        conflict.removeAll();
        conflict.add(both);
        both.focus();
    }

    private void sayWhatIsGiven() {
        given.show(beside, known(), content(), clock.instant());
    }

    private ProgramContent content() {
        return new ProgramContent(items.items(), starts.getValue(), review.getValue(), note.getValue());
    }

    private void publish() {
        boolean[] stands = new boolean[1];
        boolean done = refusals.attempt(() -> {
            stands[0] = store();
            if (stands[0]) {
                programs.publish(who(), revision);
            }
        });
        if (done && stands[0]) {
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

    private final class Library implements LibraryList.Acts {

        @Override
        public ScreenedExercise screen(Exercise exercise) {
            return screened(exercise);
        }

        @Override
        public void add(Exercise exercise) {
            items.append(ProgramItem.starting(exercise));
        }

        @Override
        public LibraryHits find(LibraryQuery query) {
            return shelf.find(query);
        }

        @Override
        public Optional<Drawing> picture(ExerciseId exercise) {
            return shelf.picture(exercise).map(ExercisePicture::small);
        }

        @Override
        public void favour(ExerciseId exercise, boolean favourite) {
            shelf.favour(exercise, favourite);
        }
    }
}
