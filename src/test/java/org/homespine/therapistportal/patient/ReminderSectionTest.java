package org.homespine.therapistportal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import java.net.URI;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StopLinkService;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.Patients;
import org.homespine.reminders.StopService;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.login")
class ReminderSectionTest extends SpringBrowserlessTest {

    @Autowired
    private ReminderSection reminders;

    @Autowired
    private PatientEmailService emails;

    @Autowired
    private StopLinkService links;

    @Autowired
    private StopService stops;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void anna() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
    }

    @Test
    void withoutAnAddressThereIsNothingToTurnOn() {
        assertThat(shown()).contains("No reminders are sent now", "There is no address yet", "has not been asked");
        assertThat($(Button.class).withText("The patient agrees to be reminded").all())
                .isEmpty();
    }

    @Test
    void theStaffSeeThatAndHowThePatientStopped() {
        Acting.as(clinic.desk(), () -> emails.agree(anna, "anna@home.example", true));
        assertThat(shown()).contains("has not been asked").doesNotContain("There is no address yet");
        Acting.as(
                clinic.therapist(),
                () -> test($(Button.class)
                                .withText("The patient agrees to be reminded")
                                .single())
                        .click());
        assertThat($(Section.class).last().getElement().getTextRecursively())
                .contains("On since", "the patient agreed at the clinic");

        URI link = Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<URI>) () -> links.make(anna));
        stops.stop(link.getPath().substring(StopLinkService.PATH.length()), "192.0.2.1");
        assertThat(shown()).contains("Stopped by the link in a mail");
    }

    private String shown() {
        Section section = Acting.as(clinic.therapist(), (Supplier<Section>) () -> reminders.of(anna));
        UI.getCurrent().add(section);
        return section.getElement().getTextRecursively();
    }
}
