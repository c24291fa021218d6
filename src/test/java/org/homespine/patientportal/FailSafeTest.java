package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homespine.checkins.CheckInService;
import org.homespine.database.ClinicJob;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.ReviewState;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Judge;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.shared.BindableClock;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a check-in when a rule, or the judging as a whole, fails. */
@DatabaseTest
class FailSafeTest {

    /** What is wrong with the rules while a test runs. */
    private enum Fault {
        NONE,
        ONE_RULE,
        ON_TIME,
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
            if (fault == Fault.ON_TIME && rule.id().equals(new RuleId("TXT-01")) && file.occasion() == Occasion.CLOCK) {
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

    @Autowired
    private List<ClinicJob> jobs;

    @Autowired
    private TransactionTemplate transaction;

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

    @Test
    void aRuleThatFailsWhenItsTimeHasComeRaisesAFlagEachTimeTheOneBeforeIsOver() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", "Numb since noon");
        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());
        fault = Fault.ON_TIME;
        Instant overdue = Instant.parse(String.valueOf(entry.get("enteredAt"))).plus(31, ChronoUnit.MINUTES);

        lookForUnansweredQuestions(overdue);
        lookForUnansweredQuestions(overdue.plus(1, ChronoUnit.MINUTES));

        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier, FlagSummary::hits)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Family.MESSAGE, Tier.URGENT, 1));
        FlagId first = flags().getFirst().id();
        Acting.as(clinic.therapist(), () -> {
            review.recordContact(anna, first, "Rang her");
            review.resolve(anna, first, Outcome.ADVISED, List.of(), "She is well");
        });

        lookForUnansweredQuestions(overdue.plus(1, ChronoUnit.DAYS));

        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Family.MESSAGE, ReviewState.OPEN),
                        org.assertj.core.groups.Tuple.tuple(Family.MESSAGE, ReviewState.RESOLVED));
    }

    private void lookForUnansweredQuestions(Instant now) {
        ClinicJob job = jobs.stream()
                .filter(each -> each.name().equals("unanswered-questions"))
                .findFirst()
                .orElseThrow();
        BindableClock.at(
                now,
                () -> Acting.as(
                        new SystemActor(clinic.id(), "test"),
                        () -> transaction.executeWithoutResult(
                                ignored -> job.due(clinic.id()).forEach(piece -> job.run(clinic.id(), piece)))));
    }

    private int stored() {
        return Acting.as(clinic.therapist(), () -> checkIns.history(anna)).size();
    }

    private List<FlagSummary> flags() {
        return Acting.as(clinic.therapist(), () -> review.flagsOf(anna));
    }
}
