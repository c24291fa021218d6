package org.homespine.therapistportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homespine.database.TestDatabase;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The staff's addresses on a real port, as a browser asks for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class StaffRoutesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String NO_PATIENT = "0198c0de-0000-7000-8000-000000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private ApplicationContext application;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/welcome", "/", "/patients", "/no-such-page", "/staff.css"})
    void everyAnswerCarriesTheHeaders(String path) throws Exception {
        signIn("Tom." + clinic.id() + "@clinic.example", Clinics.PASSWORD);
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void theSessionCookieIsForThisSiteAndNoScript() throws Exception {
        assertThat(get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/patients", "/staff", "/no-such-page", "/actuator/health", "/actuator/env"})
    void whoeverIsNotSignedInIsSentToSignIn(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
    void healthIsOpen(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/program",
                "/program/edit",
                "/check-ins",
                "/flags",
                "/record",
                "/record/edit",
                "/flags/" + NO_PATIENT
            })
    void aRecordOfAnotherTeamIsAnsweredLikeAnAbsentOne(String part) throws Exception {
        PatientId anna = patients.anna(clinic);
        signIn("Una." + clinic.id() + "@clinic.example", Clinics.PASSWORD);

        HttpResponse<String> forbidden = get("/patients/" + anna + part);
        HttpResponse<String> absent = get("/patients/" + NO_PATIENT + part);

        assertThat(forbidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
        assertThat(forbidden.body()).contains("There is nothing here").doesNotContain("Archer");
    }

    @Test
    void theOwnRecordOpens() throws Exception {
        PatientId anna = patients.anna(clinic);
        signIn("Tom." + clinic.id() + "@clinic.example", Clinics.PASSWORD);

        HttpResponse<String> page = get("/patients/" + anna);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Anna Archer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/clinic"})
    void onlyTheLeadSeesStaffAndSettings(String path) throws Exception {
        signIn("Tom." + clinic.id() + "@clinic.example", Clinics.PASSWORD);
        assertThat(get(path).statusCode()).isEqualTo(404);
        signIn("Lena." + clinic.id() + "@clinic.example", Clinics.PASSWORD);
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theLeadReadsThatMailIsOffAndHowToTurnItOn() throws Exception {
        signIn("Lena." + clinic.id() + "@clinic.example", Clinics.PASSWORD);
        assertThat(get("/clinic").body()).contains("Mail is off", "HOMESPINE_MAIL_HOST", "HOMESPINE_MAIL_FROM");
    }

    @Test
    void aStaffSessionIsNobodyOnThePatientsSide() throws Exception {
        signIn("Lena." + clinic.id() + "@clinic.example", Clinics.PASSWORD);

        assertThat(get("/patients").statusCode()).isEqualTo(200);
        assertThat(get("/api/patient/today").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordSaysSoAndTheUserOfSpringsMakingIsNobody() throws Exception {
        assertThat(signIn("Tom." + clinic.id() + "@clinic.example", "wrong")).endsWith("/login?error");
        assertThat(application.getBeansOfType(UserDetailsService.class).values())
                .allSatisfy(
                        users -> assertThat(users.getClass().getSimpleName()).doesNotContain("InMemory"));
    }

    @Test
    void aWrongPasswordCountsOnce() throws Exception {
        // Counted twice, three would already make the right one wait.
        for (int i = 0; i < 3; i++) {
            signIn("Tom." + clinic.id() + "@clinic.example", "wrong");
        }
        assertThat(signIn("Tom." + clinic.id() + "@clinic.example", Clinics.PASSWORD))
                .doesNotContain("login");
    }

    private String signIn(String email, String password) throws Exception {
        Matcher token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        String form =
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
