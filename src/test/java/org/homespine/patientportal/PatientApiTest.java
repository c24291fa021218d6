package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.CheckInService;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
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
    private CheckInService checkIns;

    @Autowired
    private ReviewService review;

    @Autowired
    private JsonMapper json;

    private MockMvc mvc;
    private Clinic clinic;
    private PatientId anna;
    private Cookie device;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        clinic = clinics.hillside();
        anna = Acting.as(clinic.therapist(), () -> patients.register(intake()));
        device = signIn(code(), 1968);
    }

    @Test
    void aCodeAndTheYearOfBirthSignADeviceInOnce() throws Exception {
        String code = code();
        signIn(code.toLowerCase().substring(0, 4) + " - " + code.substring(4), 1968);

        send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1968), null)
                .andExpect(status().isUnauthorized());
    }

    @Test
    void fiveWrongYearsEndACode() throws Exception {
        String code = code();
        for (int i = 0; i < 4; i++) {
            send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1969), null, "10.0.0." + i)
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("do not match")));
        }
        send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1969), null, "10.0.0.9")
                .andExpect(status().isUnauthorized());
        send("/api/patient/sign-in", Map.of("code", code, "birthYear", 1968), null, "10.0.0.10")
                .andExpect(status().isUnauthorized());
    }

    @Test
    void todayTellsWhomToCallAndWhatThePhoneWarnsOf() throws Exception {
        mvc.perform(get("/api/patient/today").cookie(device))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.patient.firstName").value("Anna"))
                .andExpect(jsonPath("$.clinic.emergencyNumber").value("999"))
                .andExpect(jsonPath("$.program.state").value("none"))
                .andExpect(jsonPath("$.emergency.rules[0].rule").value("CES-01"))
                .andExpect(jsonPath("$.emergency.rules[0].when.includes[1]").value("bladder"))
                .andExpect(jsonPath("$.emergency.facts.known").isArray());
    }

    @Test
    void nobodyIsAnsweredWithoutADevice() throws Exception {
        mvc.perform(get("/api/patient/today"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(get("/api/patient/today").cookie(new Cookie(DeviceCookie.NAME, "guess")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aSignedOutDeviceIsNobody() throws Exception {
        send("/api/patient/sign-out", Map.of(), device).andExpect(status().isNoContent());

        mvc.perform(get("/api/patient/today").cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void aRedAnswerIsStoredAndBringsTheEmergencyMessage() throws Exception {
        Map<String, @Nullable Object> entry = entry();
        entry.put("em", List.of("saddle"));

        send("/api/patient/check-ins", entry, device)
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
        "exercisesDone, '[\"no-such-exercise\"]'",
        "exercisesDone, '[\"Not an id\"]'",
        "exerciseStops, '[{\"exercise\": \"cobra-pose\"}]'",
        "newCondition, '\"no_such_condition\"'",
        "newCondition, '\"any_patient\"'",
        "grc, 4",
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
        "programVersion, 7",
        "surprise, 1"
    })
    void aBadFieldIsNamedAndNothingIsStored(String field, String value) throws Exception {
        Map<String, @Nullable Object> entry = entry();
        entry.put(field, json.readTree(value));

        MockHttpServletResponse answer = send("/api/patient/check-ins", entry, device)
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

    @Test
    void aMissingFieldIsNamed() throws Exception {
        Map<String, @Nullable Object> entry = entry();
        entry.remove("em");

        send("/api/patient/check-ins", entry, device)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("em"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "bell\u0007"})
    void controlCharactersInANoteAreRefused(String note) throws Exception {
        Map<String, @Nullable Object> entry = entry();
        entry.put("note", note);

        send("/api/patient/check-ins", entry, device)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));
    }

    @Test
    void aNoteThatIsTooLongIsNamedAndAMegabyteIsNotRead() throws Exception {
        Map<String, @Nullable Object> entry = entry();
        entry.put("note", "x".repeat(5001));
        send("/api/patient/check-ins", entry, device)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));

        entry.put("note", "x".repeat(1_000_000));
        send("/api/patient/check-ins", entry, device).andExpect(status().is(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{", "{}", "null"})
    void whatIsNoEntryIsRefused(String body) throws Exception {
        mvc.perform(request("/api/patient/check-ins", body).cookie(device))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void aFormOnAnotherSiteCanWriteNothing() throws Exception {
        mvc.perform(post("/api/patient/check-ins")
                        .content("a=b")
                        .contentType("application/x-www-form-urlencoded")
                        .cookie(device))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/patient/check-ins")
                        .content("{}")
                        .contentType("text/plain")
                        .header(WriteGuard.HEADER, "app")
                        .cookie(device))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void anAnswerCarriesTheStrictPolicy() throws Exception {
        mvc.perform(get("/api/patient/today").cookie(device))
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
        OffsetDateTime phone = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3);
        Map<String, @Nullable Object> entry = entry();
        entry.put("performedOn", phone.toLocalDate().toString());
        entry.put("enteredAt", phone.toString());
        entry.put("sentAt", phone.toString());

        send("/api/patient/check-ins", entry, device).andExpect(status().isOk());

        assertThat(Acting.as(clinic.therapist(), () -> checkIns.history(anna))
                        .getFirst()
                        .performedOn())
                .isEqualTo(phone.plusDays(3).toLocalDate());
    }

    private String code() {
        return Acting.as(clinic.desk(), () -> patients.issueSignInCode(anna)).code();
    }

    private Cookie signIn(String code, int year) throws Exception {
        Cookie cookie = send("/api/patient/sign-in", Map.of("code", code, "birthYear", year), null)
                .andExpect(status().isNoContent())
                .andReturn()
                .getResponse()
                .getCookie(DeviceCookie.NAME);
        assertThat(Objects.requireNonNull(cookie).isHttpOnly()).isTrue();
        return cookie;
    }

    private ResultActions send(String path, Map<String, ?> body, @Nullable Cookie cookie) throws Exception {
        return send(path, body, cookie, "192.0.2." + (clinic.id().hashCode() & 127));
    }

    private ResultActions send(String path, Map<String, ?> body, @Nullable Cookie cookie, String address)
            throws Exception {
        MockHttpServletRequestBuilder request = request(path, json.writeValueAsString(body));
        request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        return mvc.perform(cookie == null ? request : request.cookie(cookie));
    }

    private static MockHttpServletRequestBuilder request(String path, String body) {
        return post(path)
                .content(body)
                .contentType("application/json")
                .header("Content-Length", body.length())
                .header(WriteGuard.HEADER, "app");
    }

    private static Map<String, @Nullable Object> entry() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("uuid", UUID.randomUUID().toString());
        entry.put("rev", 1);
        entry.put("performedOn", now.toLocalDate().toString());
        entry.put("enteredAt", now.toString());
        entry.put("sentAt", now.toString());
        entry.put("zone", "UTC");
        for (String open : List.of(
                "during",
                "settled",
                "numb",
                "tingle",
                "weak",
                "heelToe",
                "restRelief",
                "done",
                "unitsDone",
                "ratio",
                "reason",
                "newCondition",
                "grc",
                "psfs",
                "effort",
                "note",
                "programVersion")) {
            entry.put(open, null);
        }
        entry.put("pain", 4);
        entry.put("reach", 1);
        entry.put("side", "left");
        entry.put("em", List.of());
        entry.put("gen", List.of());
        entry.put("exercisesDone", List.of());
        entry.put("exerciseStops", List.of());
        entry.put("contact", false);
        entry.put("evidence", "ticked");
        entry.put("byCarer", false);
        return entry;
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
                List.of(),
                List.of(),
                Set.of(),
                null);
    }
}
