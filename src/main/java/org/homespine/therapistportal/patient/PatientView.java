package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.homespine.checkins.CheckInService;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.shared.PatientId;

/** One patient, one page: who, what is open, the program, what was said, the record. */
@Route("patients/:patient")
@PermitAll
class PatientView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PatientService patients;
    private final transient ProgramService programs;
    private final transient CheckInService checkIns;
    private final transient ReviewService review;
    private final transient RecordSection record;
    private final transient Clock clock;
    private String title = "";

    PatientView(
            PatientService patients,
            ProgramService programs,
            CheckInService checkIns,
            ReviewService review,
            RecordSection record,
            Clock clock) {
        this.patients = patients;
        this.programs = programs;
        this.checkIns = checkIns;
        this.review = review;
        this.record = record;
        this.clock = clock;
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.patient(event));
    }

    private void show(PatientId patient) {
        removeAll();
        PatientContact contact = patients.contact(patient);
        title = contact.fullName();
        LocalDate today = LocalDate.ofInstant(clock.instant(), contact.zone());
        int age = Period.between(contact.born(), today).getYears();
        add(new Anchor("/", getTranslation("today.title")), new H1(title));
        add(new Paragraph(getTranslation("patient.head", age, contact.born())));
        add(new SignInCode(() -> patients.issueSignInCode(patient)));
        if (Acting.current() instanceof StaffActor staff && staff.role() == Role.FRONT_DESK) {
            return;
        }
        add(
                new FlagList(patient, review.flagsOf(patient)),
                new ProgramSection(patient, programs.current(patient), id -> {
                    programs.liftPause(patient, id);
                    show(patient);
                }),
                new CheckInList(checkIns.history(patient)),
                record.of(patient, () -> show(patient)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
