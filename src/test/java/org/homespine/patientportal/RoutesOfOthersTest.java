package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every address of the patients' interface, against everybody who is not the patient. */
@DatabaseTest
class RoutesOfOthersTest {

    private static final String SECRET = "the stairs at the canal house";

    private static final List<String> READS = List.of(
            "/api/patient/handout.pdf",
            "/api/patient/learn",
            "/api/patient/pictures/{exercise}",
            "/api/patient/progress",
            "/api/patient/today");

    private static final List<String> WRITES = List.of(
            "/api/patient/check-ins",
            "/api/patient/check-ins/{checkIn}/{rev}/follow-up",
            "/api/patient/consent",
            "/api/patient/language",
            "/api/patient/lock",
            "/api/patient/reminders",
            "/api/patient/sign-out");

    /** The only one that is for who is not signed in. */
    private static final String SIGN_IN = "/api/patient/sign-in";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients registered;

    @Autowired
    private PatientService patients;

    private Clinic clinic;
    private PatientId anna;
    private Phone annas;

    @BeforeEach
    void annaHasSaidSomething() throws Exception {
        clinic = clinics.hillside();
        anna = registered.anna(clinic);
        annas = signedIn(clinic, anna);
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("note", SECRET);
        annas.send("/api/patient/check-ins", entry).andExpect(status().isOk());
    }

    /** A new address fails here until somebody has said what it answers to others. */
    @Test
    void everyAddressOfThePatientsInterfaceStandsInThisTest() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(RoutesOfOthersTest::addresses)
                        .filter(address -> address.contains("/api/patient"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                READS.stream().map(path -> "GET " + path),
                                WRITES.stream().map(path -> "POST " + path),
                                Stream.of("POST " + SIGN_IN))
                        .flatMap(each -> each)
                        .toList());
    }

    /** Of the chain for who is not signed in at all. */
    @Test
    void theStopPageIsAllThatStandsBehindTheLinksOfMails() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(RoutesOfOthersTest::addresses)
                        .filter(address -> address.contains("/stop"))
                        .toList())
                .containsExactlyInAnyOrder("GET /stop/{token}", "POST /stop/{token}");
    }

    @ParameterizedTest
    @FieldSource("READS")
    void aNeighbourAndAPatientOfAnotherClinicReadNothingOfAnna(String path) throws Exception {
        assertThat(body(annas, "/api/patient/today")).contains(SECRET, anna.toString());
        Clinic elsewhere = clinics.hillside();
        Phone neighbour = signedIn(clinic, registered.register(clinic.therapist(), Patients.intake("Ben", "Baker")));
        Phone stranger =
                signedIn(elsewhere, registered.register(elsewhere.therapist(), Patients.intake("Cleo", "Clark")));

        for (Phone other : List.of(neighbour, stranger)) {
            for (String asked : List.of(
                    filled(path), filled(path) + "?patient=" + anna + "&id=" + anna + "&clinic=" + clinic.id())) {
                assertThat(body(other, asked)).as(asked).doesNotContain(SECRET, anna.toString(), "Anna");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("READS")
    void nobodyReadsWithoutADevice(String path) throws Exception {
        nobody().read(filled(path)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @FieldSource("WRITES")
    void nobodyWritesWithoutADevice(String path) throws Exception {
        nobody().send(filled(path), Phone.entry()).andExpect(status().isUnauthorized());
    }

    /** What one patient sends under a name that another's entry has is the sender's own. */
    @Test
    void anEntryUnderTheNameOfAnothersChangesNothingOfTheirs() throws Exception {
        Map<String, @Nullable Object> entry = Phone.entry();
        annas.send("/api/patient/check-ins", entry).andExpect(status().isOk());
        String before = body(annas, "/api/patient/today");
        Phone neighbour = signedIn(clinic, registered.register(clinic.therapist(), Patients.intake("Ben", "Baker")));
        entry.put("rev", 2);
        entry.put("note", "somebody else's words");

        neighbour.send("/api/patient/check-ins", entry).andExpect(status().isOk());

        assertThat(body(annas, "/api/patient/today")).isEqualTo(before);
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static String filled(String path) {
        return path.replace("{exercise}", "childs-pose")
                .replace("{checkIn}", "01900000-0000-7000-8000-000000000000")
                .replace("{rev}", "1");
    }

    private static String body(Phone phone, String path) throws Exception {
        MockHttpServletResponse answer = phone.perform(get(path)).andReturn().getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Phone nobody() {
        return new Phone(context, json, "nobody-" + clinic.id());
    }

    private Phone signedIn(Clinic of, PatientId patient) throws Exception {
        Phone phone = new Phone(context, json, "routes-" + patient);
        phone.signIn(
                Acting.as(of.desk(), () -> patients.issueSignInCode(patient)).code(), 1970);
        return phone;
    }
}
