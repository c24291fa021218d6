package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The question that warning words in a note open, as a phone asks and answers it. */
@DatabaseTest
class FollowUpApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private Patients registered;

    @Autowired
    private CheckInService checkIns;

    private Clinic clinic;
    private PatientId anna;
    private Phone phone;

    @BeforeEach
    void annaHasSignedIn() throws Exception {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
        phone = signedIn(anna, "192.0.2.201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I wet myself", "Can't feel my foot", "no fever", "Siento la VEJIGA rara", "no puedo respirar"})
    void warningWordsOfAnyLanguageAskTheQuestionAtOnce(String note) throws Exception {
        phone.send("/api/patient/check-ins", noted(note))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(true))
                .andExpect(jsonPath("$.ask").value("em"));
    }

    @Test
    void anOrdinaryNoteAsksNothing() throws Exception {
        phone.send("/api/patient/check-ins", noted("Slept well"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ask").doesNotExist());
        phone.read("/api/patient/today").andExpect(jsonPath("$.openQuestions").isEmpty());
    }

    @Test
    void theQuestionIsAskedAlsoWhenASignWasTicked() throws Exception {
        Map<String, @Nullable Object> entry = noted("My bladder again");
        entry.put("em", List.of("bladder"));

        phone.send("/api/patient/check-ins", entry)
                .andExpect(jsonPath("$.message.rule").value("CES-01"))
                .andExpect(jsonPath("$.ask").value("em"));
    }

    @Test
    void everyPhoneOfThePatientAsksUntilItIsAnswered() throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);
        Phone another = signedIn(anna, "192.0.2.202");
        another.read("/api/patient/today")
                .andExpect(jsonPath("$.openQuestions.length()").value(1))
                .andExpect(jsonPath("$.openQuestions[0].uuid").value(entry.get("uuid")))
                .andExpect(jsonPath("$.openQuestions[0].rev").value(1))
                .andExpect(jsonPath("$.openQuestions[0].ask").value("em"));

        another.send(path(entry), answer()).andExpect(status().isOk());

        phone.read("/api/patient/today").andExpect(jsonPath("$.openQuestions").isEmpty());
        phone.send("/api/patient/check-ins", entry).andExpect(jsonPath("$.ask").doesNotExist());
    }

    @Test
    void aSignBringsTheEmergencyMessageAndTheSameAgainWhenSentAgain() throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);
        Map<String, @Nullable Object> answer = answer("saddle");

        for (int i = 0; i < 2; i++) {
            phone.send(path(entry), answer)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.uuid").value(answer.get("uuid")))
                    .andExpect(jsonPath("$.stored").value(true))
                    .andExpect(jsonPath("$.programState").value("none"))
                    .andExpect(jsonPath("$.message.rule").value("CES-03"))
                    .andExpect(jsonPath("$.message.tier").value("EMERGENCY"))
                    .andExpect(jsonPath("$.message.calls[0].number").value("999"));
        }
    }

    @Test
    void noneBringsThanksForChecking() throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);

        phone.send(path(entry), answer()).andExpect(jsonPath("$.message.rule").value("TXT-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, null",
        "uuid, '\"not-a-uuid\"'",
        "uuid, 7",
        "em, null",
        "em, '\"bladder\"'",
        "em, '[\"nose\"]'",
        "em, '[null]'",
        "em, '[1]'",
        "em, '{}'",
        "sentAt, null",
        "sentAt, '\"2026-03-10T20:00\"'",
        "sentAt, '\"0001-01-01T00:00:00Z\"'",
        "rev, 1",
        "surprise, 1"
    })
    void aBadFieldIsNamedAndNothingIsStored(String field, String value) throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);
        Map<String, @Nullable Object> answer = answer("bladder");
        answer.put(field, json.readTree(value));

        String body = phone.send(path(entry), answer)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(json.readTree(body).get("errors").get(0).get("field").asString())
                .startsWith(field);
        assertThat(body).doesNotContain("Exception", "org.homespine", "tools.jackson");
        assertThat(answered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "em", "sentAt"})
    void aMissingFieldIsNamed(String field) throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);
        Map<String, @Nullable Object> answer = answer("bladder");
        answer.remove(field);

        phone.send(path(entry), answer)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{", "{}", "null"})
    void whatIsNoAnswerIsRefused(String body) throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);

        phone.send(path(entry), body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void theCheckInOfAnotherIsAnsweredAsAnAbsentOne() throws Exception {
        Map<String, @Nullable Object> entry = noted("Numb since noon");
        phone.send("/api/patient/check-ins", entry);
        Phone neighbours = signedIn(registered.anna(clinic), "192.0.2.203");

        String anothers = refused(neighbours, path(entry));
        String absent = refused(neighbours, "/api/patient/check-ins/" + UUID.randomUUID() + "/1/follow-up");

        assertThat(anothers).isEqualTo(absent);
        assertThat(answered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense/1",
                "01900000-0000-7000-8000-000000000000/one",
                "01900000-0000-7000-8000-000000000000/99999999999"
            })
    void anAddressThatNamesNoCheckInHoldsNothing(String address) throws Exception {
        refused(phone, "/api/patient/check-ins/" + address + "/follow-up");
    }

    @Test
    void nobodyAnswersWithoutADevice() throws Exception {
        new Phone(context, json, "192.0.2.204")
                .send("/api/patient/check-ins/" + UUID.randomUUID() + "/1/follow-up", answer())
                .andExpect(status().isUnauthorized());
    }

    private String refused(Phone by, String path) throws Exception {
        return by.send(path, answer("bladder"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private boolean answered() {
        return Acting.as(clinic.therapist(), () -> checkIns.history(anna)).stream()
                .map(CheckIn::followUp)
                .anyMatch(Objects::nonNull);
    }

    private static String path(Map<String, @Nullable Object> entry) {
        return "/api/patient/check-ins/" + entry.get("uuid") + "/" + entry.get("rev") + "/follow-up";
    }

    private static Map<String, @Nullable Object> noted(String note) {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", note);
        return entry;
    }

    private static Map<String, @Nullable Object> answer(String... em) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("uuid", UUID.randomUUID().toString());
        answer.put("em", List.of(em));
        answer.put("sentAt", OffsetDateTime.now(ZoneOffset.UTC).toString());
        return answer;
    }

    private Phone signedIn(PatientId patient, String address) throws Exception {
        Phone device = new Phone(context, json, address);
        String code = Acting.as(clinic.desk(), () -> patients.issueSignInCode(patient))
                .code();
        device.signIn(code, 1970);
        return device;
    }
}
