package org.homespine.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.homespine.drill.Figures;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.journey.AppOnPhone;
import org.homespine.journey.Chromium;
import org.homespine.journey.PhonePatients;
import org.homespine.journey.PhoneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * B7: the patient app on a slow phone (processor 4x slower, 1.6 Mb/s, 150 ms), on the first visit with nothing kept:
 * compressed bytes of scripts, all bytes over the wire with their headers, requests, when its largest text stands (LCP),
 * beside a page that fetches as many bytes as the app had until then, as one file, and writes one line. What the service
 * worker fetches in the background afterwards is not counted. Then the slowest answer to a tap (INP) while a check-in is filled in.
 */
@PhoneTest
class AppPageBench {

    private static final int ROUNDS = 9;
    private static final double JS_KB = 60;
    private static final double ALL_KB = 150;
    private static final double LCP_MS = 2_500;
    private static final double LCP_RATIO = 1.5;
    private static final double INP_MS = 200;

    private static final String LCP = """
            () => new Promise((resolve) => {
              new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            })""";

    /** Compressed bytes of scripts, and all bytes that were there when the largest text stood. */
    private static final String BYTES = """
            (lcp) => {
              const files = performance.getEntriesByType('resource');
              const sum = (some, what) => some.reduce((all, each) => all + each[what], 0);
              const [page] = performance.getEntriesByType('navigation');
              return [
                sum(files.filter(({ name }) => name.endsWith('.js')), 'encodedBodySize'),
                sum([page, ...files.filter(({ responseEnd }) => responseEnd <= lcp)], 'transferSize'),
              ];
            }""";

    private static final String WATCH_TAPS = """
            () => {
              new PerformanceObserver((list) => {
                for (const { interactionId, duration } of list.getEntries()) {
                  if (interactionId) window.slowest = Math.max(window.slowest, duration);
                }
              }).observe({ type: 'event', durationThreshold: 16 });
            }""";

    private record Load(double lcp, long js, long untilThen, long all, int requests) {}

    @Autowired
    private PhonePatients patients;

    @LocalServerPort
    private int port;

    private String address = "";

    @TempDir
    private static Path keys;

    /** As a clinic serves it: over TLS, with HTTP/2. */
    @DynamicPropertySource
    static void serveOverTls(DynamicPropertyRegistry settings) throws Exception {
        Path store = keys.resolve("localhost.p12");
        Process keytool = new ProcessBuilder((Path.of(System.getProperty("java.home"), "bin", "keytool")
                                + " -genkeypair -alias localhost -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                                + " -storetype PKCS12 -storepass for-this-bench -validity 2 -keystore " + store)
                        .split(" "))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        settings.add("server.ssl.key-store", store::toString);
        settings.add("server.ssl.key-store-type", () -> "PKCS12");
        settings.add("server.ssl.key-store-password", () -> "for-this-bench");
    }

    @Test
    void theAppIsSoonThereOnASlowPhone() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        address = "https://localhost:" + port;
        Ratios shown = new Ratios(Reach.atMost("B7, LCP in ms", LCP_MS));
        Ratios toFloor = new Ratios(Reach.atMost("B7, LCP to that of the bare page", LCP_RATIO));
        Ratios slowest = new Ratios(Reach.atMost("B7, INP in ms", INP_MS));
        Clinic clinic = patients.clinic();
        String code = patients.code(clinic, patients.anna(clinic));
        try (Chromium chromium = new Chromium();
                AppOnPhone phone = new AppOnPhone(chromium, address)) {
            Load app = load(chromium, address + "/my/", "Sign in");
            for (int i = 0; i < ROUNDS; i++) {
                double floor = floor(chromium, app.untilThen());
                app = load(chromium, address + "/my/", "Sign in");
                Figures.say(String.format(Locale.ROOT, "app %.0f ms, bare page %.0f ms", app.lcp(), floor));
                shown.add(app.lcp());
                toFloor.add(app.lcp(), floor);
            }
            phone.signInFirst(code, PhonePatients.BORN);
            assertThat(phone.heading("Hello Anna")).isVisible();
            slow(phone.page().context(), phone.page());
            phone.page().evaluate(WATCH_TAPS);
            for (int i = 0; i < ROUNDS; i++) {
                slowest.add(slowestTap(phone));
            }
            Load last = app;
            assertAll(
                    () -> Reach.atMost("B7, kB of JavaScript over the wire", JS_KB)
                            .assertHeld(last.js() / 1e3),
                    () -> Reach.atMost("B7, kB over the wire in all, in " + last.requests() + " requests", ALL_KB)
                            .assertHeld(last.all() / 1e3),
                    shown::assertHeld,
                    toFloor::assertHeld,
                    slowest::assertHeld);
        }
    }

