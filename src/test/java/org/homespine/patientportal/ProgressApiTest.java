package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamcrest.Matchers;
import org.homespine.database.DatabaseTest;
import org.homespine.handouts.HandoutService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Programs;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the Progress page of a patient's phone is told. */
@DatabaseTest
class ProgressApiTest {

    private static final String PROGRESS = "/api/patient/progress";
    private static final String HANDOUT = "/api/patient/handout.pdf";

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

    @Autowired
    private Programs programs;

    @Autowired
    private ProgramService running;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private HandoutService handouts;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private LocalDate today;
    private Phone phone;

    @BeforeEach
    void annaHasAPhone() throws Exception {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        phone = phoneOf(anna);
    }

    @Test
    void nobodyIsToldWithoutASignIn() throws Exception {
        Phone strange = new Phone(context, json, "192.0.2.201");
        strange.read(PROGRESS).andExpect(status().isUnauthorized());
        strange.read(HANDOUT).andExpect(status().isUnauthorized());
    }

    @Test
    void anotherPatientSeesNothingOfIt() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        log(0, entry -> entry.put("pain", 9));

        Phone carmens = phoneOf(patients.carmen(clinic));
        carmens.read(PROGRESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions.length()").value(0))
                .andExpect(jsonPath("$.days[89].checkIns").value(0))
                .andExpect(jsonPath("$.days[89].pain").doesNotExist());
        carmens.read(HANDOUT).andExpect(status().isConflict());
    }

    @Test
    void ninetyDaysAreShownAndWhatNobodySaidIsAGap() throws Exception {
        log(2, entry -> entry.put("pain", 6));
        log(0, entry -> entry.put("pain", 3));

        phone.read(PROGRESS)
                .andExpect(jsonPath("$.days.length()").value(90))
                .andExpect(jsonPath("$.days[0].date").value(today.minusDays(89).toString()))
                .andExpect(jsonPath("$.days[87].pain").value(6))
                .andExpect(jsonPath("$.days[88].pain").doesNotExist())
                .andExpect(jsonPath("$.days[88].done").value("before"))
                .andExpect(jsonPath("$.days[89].pain").value(3));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() throws Exception {
        UUID uuid = UUID.randomUUID();
        log(0, entry -> entry.putAll(Map.of("uuid", uuid.toString(), "pain", 8)));
        log(0, entry -> entry.putAll(Map.of("uuid", uuid.toString(), "pain", 2, "rev", 2)));

        phone.read(PROGRESS)
                .andExpect(jsonPath("$.days[89].checkIns").value(1))
                .andExpect(jsonPath("$.days[89].painAnswers").value(1))
                .andExpect(jsonPath("$.days[89].pain").value(2));
    }

    @Test
    void ofSeveralCheckInsADayTheHighestPainIsShown() throws Exception {
        log(0, entry -> entry.put("pain", 3));
        log(0, entry -> entry.put("pain", 7));
        log(0, entry -> entry.put("pain", 5));

        phone.read(PROGRESS)
                .andExpect(jsonPath("$.days[89].pain").value(7))
                .andExpect(jsonPath("$.days[89].painAnswers").value(3));
    }

    @Test
    void aCheckInAboutSymptomsAloneLeavesWhatWasDoneUnknown() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        log(0, entry -> {});

        phone.read(PROGRESS)
                .andExpect(jsonPath("$.days[89].done").value("unknown"))
                .andExpect(jsonPath("$.days[89].unitsDue").value(2));
    }

    @Test
    void whatWasDoneIsToldAsItWasAnswered() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        UUID uuid = UUID.randomUUID();
        int rev = 1;
        for (List<Object> each : List.<List<Object>>of(
                List.of("some", 1, "partly"), List.of("none", 0, "not"), List.of("all", 2, "all"))) {
            int revision = rev++;
            log(0, entry -> {
                entry.putAll(Map.of("uuid", uuid.toString(), "rev", revision));
                entry.putAll(Map.of("done", each.get(0), "unitsDone", each.get(1)));
            });
            phone.read(PROGRESS).andExpect(jsonPath("$.days[89].done").value(each.get(2)));
        }
    }

    @Test
    void aPausedDayIsPausedAndNotMissed() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        Acting.as(clinic.therapist(), () -> interruptions.pause(anna, PauseCause.CLINICIAN));

        phone.read(PROGRESS).andExpect(jsonPath("$.days[89].done").value("paused"));
    }

    @Test
    void whatChangedIsSaidInThePatientsWords() throws Exception {
        programs.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.CAT_COW));
        programs.publish(clinic.therapist(), anna, Programs.program(today, Programs.CAT_COW, Programs.COBRA));

        phone.read(PROGRESS)
                .andExpect(jsonPath("$.versions.length()").value(2))
                .andExpect(jsonPath("$.versions[0].number").value(2))
                .andExpect(jsonPath("$.versions[0].from").value(today.toString()))
                .andExpect(jsonPath("$.versions[0].note").value("Go gently."))
                .andExpect(jsonPath(
                        "$.versions[0].changes",
                        Matchers.contains(
                                Matchers.startsWith("No longer: "), Matchers.matchesRegex("New: .*30 seconds.*"))))
                .andExpect(jsonPath("$.versions[1].changes.length()").value(0));
    }

    @Test
    void whoReadsSpanishIsToldInSpanishWhatChanged() throws Exception {
        PatientId carmen = patients.carmen(clinic);
        programs.publish(clinic.therapist(), carmen, Programs.program(today, Programs.CHILDS_POSE));
        programs.publish(clinic.therapist(), carmen, Programs.program(today, Programs.COBRA));

        phoneOf(carmen)
                .read(PROGRESS)
                .andExpect(jsonPath(
                        "$.versions[0].changes",
                        Matchers.contains(Matchers.startsWith("Ya no: "), Matchers.startsWith("Nuevo: "))));
    }

    @Test
    void theOwnSheetIsAFileThatNoCacheKeepsAndTheClinicHasItToo() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);

        byte[] pdf = phone.read(HANDOUT)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"my-sheet.pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        phone.read(HANDOUT).andExpect(status().isOk());

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Acting.as(clinic.therapist(), () -> {
            assertThat(handouts.made(anna)).singleElement().satisfies(sheet -> {
                assertThat(sheet.madeBy()).isNull();
                assertThat(handouts.again(anna, sheet.id())).isEqualTo(pdf);
            });
        });
    }

    @Test
    void withoutARunningProgramTheSheetIsRefusedInPlainWords() throws Exception {
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        Acting.as(clinic.therapist(), () -> running.end(anna));

        phone.read(HANDOUT)
                .andExpect(status().isConflict())
                .andExpect(
                        jsonPath("$.detail").value("You have no program now, so there is no sheet. Ask your clinic."));
    }

    private Phone phoneOf(PatientId patient) throws Exception {
        Phone one = new Phone(context, json, "192.0.2." + (patient.hashCode() & 127));
        one.signIn(
                Acting.as(clinic.desk(), () -> records.issueSignInCode(patient)).code(), 1970);
        return one;
    }

    /** A check-in about a day before today, at noon. */
    private void log(int daysAgo, Consumer<Map<String, @Nullable Object>> change) throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        LocalDate day = today.minusDays(daysAgo);
        entry.put("performedOn", day.toString());
        if (daysAgo > 0) {
            entry.put("enteredAt", day.atTime(LocalTime.NOON) + "Z");
        }
        entry.put("zone", "Europe/London");
        change.accept(entry);
        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());
    }
}
