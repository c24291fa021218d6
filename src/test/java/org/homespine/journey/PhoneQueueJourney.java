package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a phone has in its queue, in Chromium, against a clinic that stores what this test lets it. */
class PhoneQueueJourney {

    /** The app's own store, with a patient, and nothing shown. */
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>Store</title><script type="module">
              const [{ store }, { newDraft }] = await Promise.all([import('/my/store.js'), import('/my/entry.js')]);
              if (store.patient === null) {
                await store.welcome(1);
                await store.choosePin('7391');
              } else {
                await store.unlock('7391');
              }
              const today = await (await fetch('/api/patient/today')).json();
              window.phone = {
                add: (uuid) => store.add({ uuid, rev: 1 }, []),
                answer: (to) => store.answer({ uuid: to, rev: 1 }, ['saddle'], []),
                begin: (uuid, pain) => {
                  const draft = newDraft('symptoms', today, false);
                  store.draft = { ...draft, uuid, answers: { ...draft.answers, pain }, dirty: true };
                },
                draft: () => store.draft,
              };
            </script>""";

    private static final String TODAY = """
            {"patient": {"id": "anna", "firstName": "Anna", "language": "en"}, "clinic": {}, "program": {"items": []},
             "checkIns": [], "openQuestions": [], "ask": {"restReliefFromPain": 7},
             "emergency": {"rules": [], "facts": {"known": []}}}""";

    private static final int MILLIS_TO_ARRIVE = 20_000;

    private final JsonMapper json = new JsonMapper();
    private final Set<String> unstorable = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Map<String, @Nullable Object>> stored = new LinkedBlockingQueue<>();
    private final Chromium chromium = new Chromium();
    private HttpServer clinic;
    private BrowserContext browser;
    private Page phone;

    @BeforeEach
    void aPhoneIsOpen() throws IOException {
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        clinic.createContext("/", exchange -> send(exchange, 200, "text/html", PAGE));
        clinic.createContext("/my/", PhoneQueueJourney::file);
        clinic.createContext("/api/patient/today", exchange -> send(exchange, 200, "application/json", TODAY));
        clinic.createContext("/api/patient/check-ins", this::take);
        clinic.start();
        browser = chromium.open(360, 740);
        phone = browser.pages().getFirst();
        phone.navigate("http://127.0.0.1:" + clinic.getAddress().getPort() + "/");
        phone.waitForFunction("() => window.phone !== undefined");
    }

    @AfterEach
    void allIsClosed() {
        browser.close();
        chromium.close();
        clinic.stop(0);
    }

    @Test
    void anEntryThatTheClinicFailsToStoreKeepsNoLaterOneWaiting() throws Exception {
        unstorable.add("broken");

        phone.evaluate("() => { phone.add('broken'); phone.add('red'); }");

        assertThat(nextStored()).containsEntry("uuid", "red");
    }

    @Test
    void anAnswerWaitsForTheCheckInThatItIsAbout() throws Exception {
        unstorable.add("broken");

        phone.evaluate("() => { phone.add('broken'); phone.answer('broken'); phone.add('red'); }");
        assertThat(nextStored()).containsEntry("uuid", "red");

        unstorable.clear();
        assertThat(nextStored()).containsEntry("uuid", "broken");
        assertThat(nextStored()).containsEntry("em", List.of("saddle"));
    }

    @Test
    void whatWasAnsweredIsSentWhenTheAppIsLeftHalfWay() throws Exception {
        phone.evaluate("() => phone.begin('half', 9)");

        phone.navigate("about:blank");

        assertThat(nextStored()).containsEntry("uuid", "half").containsEntry("pain", 9);
        phone.goBack();
        phone.waitForFunction("() => window.phone !== undefined");
        // Whether it also knows that nothing is left to send depends on how fast the disk was; sent again, it is
        // revision 2.
        assertThat(phone.evaluate("() => phone.draft().rev")).isEqualTo(2);
    }

    private Map<String, @Nullable Object> nextStored() throws InterruptedException {
        Map<String, @Nullable Object> next = stored.poll(MILLIS_TO_ARRIVE, TimeUnit.MILLISECONDS);
        assertThat(next).as("nothing more arrived").isNotNull();
        return next;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, @Nullable Object> entry =
                json.readValue(exchange.getRequestBody().readAllBytes(), new TypeReference<>() {});
        String uuid = String.valueOf(entry.get("uuid"));
        if (unstorable.contains(uuid)) {
            send(exchange, 503, "application/problem+json", "{\"detail\": \"nothing was stored\"}");
            return;
        }
        stored.add(entry);
        Object rev = entry.get("rev");
        send(
                exchange,
                200,
                "application/json",
                "{\"uuid\": \"%s\", \"stored\": true%s}".formatted(uuid, rev == null ? "" : ", \"rev\": " + rev));
    }

    private static void file(HttpExchange exchange) throws IOException {
        String name = Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
        send(exchange, 200, "text/javascript", Files.readString(Path.of("frontend", name)));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