    /** A visit with an empty profile, until the heading stands; what came over the wire until then. */
    private static Load load(Chromium chromium, String address, String heading) {
        try (BrowserContext browser = chromium.open(360, 640)) {
            Page page = browser.pages().getFirst();
            CDPSession protocol = slow(browser, page);
            AtomicLong all = new AtomicLong();
            AtomicInteger requests = new AtomicInteger();
            protocol.on("Network.loadingFinished", event -> {
                all.addAndGet(event.get("encodedDataLength").getAsLong());
                requests.incrementAndGet();
            });
            protocol.send("Network.enable");
            page.navigate(address);
            assertThat(page.getByText(heading).first()).isVisible();
            double lcp = ((Number) page.evaluate(LCP)).doubleValue();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<?> bytes = (List<?>) page.evaluate(BYTES, lcp);
            return new Load(lcp, number(bytes.get(0)), number(bytes.get(1)), all.get(), requests.get());
        }
    }

    private static long number(Object found) {
        return ((Number) found).longValue();
    }

    private static CDPSession slow(BrowserContext browser, Page page) {
        CDPSession protocol = browser.newCDPSession(page);
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        protocol.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        protocol.send("Emulation.setCPUThrottlingRate", processor);
        return protocol;
    }

    /** When the one line of a page stands that fetches so many bytes as one script. */
    private double floor(Chromium chromium, long bytes) {
        return load(chromium, address + "/my/floor/?bytes=" + bytes, "Here").lcp();
    }

    /** The page beside it, from the same server. */
    @TestConfiguration
    @Controller
    static class Floor {

        @GetMapping("/my/floor/")
        @ResponseBody
        String page(@RequestParam int bytes) {
            return "<!doctype html><meta name=viewport content=width=device-width><title>x</title><body>"
                    + "<script src=\"/my/floor.js?bytes=" + bytes + "\" defer></script>";
        }

        @GetMapping(value = "/my/floor.js")
        ResponseEntity<byte[]> script(@RequestParam int bytes) {
            byte[] noise = new byte[bytes * 3 / 4];
            new Random(7).nextBytes(noise);
            String script = "const h = document.createElement('h1'); h.textContent = 'Here'; document.body.append(h);//"
                    + Base64.getEncoder().encodeToString(noise);
            // Kept from being compressed, as what it stands for is compressed already.
            return ResponseEntity.ok()
                    .header("Content-Type", "application/ecmascript")
                    .body(script.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The longest that a tap waits for its answer on the screen, in a check-in from the first question to the last. */
    private static double slowestTap(AppOnPhone phone) {
        phone.page().evaluate("() => { window.slowest = 0; }");
        phone.tap("Tell us about a symptom");
        phone.tap("None of these");
        phone.page()
                .getByText("4", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        phone.page().getByText("Only my back, or no pain").click();
        phone.tap("No");
        phone.tap("None of these");
        phone.tap("Still none: send");
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.awaitSent();
        return ((Number) phone.page().evaluate("() => window.slowest")).doubleValue();
    }
}
