package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homespine.AuditRows;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.SignInTroubleService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A code in the wrong hands: refused, slowed, recorded, and told to the clinic. */
@DatabaseTest
class SignInTroubleTest {

    private static final int BORN = 1970;

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
    private PatientSignInService signIn;

    @Autowired
    private SignInTroubleService troubles;

    @Autowired
    private AuditRows audit;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private int addresses;

    @BeforeEach
    void annaIsRegistered() {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
    }

    @Test
    void aLinkThatIsUsedTwiceIsRefusedRecordedAndTold() throws Exception {
        String code = code();
        Phone first = elsewhere();
        first.signIn(code, BORN);

        attempt(elsewhere(), code, BORN).andExpect(status().isUnauthorized());

        assertThat(told()).containsExactly("USED 1");
        assertThat(audit.of(clinic.id(), anna))
                .contains("PatientSignInService.signIn", "PatientSignInService.signIn refused: USED");
        first.read("/api/patient/today").andExpect(status().isOk());
    }

    @Test
    void anExpiredCodeIsRefusedRecordedAndTold() throws Exception {
        String code = BindableClock.at(clock.instant().minus(Duration.ofDays(7)), this::code);

        attempt(elsewhere(), code, BORN).andExpect(status().isUnauthorized());

        assertThat(told()).containsExactly("ENDED 1");
        assertThat(audit.of(clinic.id(), anna)).contains("PatientSignInService.signIn refused: ENDED");
    }

    @Test
    void aCodeThatANewerOneHasReplacedIsToldAsEnded() throws Exception {
        String code = code();
        String newer = code();

        attempt(elsewhere(), code, BORN).andExpect(status().isUnauthorized());

        assertThat(told()).containsExactly("ENDED 1");
        attempt(elsewhere(), newer, BORN).andExpect(status().isNoContent());
    }

    @Test
    void wrongYearsAreToldFromTheFirstOnAndFiveEndTheCode() throws Exception {
        String code = code();
        attempt(elsewhere(), code, BORN + 1).andExpect(status().isUnauthorized());
        assertThat(told()).containsExactly("WRONG_YEAR 1");
        for (int i = 2; i <= 5; i++) {
            attempt(elsewhere(), code, BORN + i).andExpect(status().isUnauthorized());
        }

        attempt(elsewhere(), code, BORN).andExpect(status().isUnauthorized());

        assertThat(told()).containsExactly("WRONG_YEAR 6");
        assertThat(audit.of(clinic.id(), anna))
                .filteredOn("PatientSignInService.signIn refused: WRONG_YEAR"::equals)
                .hasSize(6);
    }

    @Test
    void oneSlipBeforeTheRightYearIsToldToNobody() throws Exception {
        String code = code();
        attempt(elsewhere(), code, BORN + 1);

        attempt(elsewhere(), code, BORN).andExpect(status().isNoContent());

        assertThat(told()).isEmpty();
    }

    @Test
    void twoWrongYearsBeforeTheRightOneStayTold() throws Exception {
        String code = code();
        attempt(elsewhere(), code, BORN + 1);
        attempt(elsewhere(), code, BORN + 2);

        attempt(elsewhere(), code, BORN).andExpect(status().isNoContent());

        assertThat(told()).containsExactly("WRONG_YEAR 2");
    }

    @Test
    void anAddressThatGuessesWaits() throws Exception {
        Phone guessing = elsewhere();
        for (int i = 0; i < 5; i++) {
            attempt(guessing, "2222222" + (2 + i), BORN).andExpect(status().isUnauthorized());
        }

        attempt(guessing, code(), BORN)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    /** The wait is for signing in alone: a phone that is signed in sends from the same address. */
    @Test
    void guessesFromAnAddressKeepNoCheckInWaiting() throws Exception {
        Phone phone = elsewhere();
        phone.signIn(code(), BORN);
        for (int i = 0; i < 6; i++) {
            attempt(phone, "3333333" + (2 + i), BORN);
        }

        phone.send("/api/patient/check-ins", Phone.entry())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true));
    }

    @Test
    void whatIsNotedIsGoneUntilTheNextTry() throws Exception {
        String code = code();
        elsewhere().signIn(code, BORN);
        attempt(elsewhere(), code, BORN);

        Acting.as(clinic.desk(), () -> troubles.noted(anna));
        assertThat(told()).isEmpty();

        attempt(elsewhere(), code, BORN);
        assertThat(told()).containsExactly("USED 2");
    }

    @Test
    void signingOutEverywhereEndsEveryDeviceAndTheCodeThatWaits() throws Exception {
        Phone thief = elsewhere();
        thief.signIn(code(), BORN);
        String waiting = code();

        Acting.as(clinic.desk(), () -> signIn.signOutEverywhere(anna));

        thief.read("/api/patient/today").andExpect(status().isUnauthorized());
        attempt(thief, waiting, BORN).andExpect(status().isUnauthorized());
        attempt(elsewhere(), code(), BORN).andExpect(status().isNoContent());
    }

    @Test
    void onlyWhoCaresForThePatientIsTold() throws Exception {
        attempt(elsewhere(), code(), BORN + 1);

        assertThat(Acting.as(clinic.lead(), troubles::ofCaller)).hasSize(1);
        assertThat(Acting.as(clinic.therapist(), troubles::ofCaller)).hasSize(1);
        assertThat(Acting.as(clinic.otherTherapist(), troubles::ofCaller)).isEmpty();
        assertThat(Acting.as(clinics.hillside().lead(), troubles::ofCaller)).isEmpty();
        assertThatThrownBy(() -> Acting.as(clinic.otherTherapist(), () -> troubles.of(anna)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(clinics.hillside().lead(), () -> signIn.signOutEverywhere(anna)))
                .isInstanceOf(NotFound.class);
    }

    private List<String> told() {
        return Acting.as(clinic.therapist(), troubles::ofCaller).stream()
                .map(trouble -> trouble.kind() + " " + trouble.tries())
                .toList();
    }

    private String code() {
        return Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code();
    }

    private Phone elsewhere() {
        return new Phone(context, json, "trouble-" + clinic.id() + "-" + addresses++);
    }

    private static ResultActions attempt(Phone phone, String code, int year) throws Exception {
        return phone.send("/api/patient/sign-in", Map.of("code", code, "birthYear", year));
    }
}
