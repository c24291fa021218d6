package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.reminders.Reminded;
import org.homespine.reminders.ReminderChoice;
import org.homespine.reminders.ReminderChoice.How;
import org.homespine.reminders.ReminderHours;
import org.homespine.reminders.ReminderService;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Reminders as the patient turns them on and off in the app. */
@DatabaseTest
@TestPropertySource(
        properties = {"homespine.mail-host=mail.clinic.example", "homespine.mail-from=portal@clinic.example"})
class OwnRemindersTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients registered;

    @Autowired
    private PatientService patients;

    @Autowired
    private PatientEmailService emails;

    @Autowired
    private ReminderService reminders;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
        phone = new Phone(context, json, "reminders-" + anna);
        phone.signIn(
                Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code(), 1970);
    }

    @Test
    void theAppOffersThemWhereTheClinicRemindsAndThePatientHasAnAddress() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.reminders.offered").value(false))
                .andExpect(jsonPath("$.reminders.wanted").value(false));
        Acting.as(clinic.lead(), () -> reminders.set(new ReminderHours(true, ReminderTimes.USUAL)));
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.reminders.offered").value(false));
        Acting.as(clinic.desk(), () -> emails.agree(anna, "anna@home.example", true));
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.reminders.offered").value(true))
                .andExpect(jsonPath("$.reminders.wanted").value(false));
    }

    @Test
    void whatThePatientChoosesInTheAppHoldsAtTheClinic() throws Exception {
        phone.send("/api/patient/reminders", Map.of("wanted", true)).andExpect(status().isBadRequest());
        Acting.as(clinic.desk(), () -> emails.agree(anna, "anna@home.example", true));
        phone.send("/api/patient/reminders", Map.of("wanted", true)).andExpect(status().isNoContent());
        assertThat(reminded().choice())
                .extracting(ReminderChoice::wanted, ReminderChoice::how)
                .containsExactly(true, How.PATIENT);
        phone.send("/api/patient/reminders", Map.of("wanted", false)).andExpect(status().isNoContent());
        assertThat(reminded().wanted()).isFalse();
        phone.send("/api/patient/reminders", Map.of()).andExpect(status().isBadRequest());
    }

    private Reminded reminded() {
        return Acting.as(clinic.therapist(), (Supplier<Reminded>) () -> reminders.of(anna));
    }
}
