package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Closing;
import org.homespine.patients.ClosingService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What a patient's phone shows once the facts behind the program have changed. */
@DatabaseTest
class ChangedFactsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private ClosingService closing;

    @Autowired
    private ReviewService review;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private LocalDate today;
    private Phone phone;

    @BeforeEach
    void annaHasAProgramAndAPhone() throws Exception {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        programs.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
        phone = new Phone(context, json, "192.0.2." + (clinic.id().hashCode() & 127));
        phone.signIn(
                Acting.as(clinic.desk(), () -> records.issueSignInCode(anna)).code(), 1970);
    }

    @Test
    void thePhoneShowsTheStepsThatATherapistHasWritten() throws Exception {
        programs.publish(clinic.therapist(), anna, Programs.plankInOwnSteps(today));

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.items[0].exercise").value("plank"))
                .andExpect(jsonPath("$.program.items[0].steps[0]").value("Rest on your forearms and toes."))
                .andExpect(jsonPath("$.program.items[0].steps[1]").value("Hold your body in one line."))
                .andExpect(jsonPath("$.program.items[0].unitsDue").value(1));
    }

    @Test
    void whatANewConditionBlocksIsShownAsHeldWithoutItsSteps() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.items[1].held").value(false))
                .andExpect(jsonPath("$.program.items[1].unitsDue").value(1));

        Acting.as(clinic.therapist(), () -> clinical.noteCondition(anna, new ConditionId("spinal_stenosis")));

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.state").value("active"))
                .andExpect(jsonPath("$.program.items[0].held").value(false))
                .andExpect(jsonPath("$.program.items[1].exercise").value("cobra-pose"))
                .andExpect(jsonPath("$.program.items[1].held").value(true))
                .andExpect(jsonPath("$.program.items[1].unitsDue").value(0))
                .andExpect(jsonPath("$.program.items[1].steps").isEmpty());
    }

    @Test
    void aConditionThatBlocksAllShowsThePauseAndNoExercise() throws Exception {
        Acting.as(clinic.therapist(), () -> clinical.noteCondition(anna, new ConditionId("pregnancy")));

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.state").value("paused"))
                .andExpect(jsonPath("$.program.pausedFor").value("clearance"))
                .andExpect(jsonPath("$.program.items").isEmpty());
    }

    @Test
    void aDischargedPatientsPhoneStillSendsAndStillWarns() throws Exception {
        Acting.as(clinic.therapist(), () -> closing.close(anna, Closing.Reason.DISCHARGED, today, ""));

        phone.read("/api/patient/today")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.program.state").value("ended"))
                .andExpect(jsonPath("$.program.items").isEmpty())
                .andExpect(jsonPath("$.emergency.rules[0].rule").value("CES-01"));
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("saddle"));
        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true))
                .andExpect(jsonPath("$.message.tier").value("EMERGENCY"))
                .andExpect(jsonPath("$.message.calls[0].number").value("999"));
        assertThat(Acting.as(clinic.therapist(), () -> review.flagsOf(anna))).hasSize(1);
    }
}
