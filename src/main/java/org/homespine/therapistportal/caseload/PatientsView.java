package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.homespine.patients.PatientService;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;

/** All patients whom the caller may see. */
@Route("patients")
@PermitAll
class PatientsView extends Main implements HasDynamicTitle {

    PatientsView(PatientService patients, ClinicTimes times, LiveScreens live) {
        setId("content");
        Anchor register = new Anchor("/patients/new", getTranslation("caseload.new-patient"));
        register.addClassName("button");
        Div head = new Div(new H1(getTranslation("patients.title")), register);
        head.addClassName("spread");
        CaseloadList list = new CaseloadList(patients::caseload, patients::closedCaseload, times.now());
        add(head, list);
        live.follow(this, list::reload);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.title");
    }
}
