package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.database.TestDatabase;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StopLinkService;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.Patients;
import org.homespine.reminders.Reminded;
import org.homespine.reminders.ReminderChoice;
import org.homespine.reminders.ReminderChoice.How;
import org.homespine.reminders.ReminderService;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The link of a mail, on a real port, as browsers, scanners and mail programs use it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class StopPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @LocalServerPort
    private int port;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientEmailService emails;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private StopLinkService links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Clinic clinic;
    private PatientId anna;
    private String link;

    @BeforeEach
    void annaHasAMail() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        Acting.as(clinic.desk(), () -> {
            emails.agree(anna, "anna@home.example", true);
            reminders.start(anna);
        });
        link = Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<URI>) () -> links.make(anna))
                .getPath();
    }

    @ParameterizedTest
    @CsvSource({"GET, ", "HEAD, ", "GET, prefetch", "GET, prefetch;prerender"})
    void openingTheLinkChangesNothingHoweverOften(String method, @Nullable String purpose) throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(link)).method(method, BodyPublishers.noBody());
            if (purpose != null) {
                request.header("Sec-Purpose", purpose);
            }
            assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(choice().wanted()).isTrue();
    }

    @Test
    void thePageHasOneButtonThatSendsWhatTheMailboxSends() throws Exception {
        String page = get(link, "en").body();
        assertThat(page)
                .containsOnlyOnce("<button")
                .containsOnlyOnce("<form method=\"post\">")
                .contains("name=\"List-Unsubscribe\" value=\"One-Click\"", "Stop the reminders")
                .doesNotContain("<script", "<a ", "Hillside", anna.toString(), link);
        assertThat(choice().wanted()).isTrue();
    }

    @Test
    void theButtonStopsAndAgainChangesNothing() throws Exception {
        HttpResponse<String> first = post(link, FORM, ONE_CLICK);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("no more reminders come", "ask your clinic")
                .doesNotContain("<form");
        ReminderChoice stopped = choice();
        assertThat(stopped.wanted()).isFalse();
        assertThat(stopped.how()).isEqualTo(How.LINK);

        HttpResponse<String> second = post(link, FORM, ONE_CLICK);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(choice()).isEqualTo(stopped);
    }

    @Test
    void aMailProgramsMultipartFormStopsToo() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        assertThat(post(link, "multipart/form-data; boundary=b", body).statusCode())
                .isEqualTo(200);
        assertThat(choice().wanted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "no type", "application/xml"})
    void whatNoFormSendsStopsNothing(String type) throws Exception {
        assertThat(post(link, type, ONE_CLICK).statusCode()).isEqualTo(415);
        assertThat(choice().wanted()).isTrue();
    }

    static Stream<String> forged() {
        return Stream.of("A".repeat(43), "x", "%27%20or%20%271%27=%271", "null", "a".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aForgedLinkGetsTheSamePagesAndStopsNobody(String token) throws Exception {
        assertThat(get("/stop/" + token, "en").body()).isEqualTo(get(link, "en").body());
        String answered = post("/stop/" + token, FORM, ONE_CLICK).body();
        assertThat(choice().wanted()).isTrue();
        assertThat(answered).isEqualTo(post(link, FORM, ONE_CLICK).body());
    }

    @Test
    void aLinkThatIsTooOldStopsNothing() throws Exception {
        Acting.as(
                new SystemActor(clinic.id(), "test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update entry.stop_link set expires_at = now() - interval '1 second' where patient_id = ?")
                        .param(anna.value())
                        .update()));
        assertThat(post(link, FORM, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(choice().wanted()).isTrue();
    }

    /** Whoever holds a link is heard all the same, from wherever. */
    @Test
    void guessingHasToWaitAndAHolderDoesNot() throws Exception {
        int status = 200;
        for (int i = 0; i < 40 && status == 200; i++) {
            status = post("/stop/guess-" + clinic.id() + i, FORM, ONE_CLICK).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(post(link, FORM, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(choice().wanted()).isFalse();
        Acting.as(
                clinic.desk(),
                () -> transaction.executeWithoutResult(
                        done -> jdbc.sql("delete from entry.throttle").update()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stop",
                "/stop/",
                "/stop/x/y",
                "/stop/x/../../login",
                "/stop/../api/patient/today",
                "/stop/..;/login",
                "/stop/%2e%2e/login",
                "/stop/x%2f..%2f..%2flogin",
                "/stop//login",
                "/stop/x;jsessionid=1/today"
            })
    void nothingElseIsReachedThroughIt(String path) throws Exception {
        HttpResponse<String> answer = get(path, "en");
        // What is refused as no address at all is answered as the staff's side answers strangers: by its sign-in.
        boolean sentToSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/login");
        boolean nothing = answer.statusCode() == 404 && answer.body().isEmpty();
        assertThat(nothing || answer.statusCode() == 400 || sentToSignIn)
                .as(path + ": " + answer.statusCode() + answer.body())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherKindsOfRequestFindNothing(String method) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri(link))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(choice().wanted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void thereIsNoSessionNoCookieNoReferrerAndNoScript(String method) throws Exception {
        HttpResponse<String> answer = method.equals("GET") ? get(link, "en") : post(link, FORM, ONE_CLICK);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                        .doesNotContain("script-src", "unsafe"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "'', es-MX, es, No recibir más",
        "?language=es, en, es, No recibir más",
        "?language=en, es, en, Stop the reminders",
        "?language=xx, fr, en, Stop the reminders",
        "'', fr, en, Stop the reminders"
    })
    void thePageSpeaksTheMailsLanguageElseTheBrowsers(String query, String browsers, String language, String button)
            throws Exception {
        assertThat(get(link + query, browsers).body()).contains("<html lang=\"" + language + "\">", button);
    }

    private ReminderChoice choice() {
        return Objects.requireNonNull(Acting.as(clinic.desk(), (Supplier<Reminded>) () -> reminders.of(anna))
                .choice());
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body));
        if (!type.equals("no type")) {
            request.header("Content-Type", type);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
