package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Consent;
import org.homespine.patients.ConsentService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What a patient agrees to before the program is shown. */
@DatabaseTest
class ConsentTest {

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
    private ConsentService consents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
        phone = new Phone(context, json, "consent-" + clinic.id());
        phone.signIn(
                Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code(), 1970);
    }

    @Test
    void theAppIsToldToAskUntilThePatientAgrees() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.consent.version").value(Consent.CURRENT))
                .andExpect(jsonPath("$.consent.agreed").value(false));

        agree(Consent.CURRENT, false).andExpect(status().isNoContent());

        phone.read("/api/patient/today").andExpect(jsonPath("$.consent.agreed").value(true));
        assertThat(Acting.as(clinic.desk(), () -> consents.newest(anna)))
                .hasValueSatisfying(consent -> assertThat(consent.byCarer()).isFalse());
    }

    @Test
    void aCarerMaySaySoAndTheFirstTimeCounts() throws Exception {
        agree(Consent.CURRENT, true).andExpect(status().isNoContent());
        agree(Consent.CURRENT, false).andExpect(status().isNoContent());

        assertThat(Acting.as(clinic.therapist(), () -> consents.newest(anna)))
                .hasValueSatisfying(consent -> assertThat(consent.byCarer()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Consent.CURRENT + 1})
    @NullSource
    void anotherTextThanTheOneOfNowIsNotAgreedTo(@Nullable Integer version) throws Exception {
        agree(version, false)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("version"));

        phone.read("/api/patient/today").andExpect(jsonPath("$.consent.agreed").value(false));
    }

    @Test
    void whoAgreedToAnotherTextIsAskedAgain() {
        Acting.as(
                new SystemActor(clinic.id(), "test"),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("insert into patient_consent values (?, ?, ?, now(), false)")
                                .params(clinic.id().value(), anna.value(), Consent.CURRENT + 1)
                                .update()));

        assertThat(Acting.as(clinic.therapist(), () -> consents.newest(anna)))
                .hasValueSatisfying(consent -> assertThat(consent.isCurrent()).isFalse());
    }

    /** Without agreement the app shows no program; a danger sign is taken all the same. */
    @Test
    void aCheckInIsTakenWithoutAgreement() throws Exception {
        phone.send("/api/patient/check-ins", Phone.entry()).andExpect(status().isOk());
    }

    @Test
    void nobodyAgreesForAnotherPatient() {
        PatientId ben = registered.register(clinic.therapist(), Patients.intake("Ben", "Archer"));

        assertThatThrownBy(() -> Acting.as(
                        new PatientActor(clinic.id(), ben), () -> consents.agree(anna, Consent.CURRENT, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(clinic.otherTherapist(), () -> consents.newest(anna)))
                .isInstanceOf(NotFound.class);
    }

    private ResultActions agree(@Nullable Integer version, boolean byCarer) throws Exception {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("version", version);
        body.put("byCarer", byCarer);
        return phone.send("/api/patient/consent", json.writeValueAsString(body));
    }
}
