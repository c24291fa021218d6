package org.homespine.therapistportal.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Exercise.Restriction;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.MovingFigure;

/** One exercise: how it is done, what each source says of it, and who should not do it. */
@Route("library/:exercise")
@PermitAll
class ExerciseView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExerciseLibrary library;
    private final transient ProgramService programs;
    private final transient ExerciseParts parts;
    private final transient LibraryWords words;
    private final transient ClinicTimes times;
    private String title = "";

    ExerciseView(
            ExerciseLibrary library,
            ProgramService programs,
            ExerciseParts parts,
            LibraryWords words,
            ClinicTimes times) {
        this.library = library;
        this.programs = programs;
        this.parts = parts;
        this.words = words;
        this.times = times;
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Exercise exercise = event.getRouteParameters()
                .get("exercise")
                .flatMap(ExerciseView::id)
                .flatMap(library::exercise)
                .orElseThrow(NotFound::new);
        title = exercise.name();
        removeAll();
        add(new Anchor("/library", getTranslation("library.title")), new H1(title));
        refusal(exercise).ifPresent(text -> add(notice(text)));
        Div left = new Div();
        library.picture(exercise.id()).ifPresent(picture -> left.add(new MovingFigure(picture)));
        left.add(parts.steps(exercise), parts.doses(exercise), parts.forPatients(exercise));
        Div right = new Div(parts.traits(exercise, usedIn(exercise)), parts.cautions(exercise), parts.claims(exercise));
        Div halves = new Div(left, right);
        halves.addClassNames("halves", "wide-left");
        add(
                halves,
                new WhoShouldNot(library.screening(), exercise.id()),
                new SourceList(exercise.sources(), library.sources(), words, times.now()));
    }

    private static Optional<ExerciseId> id(String text) {
        try {
            return Optional.of(new ExerciseId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> refusal(Exercise exercise) {
        if (exercise.restrictions().contains(Restriction.NEVER_PRESCRIBED)) {
            return Optional.of(getTranslation("exercise.never"));
        }
        return exercise.mayBePrescribed() ? Optional.empty() : Optional.of(getTranslation("exercise.named-only"));
    }

    private static Component notice(String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("notice");
        return notice;
    }

    /** In how many running programs it is, of the patients whom the reader may see; nothing for the front desk. */
    private String usedIn(Exercise exercise) {
        boolean clinician = Acting.current() instanceof StaffActor staff && staff.role() != Role.FRONT_DESK;
        return clinician ? getTranslation("exercise.used-in", programs.runningWith(exercise.id())) : "";
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
