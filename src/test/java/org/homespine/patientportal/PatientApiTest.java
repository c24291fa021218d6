package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.checkins.CheckInService;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.DatabaseTest;
import org.homespine.database.TestDatabase;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffService;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember;
import org.homespine.programs.Amount;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.Programs;
import org.homespine.programs.Rounds;
import org.homespine.programs.Side;
import org.homespine.programs.Work;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The patients' REST interface through its whole security chain. */
@DatabaseTest
class PatientApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private ClinicalRecordService records;

    @Autowired
    private StaffService staff;

    @Autowired
    private Programs written;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private ReviewService review;

    @Autowired
    private JsonMapper json;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        clinic = clinics.hillside();
        anna = Acting.as(clinic.therapist(), () -> patients.register(intake()));
        phone = phone("192.0.2." + (clinic.id().hashCode() & 127));
        phone.signIn(code(), 1968);
    }

    @Test
    void aCodeAndTheYearOfBirthSignADeviceInOnce() throws Exception {
        String code = code();
        phone.signIn(code.toLowerCase().substring(0, 4) + " - " + code.substring(4), 1968);

        phone("10.0.1.1")
                .send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1968))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void fiveWrongYearsEndACode() throws Exception {
        String code = code();
        for (int i = 0; i < 4; i++) {
            phone("10.0.0." + i)
                    .send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1969))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("do not match")));
        }
        phone("10.0.0.9")
                .send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1969))
                .andExpect(status().isUnauthorized());
        phone("10.0.0.10")
                .send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1968))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void todayTellsWhomToCallAndWhatThePhoneWarnsOf() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.patient.firstName").value("Anna"))
                .andExpect(jsonPath("$.clinic.emergencyNumber").value("999"))
                .andExpect(jsonPath("$.program.state").value("none"))
                .andExpect(jsonPath("$.emergency.rules[0].rule").value("CES-01"))
                .andExpect(jsonPath("$.emergency.rules[0].when.includes[1]").value("bladder"))
                .andExpect(jsonPath("$.emergency.facts.known").isArray());
    }

    /** Each with the day from which it held, so that the app can say of a printed sheet what has taken its place. */
    @Test
    void todayNamesEveryVersionThatWasInForceAndNoneToCome() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        written.publishTwoExercises(clinic.therapist(), anna, today);
        written.publish(clinic.therapist(), anna, Programs.program(today, Programs.SPHINX));
        written.publish(clinic.therapist(), anna, Programs.program(today.plusDays(1), Programs.COBRA));

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.version").value(2))
                .andExpect(jsonPath("$.program.versions.length()").value(2))
                .andExpect(jsonPath("$.program.versions[0].number").value(1))
                .andExpect(jsonPath("$.program.versions[1].number").value(2))
                .andExpect(jsonPath("$.program.versions[1].from").value(today.toString()));
    }

    @Test
    void todayTellsTheFiguresThatAGuidedSessionGoesByAndNoneThatTheDoseDoesNotSay() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Work inSets = new Work.Hold(30, Amount.of(5), new Rounds.Sets(2, Amount.of(45)));
        Dose held = Dose.of(inSets).onSide(Side.EACH).timesADay(2);
        ProgramContent content = new ProgramContent(
                List.of(
                        new ProgramItem(Programs.CHILDS_POSE, held, ""),
                        new ProgramItem(Programs.CAT_COW, Dose.of(Work.repetitions(10)), "")),
                today,
                today.plusDays(28),
                "");
        written.publish(clinic.therapist(), anna, content);

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.program.items[0].side").value("EACH"))
                .andExpect(jsonPath("$.program.items[0].unitsDue").value(2))
                .andExpect(jsonPath("$.program.items[0].counted.sets").value(2))
                .andExpect(jsonPath("$.program.items[0].counted.restSeconds").value(45))
                .andExpect(jsonPath("$.program.items[0].counted.times").value(5))
                .andExpect(jsonPath("$.program.items[0].counted.holdSeconds").value(30))
                .andExpect(jsonPath("$.program.items[0].counted.timesPerDay").value(2))
                .andExpect(jsonPath("$.program.items[1].counted.times").value(10))
                .andExpect(jsonPath("$.program.items[1].counted.sets").isEmpty())
                .andExpect(jsonPath("$.program.items[1].counted.holdSeconds").isEmpty())
                .andExpect(jsonPath("$.program.items[1].counted.timesPerDay").isEmpty());
    }

    @Test
    void anExerciseThatTheLibraryHasNoMoreIsShownOnHoldAndTheOthersStay() throws Exception {
        written.publishTwoExercises(clinic.therapist(), anna, LocalDate.now(ZoneId.of("Europe/London")));
        asOwner("""
                alter table program_version disable trigger program_version_never_changes;
                update program_version set content = replace(content::text, 'cat-cow', 'cow-jumping')::jsonb
                where patient_id = '%s';
                alter table program_version enable trigger program_version_never_changes
                """.formatted(anna));

        phone.read("/api/patient/today")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.program.items[0].held").value(false))
                .andExpect(jsonPath("$.program.items[1].exercise").value("cow-jumping"))
                .andExpect(jsonPath("$.program.items[1].name").value("An exercise that your clinic no longer has"))
                .andExpect(jsonPath("$.program.items[1].held").value(true))
                .andExpect(jsonPath("$.program.items[1].unitsDue").value(0));
    }

    private static void asOwner(String sql) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So that a correction on another phone neither loses who made the entry nor what it rests on. */
    @Test
    void todayTellsWhoMadeAnEntryAndWhatItRestsOn() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("performedOn", LocalDate.now(ZoneId.of("Europe/London")).toString());
        entry.put("evidence", "player");
        entry.put("byCarer", true);
        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.checkIns[0].evidence").value("player"))
                .andExpect(jsonPath("$.checkIns[0].byCarer").value(true))
                .andExpect(jsonPath("$.ask.restReliefFromPain").value(7));
    }

    @Test
    void aPatientWhoReadsSpanishIsToldEverythingInSpanish() throws Exception {
        Acting.as(
                clinic.therapist(),
                () -> patients.update(
                        anna,
                        Patients.speaking("es", intake()),
                        patients.record(anna).revision()));

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.patient.language").value("es"))
                .andExpect(jsonPath("$.clinic.hours").value(org.hamcrest.Matchers.startsWith("lun, mar, mié")))
                .andExpect(jsonPath("$.emergency.rules[0].message")
                        .value(org.hamcrest.Matchers.startsWith("Un cambio en la vejiga")))
                .andExpect(jsonPath("$.emergency.rules[0].inEnglish")
                        .value(org.hamcrest.Matchers.startsWith("A change in your bladder")));
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("bladder"));
        phone.send("/api/patient/check-ins", entry)
                .andExpect(jsonPath("$.message.text").value(org.hamcrest.Matchers.startsWith("Un cambio en la vejiga")))
                .andExpect(jsonPath("$.message.inEnglish")
                        .value(org.hamcrest.Matchers.startsWith("A change in your bladder")))
                .andExpect(jsonPath("$.message.calls[0].label").value("Emergencias"));
    }

    @Test
    void whoReadsTheOriginalIsShownNothingBesideIt() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.emergency.rules[0].inEnglish").doesNotExist());
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("bladder"));
        phone.send("/api/patient/check-ins", entry)
                .andExpect(
                        jsonPath("$.message.text").value(org.hamcrest.Matchers.startsWith("A change in your bladder")))
                .andExpect(jsonPath("$.message.inEnglish").doesNotExist());
    }

    /** A message that is not grave stands alone: the more a page says twice, the less of it is read. */
    @Test
    void aMessageThatIsNotGraveIsNotToldTwice() throws Exception {
        PatientId carmen = Acting.as(clinic.therapist(), () -> patients.register(Patients.speaking("es", intake())));
        Phone carmens = phone("192.0.2.77");
        carmens.signIn(
                Acting.as(clinic.desk(), () -> patients.issueSignInCode(carmen)).code(), 1968);
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("contact", true);
        carmens.send("/api/patient/check-ins", entry)
                .andExpect(jsonPath("$.message.tier").value("SOON"))
                .andExpect(jsonPath("$.message.inEnglish").doesNotExist());
    }

    @Test
    void aProblemIsToldInTheLanguageThatTheDeviceAsksFor() throws Exception {
        phone("10.0.1.3")
                .perform(get("/api/patient/today").header("Accept-Language", "es-MX"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("Entre con un código de su clínica."));
        phone("10.0.1.4")
                .perform(get("/api/patient/today").header("Accept-Language", "de"))
                .andExpect(jsonPath("$.detail").value("Sign in with a code from your clinic."));
    }

    @Test
    void aPatientIsToldWhereOnePersonAloneReadsTheAnswers() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.clinic.oneClinician").value(false));
        Acting.as(clinic.lead(), () -> {
            records.putOnTeam(anna, clinic.lead().account(), TeamMember.Part.REVIEWER);
            staff.deactivate(clinic.therapist().account());
            staff.deactivate(clinic.otherTherapist().account());
        });

        phone.read("/api/patient/today")
                .andExpect(jsonPath("$.clinic.oneClinician").value(true));
    }

    @Test
    void aPatientReadsThePlainPagesAndNoneOfTheSourcesWords() throws Exception {
        phone.read("/api/patient/learn")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pages[*].id", org.hamcrest.Matchers.hasItems("room", "the-pop", "evidence")))
                .andExpect(jsonPath("$.pages[?(@.id == 'how-long')].parts[0].texts[0]")
                        .value("Most new back pain gets better in 2 to 4 weeks."))
                .andExpect(jsonPath(
                        "$.pages[*].id", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("compression"))))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("cavitation"))));
        phone("192.0.2.200").read("/api/patient/learn").andExpect(status().isUnauthorized());
    }

    @Test
    void nobodyIsAnsweredWithoutADevice() throws Exception {
        phone("10.0.1.2")
                .read("/api/patient/today")
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        phone("10.0.1.3")
                .perform(get("/api/patient/today").cookie(new Cookie(DeviceCookie.NAME, "guess")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aSignedOutDeviceIsNobody() throws Exception {
        phone.send("/api/patient/sign-out", Map.of()).andExpect(status().isNoContent());

        phone.read("/api/patient/today").andExpect(status().isUnauthorized());
    }

    @Test
    void aRedAnswerIsStoredAndBringsTheEmergencyMessage() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("saddle"));

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true))
                .andExpect(jsonPath("$.message.rule").value("CES-03"))
                .andExpect(jsonPath("$.message.tier").value("EMERGENCY"))
                .andExpect(jsonPath("$.message.calls[0].number").value("999"));

        assertThat(Acting.as(clinic.therapist(), () -> review.flagsOf(anna))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "pain, 11",
        "pain, '\"7\"'",
        "pain, 7.5",
        "reach, 5",
        "side, '\"middle\"'",
        "numb, 3",
        "em, '[\"bladder\", \"nose\"]'",
        "em, '\"bladder\"'",
        "gen, '{}'",
        "during, -1",
        "unitsDone, 1001",
        "ratio, -0.5",
        "exercisesDone, '[\"Not an id\"]'",
        "exerciseStops, '[{\"exercise\": \"cobra-pose\"}]'",
        "grc, 4",
        "em, '[null]'",
        "gen, '[null]'",
        "psfs, '[1, 2]'",
        "psfs, '[1, 2, 11]'",
        "effort, 11",
        "rev, 0",
        "rev, null",
        "uuid, '\"not-a-uuid\"'",
        "uuid, null",
        "performedOn, '\"yesterday\"'",
        "enteredAt, '\"2026-03-10T20:00\"'",
        "sentAt, null",
        "zone, '\"Mars/Olympus\"'",
        "evidence, '\"seen\"'",
        "contact, '\"yes\"'",
        "programVersion, 7.5",
        "surprise, 1"
    })
    void aBadFieldIsNamedAndNothingIsStored(String field, String value) throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put(field, json.readTree(value));

        MockHttpServletResponse answer = phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse();

        assertThat(json.readTree(answer.getContentAsString())
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .startsWith(field);
        assertThat(answer.getContentAsString()).doesNotContain("Exception", "org.homespine", "tools.jackson");
        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(anna))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exercisesDone, '[\"no-such-exercise\"]'",
        "exerciseStops, '[{\"exercise\": \"no-such-exercise\", \"reason\": \"sharp_pain\"}]'",
        "newCondition, '\"no_such_condition\"'",
        "newCondition, '\"any_patient\"'",
        "programVersion, 7"
    })
    void aRedAnswerIsTakenAndJudgedWhateverStandsBesideIt(String field, String value) throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("em", List.of("bladder"));
        entry.put(field, json.readTree(value));

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true))
                .andExpect(jsonPath("$.message.tier").value("EMERGENCY"));

        assertThat(Acting.as(clinic.therapist(), () -> review.flagsOf(anna)))
                .extracting(flag -> flag.family() + " " + flag.tier())
                .contains("CES EMERGENCY", "DATA SOON");
    }

    @Test
    void aMissingFieldIsNamed() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.remove("em");

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("em"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "bell\u0007"})
    void controlCharactersInANoteAreRefused(String note) throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", note);

        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));
    }

    @Test
    void aNoteThatIsTooLongIsNamedAndAMegabyteIsNotRead() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", "x".repeat(5001));
        phone.send("/api/patient/check-ins", entry)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));

        entry.put("note", "x".repeat(1_000_000));
        phone.send("/api/patient/check-ins", entry).andExpect(status().is(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{", "{}", "null"})
    void whatIsNoEntryIsRefused(String body) throws Exception {
        phone.send("/api/patient/check-ins", body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void aFormOnAnotherSiteCanWriteNothing() throws Exception {
        phone.perform(post("/api/patient/check-ins").content("a=b").contentType("application/x-www-form-urlencoded"))
                .andExpect(status().isForbidden());
        phone.perform(post("/api/patient/check-ins")
                        .content("{}")
                        .contentType("text/plain")
                        .header(WriteGuard.HEADER, "app"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void anAnswerCarriesTheStrictPolicy() throws Exception {
        phone.read("/api/patient/today")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.containsString("default-src 'none'"),
                                        org.hamcrest.Matchers.containsString("script-src 'self' 'sha256-"),
                                        org.hamcrest.Matchers.containsString("frame-ancestors 'none'"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void aPhoneThreeDaysBehindIsServedAndCorrected() throws Exception {
        OffsetDateTime shown = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3);
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("performedOn", shown.toLocalDate().toString());
        entry.put("enteredAt", shown.toString());
        entry.put("sentAt", shown.toString());

        phone.send("/api/patient/check-ins", entry).andExpect(status().isOk());

        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(anna))
                        .getFirst()
                        .performedOn())
                .isEqualTo(shown.plusDays(3).toLocalDate());
    }

    private Phone phone(String address) {
        return new Phone(context, json, address);
    }

    private String code() {
        return Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code();
    }

    private static Intake intake() {
        return new Intake(
                "Anna",
                "Abbott",
                LocalDate.of(1968, 4, 12),
                "en",
                ZoneId.of("Europe/London"),
                "",
                "",
                "",
                5,
                1,
                "left",
                Set.of(),
                null,
                DirectionalPreference.NONE_FOUND,
                List.of(),
                List.of(),
                Set.of(),
                null);
    }
}
