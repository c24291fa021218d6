package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientService;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;
import org.jspecify.annotations.Nullable;

/** All patients whom the caller may see: what is known of each for clinicians, name and contact for the front desk. */
@Route("patients")
@PermitAll
class PatientsView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Caseload.@Nullable Part caseload;

    PatientsView(PatientService patients, Caseload clinicians, ClinicTimes times, LiveScreens live) {
        setId("content");
        addClassName("wide");
        Anchor register = new Anchor("/patients/new", getTranslation("caseload.new-patient"));
        register.addClassName("button");
        Div head = new Div(new H1(getTranslation("patients.title")), register);
        head.addClassName("spread");
        add(head);
        if (isFrontDesk()) {
            caseload = null;
            CaseloadList list = new CaseloadList(patients::caseload, patients::closedCaseload, times.now());
            add(list);
            live.follow(this, list::reload);
        } else {
            Caseload.Part part = clinicians.part(PatientsView::keep);
            caseload = part;
            add(part);
            live.follow(this, part::reload);
        }
    }

    private static boolean isFrontDesk() {
        return Acting.current() instanceof StaffActor staff && staff.role() == Role.FRONT_DESK;
    }

    /** The address keeps what was chosen, so that a bookmark and the way back show it again. */
    private static void keep(QueryParameters chosen) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("patients", chosen));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (caseload != null) {
            caseload.show(CaseloadAddress.read(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.title");
    }
}
