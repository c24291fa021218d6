package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.homespine.checkins.CheckInService;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Devices that several patients share, and devices that are locked. */
@DatabaseTest
class DevicesTest {

    private static final int BORN = 1970;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private Patients registered;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private JsonMapper json;

    private Clinic clinic;
    private PatientId anna;
    private PatientId ben;
    private Phone phone;

    @BeforeEach
    void annaAndBenShareAPhone() throws Exception {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
        ben = registered.register(clinic.therapist(), Patients.intake("Ben", "Archer"));
        phone = new Phone(context, json, "198.51.100." + (clinic.id().hashCode() & 127));
        phone.at(1).signIn(code(anna), BORN);
        phone.at(2).signIn(code(ben), BORN);
    }

    @Test
    void eachPlaceAnswersForItsOwnPatientOnly() throws Exception {
        phone.at(1)
                .read("/api/patient/today")
                .andExpect(jsonPath("$.patient.id").value(anna.toString()));
        phone.at(2)
                .read("/api/patient/today")
                .andExpect(jsonPath("$.patient.id").value(ben.toString()));

        phone.at(2).send("/api/patient/check-ins", Phone.entry()).andExpect(status().isOk());

        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(anna))).isEmpty();
        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(ben))).hasSize(1);
    }

    @Test
    void whoSignsOutOfOnePlaceStaysSignedInInTheOther() throws Exception {
        phone.at(1).send("/api/patient/sign-out", Map.of()).andExpect(status().isNoContent());

        phone.at(1).read("/api/patient/today").andExpect(status().isUnauthorized());
        phone.at(2).read("/api/patient/today").andExpect(status().isOk());
    }

    @Test
    void aPlaceWithoutAPatientIsNobody() throws Exception {
        phone.at(null).read("/api/patient/today").andExpect(status().isUnauthorized());
        phone.at(3).read("/api/patient/today").andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "", " 1", "1 ", "one", "1; homespine_device_2", "../1"})
    void whatIsNoPlaceIsNobodyAndTakesNoSignIn(String place) throws Exception {
        phone.at(place).read("/api/patient/today").andExpect(status().isUnauthorized());

        String code = code(anna);
        Map<String, ?> credentials = Map.of("code", code, "birthYear", BORN);
        phone.at(place).send("/api/patient/sign-in", credentials).andExpect(status().isBadRequest());
        phone.at(3).signIn(code, BORN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "learn", "pictures/childs-pose"})
    void aLockedDeviceReadsNothing(String what) throws Exception {
        phone.at(1).read("/api/patient/" + what).andExpect(status().isOk());

        phone.send("/api/patient/lock", Map.of()).andExpect(status().isNoContent());

        phone.read("/api/patient/" + what)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("locked"));
    }

    /** What was typed before the lock is still on the phone, and may hold the red answer. */
    @Test
    void aLockedDeviceSendsWhatItHoldsAndIsToldTheEmergencyMessage() throws Exception {
        phone.at(1).send("/api/patient/lock", Map.of()).andExpect(status().isNoContent());
        phone.send("/api/patient/lock", Map.of()).andExpect(status().isNoContent());
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", "my bladder is not right");

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ask").value("em"));
        phone.send(
                        "/api/patient/check-ins/" + entry.get("uuid") + "/1/follow-up",
                        Map.of(
                                "uuid",
                                "019a0000-0000-7000-8000-000000000001",
                                "em",
                                List.of("bladder"),
                                "sentAt",
                                entry.get("sentAt")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.message.tier").value("EMERGENCY"));

        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(anna))).hasSize(1);
    }

    @Test
    void aLockIsOfOnePatientAndEndsWithANewSignIn() throws Exception {
        phone.at(1).send("/api/patient/lock", Map.of());
        phone.at(2).read("/api/patient/today").andExpect(status().isOk());

        phone.at(1).signIn(code(anna), BORN);

        phone.read("/api/patient/today").andExpect(status().isOk());
    }

    @Test
    void nobodyLocksADeviceWithoutAToken() throws Exception {
        phone.at(4)
                .send("/api/patient/lock", Map.of())
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("not-signed-in"));
    }

    private String code(PatientId patient) {
        return Acting.as(clinic.therapist(), () -> patients.issueSignInCode(patient))
                .code();
    }
}
