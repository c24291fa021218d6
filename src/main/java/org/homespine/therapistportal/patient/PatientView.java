package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.therapistportal.course.Shown;
import org.jspecify.annotations.Nullable;

/** One patient, one page: who, what is open, the program, what was said, the record; each part with its own address. */
@Route("patients/:patient/:part?(program|check-ins|handouts|flags|record)")
@PermitAll
class PatientView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OVERVIEW = "overview";
    private static final String HANDOUTS = "handouts";
    private static final String RECORD = "record";
    private static final List<String> PARTS = List.of(OVERVIEW, "program", "check-ins", HANDOUTS, "flags", RECORD);

    private final transient PatientService patients;
    private final transient PatientHead head;
    private final transient Evidence evidence;
    private final transient ProgramSection program;
    private final transient HandoutSection handouts;
    private final transient RecordSection record;
    private final transient ReminderSection reminders;
    private @Nullable PatientId patient;
    private @Nullable PatientId mergedInto;
    private String part = OVERVIEW;
    private String title = "";
    private String drawn = "";
    private Shown course = Shown.in(QueryParameters.empty());

    PatientView(
            PatientService patients,
            PatientHead head,
            Evidence evidence,
            ProgramSection program,
            HandoutSection handouts,
            RecordSection record,
            ReminderSection reminders,
            LiveScreens live) {
        this.patients = patients;
        this.head = head;
        this.evidence = evidence;
        this.program = program;
        this.handouts = handouts;
        this.record = record;
        this.reminders = reminders;
        setId("content");
        live.followRecord(this, this::who, () -> {
            // The record has forms; taking them away from under somebody's hands would lose what they typed.
            if (!part.equals(RECORD)) {
                redraw(false);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        part = event.getRouteParameters().get("part").orElse(OVERVIEW);
        course = Shown.in(event.getLocation().getQueryParameters());
        show();
        if (mergedInto != null) {
            event.forwardTo("patients/" + mergedInto + (part.equals(OVERVIEW) ? "" : "/" + part));
        }
    }

    private void show() {
        redraw(true);
    }

    /** Draws the page anew; unless forced, only where it would read otherwise, so that no click lands on what just went. */
    private void redraw(boolean forced) {
        if (Acting.current() instanceof StaffActor staff && staff.role() == Role.FRONT_DESK) {
            showContact(forced);
            return;
        }
        PatientRecord shown = patients.record(who());
        title = shown.contact().fullName();
        mergedInto = shown.mergedInto();
        if (mergedInto != null) {
            return;
        }
        Component top = head.of(shown);
        Component body = body(shown);
        replace(forced, top, tabs(), body);
    }

    /** The address keeps what was chosen, so that a bookmark and the way back show it again. */
    private void choose(Shown other) {
        course = other;
        UI ui = getUI().orElseThrow();
        ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), other.address()));
        getChildren().findFirst().ifPresent(page -> drawn = page.getElement().getOuterHTML());
    }

    private void replace(boolean forced, Component... parts) {
        Div page = new Div(parts);
        String now = page.getElement().getOuterHTML();
        if (forced || !now.equals(drawn)) {
            drawn = now;
            removeAll();
            add(page);
        }
    }

    private void showContact(boolean forced) {
        if (!part.equals(OVERVIEW) && !part.equals(HANDOUTS)) {
            throw new NotFound();
        }
        var contact = patients.contact(who());
        title = contact.fullName();
        Anchor diary = new Anchor("/patients/" + who() + "/diary", getTranslation("patient.copy-diary"));
        diary.addClassName("button");
        replace(forced, head.of(contact), diary, handouts.of(who()));
    }

    private Component body(PatientRecord shown) {
        return switch (part) {
            case "program" -> new Div(evidence.doneLately(who()), program.of(who(), this::show));
            case "check-ins" -> evidence.checkIns(who());
            case HANDOUTS -> handouts.of(who());
            case "flags" -> evidence.flags(who());
            case RECORD -> new Div(record.of(shown, this::show), reminders.of(who()), evidence.thresholds(who()));
            default ->
                new Div(
                        evidence.openFlags(who()),
                        evidence.course(who(), course, this::choose),
                        evidence.doneLately(who()),
                        program.of(who(), this::show),
                        evidence.latest(who()));
        };
    }

    private Nav tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("patient.parts"));
        for (String each : PARTS) {
            String end = each.equals(OVERVIEW) ? "" : "/" + each;
            Anchor link = new Anchor("/patients/" + who() + end, getTranslation("patient.part." + each));
            if (each.equals(part)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
