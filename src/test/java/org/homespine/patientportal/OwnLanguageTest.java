package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The language that a patient chooses in the app. */
@DatabaseTest
class OwnLanguageTest {

    private static final String LANGUAGE = "/api/patient/language";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService records;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasAPhone() throws Exception {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        phone = new Phone(context, json, "192.0.2." + (anna.hashCode() & 127));
        phone.signIn(
                Acting.as(clinic.desk(), () -> records.issueSignInCode(anna)).code(), 1970);
    }

    @Test
    void theAppTheMessagesAndTheRecordFollowIt() throws Exception {
        phone.send(LANGUAGE, Map.of("language", "es")).andExpect(status().isNoContent());

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.patient.language").value("es"))
                .andExpect(jsonPath("$.emergency.rules[0].message")
                        .value(org.hamcrest.Matchers.startsWith("Un cambio en la vejiga")));
        assertThat(Acting.as(clinic.therapist(), () -> records.contact(anna)).language())
                .isEqualTo("es");
    }

    @Test
    void ofAnotherPatientItChangesNothing() throws Exception {
        PatientId carmen = patients.carmen(clinic);

        phone.send(LANGUAGE, Map.of("language", "en")).andExpect(status().isNoContent());

        assertThat(Acting.as(clinic.therapist(), () -> records.contact(carmen)).language())
                .isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"language\": null}", "{\"language\": \"xx\"}", "{\"language\": \"en\", \"more\": 1}"})
    void whatIsNoLanguageOfTheProductIsRefused(String body) throws Exception {
        phone.send(LANGUAGE, body).andExpect(status().isBadRequest());

        assertThat(Acting.as(clinic.therapist(), () -> records.contact(anna)).language())
                .isEqualTo("en");
    }

    @Test
    void withoutASignInNothingCanBeChosen() throws Exception {
        new Phone(context, json, "192.0.2.202")
                .send(LANGUAGE, Map.of("language", "es"))
                .andExpect(status().isUnauthorized());
    }
}
