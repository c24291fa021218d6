package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homespine.checkins.CheckInService;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Judge;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a check-in when a rule, or the judging as a whole, fails. */
@DatabaseTest
class FailSafeTest {

    /** What is wrong with the rules while a test runs. */
    private enum Fault {
        NONE,
        ONE_RULE,
        ALL
    }

    private static volatile Fault fault = Fault.NONE;

    @TestBean
    Evaluator evaluator = evaluator();

    static Evaluator evaluator() {
        return new Evaluator((rule, file) -> {
            if (fault == Fault.ONE_RULE && rule.id().equals(new RuleId("CES-01"))) {
                throw new IllegalStateException("injected");
            }
            if (fault == Fault.ALL) {
                throw new StackOverflowError("injected");
            }
            return Judge.SHIPPED.hits(rule, file);
        });
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private ReviewService review;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        clinic = clinics.hillside();
        anna = Acting.as(clinic.therapist(), () -> patients.register(Patients.intake("Anna", "Archer")));
        phone = new Phone(context, json, "192.0.2.200");
        String code =
                Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code();
        phone.signIn(code, Patients.intake("Anna", "Archer").born().getYear());
    }

    @AfterEach
    void allIsWellAgain() {
        fault = Fault.NONE;
    }

    @Test
    void aRuleThatFailsRaisesAFlagAndLeavesTheOthersAlone() throws Exception {
        fault = Fault.ONE_RULE;
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("bladder", "chest"));

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.message.rule").value("EMG-01"));

        assertThat(stored()).isEqualTo(1);
        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Family.CES, Tier.EMERGENCY),
                        org.assertj.core.groups.Tuple.tuple(Family.VASCULAR, Tier.EMERGENCY));
    }

    @Test
    void aFailedTransactionLeavesNothingAndTheSameFailureAgainStoresWithAFlag() throws Exception {
        fault = Fault.ALL;
        Map<String, @Nullable Object> entry = Phone.entry();

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        assertThat(stored()).isZero();
        assertThat(flags()).isEmpty();

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true));
        assertThat(stored()).isEqualTo(1);
        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Family.DATA, Tier.EMERGENCY));
    }

    @Test
    void anEntryThatFailedOnceIsJudgedAsUsualWhenTheRulesAreWell() throws Exception {
        fault = Fault.ALL;
        Map<String, @Nullable Object> entry = Phone.entry();
        phone.send("/api/patient/check-ins", entry).andExpect(status().isServiceUnavailable());

        fault = Fault.NONE;
        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());

        assertThat(stored()).isEqualTo(1);
        assertThat(flags()).isEmpty();
    }

    @Test
    void anAnswerToTheFollowUpQuestionThatFailsTwiceIsStoredWithAFlag() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", "Numb since noon");
        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());
        fault = Fault.ALL;
        String path = "/api/patient/check-ins/" + entry.get("uuid") + "/1/follow-up";
        Map<String, Object> answer = Map.of(
                "uuid", UUID.randomUUID().toString(),
                "em", List.of("saddle"),
                "sentAt", String.valueOf(entry.get("sentAt")));

        phone.send(path, answer).andExpect(status().isServiceUnavailable());
        assertThat(flags()).isEmpty();

        phone.send(path, answer)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true));
        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Family.DATA, Tier.EMERGENCY));
        phone.read("/api/patient/today").andExpect(jsonPath("$.openQuestions").isEmpty());
    }

    private int stored() {
        return Acting.as(clinic.therapist(), () -> checkIns.history(anna)).size();
    }

    private List<FlagSummary> flags() {
        return Acting.as(clinic.therapist(), () -> review.flagsOf(anna));
    }
}
