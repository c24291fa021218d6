package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's Chromium without a window, each context with an empty profile of its own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** London, or where it is day when it is night there: after midnight the app asks once more which day is meant. */
    static final ZoneId ZONE = LocalTime.now(ZoneId.of("Europe/London")).getHour() < 4
            ? ZoneId.of("Asia/Tokyo")
            : ZoneId.of("Europe/London");

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    /** A light browser of this size; a narrow one is a phone with touch. Nothing moves by itself: that takes the processor's time. */
    public BrowserContext open(int width, int height) {
        return open(width, height, ColorScheme.LIGHT);
    }

    public BrowserContext open(int width, int height, ColorScheme scheme) {
        return open(emptyProfile(), width, height, scheme, true);
    }

    /** A light browser on what an earlier one has kept in this profile. */
    BrowserContext open(Path profile, int width, int height) {
        return open(profile, width, height, ColorScheme.LIGHT, true);
    }

    /** A phone whose browser runs no scripts, as one that is too old for the app. */
    BrowserContext openWithoutScripts() {
        return open(emptyProfile(), 360, 740, ColorScheme.LIGHT, false);
    }

    private BrowserContext open(Path profile, int width, int height, ColorScheme scheme, boolean scripts) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(ARGUMENTS)
                                .setHeadless(true)
                                .setViewportSize(width, height)
                                .setHasTouch(width < 600)
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(scripts)
                                .setLocale("en-GB")
                                .setTimezoneId(ZONE.getId())
                                .setIgnoreHTTPSErrors(true)
                                .setAcceptDownloads(true));
    }

    static Path emptyProfile() {
        try {
            return Files.createTempDirectory("homespine-browser");
        } catch (IOException e) {
            throw new IllegalStateException("no folder for a browser profile", e);
        }
    }

    /** Ends the browser on this profile at once, so that it can save nothing more. */
    static void kill(Path profile) {
        List<ProcessHandle> browser = ProcessHandle.allProcesses()
                .filter(process -> runsOn(profile, process))
                .toList();
        assertThat(browser).as("processes of the browser on " + profile).isNotEmpty();
        browser.forEach(ProcessHandle::destroyForcibly);
        browser.forEach(
                process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    private static boolean runsOn(Path profile, ProcessHandle process) {
        return Arrays.asList(process.info().arguments().orElse(new String[0])).contains("--user-data-dir=" + profile);
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing: install it with `apt-get install chromium`"
                        + " (or your system's way); the journeys need it"));
    }

    /** Opens an empty page that can import the patient app's modules from {@code /my/}, without a running program. */
    public static void serveModules(Page page) {
        page.route("http://localhost:1/**", route -> {
            String path = URI.create(route.request().url()).getPath();
            route.fulfill(
                    path.startsWith("/my/")
                            ? new Route.FulfillOptions()
                                    .setContentType("text/javascript")
                                    .setPath(Path.of("frontend", path.substring("/my/".length())))
                            : new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<!doctype html><title>Modules</title>"));
        });
        page.navigate("http://localhost:1/");
    }

    /** Asserts that axe finds nothing on the page as it stands, no rule and no element left out. */
    public static void assertAccessible(Page page) {
        assertNothingFound(page, new AxeRunOptions());
    }

    /** As {@link #assertAccessible}, and that each text has the contrast of 7:1 that patients' pages keep. */
    public static void assertAccessibleToPatients(Page page) {
        AxeRuleOptions enabled = new AxeRuleOptions();
        enabled.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("color-contrast-enhanced", enabled));
        assertNothingFound(page, options);
    }

    /** Asserts that all that can be tapped is 48 px high and wide, measured as it stands; a box by the label around it. */
    public static void assertLargeTargets(Page page) {
        Object small = page.evaluate("""
                () => [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
                  .map((each) => each.closest('label.tick') ?? each)
                  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 1)
                  .map((each) => [each.getBoundingClientRect(), each.textContent.trim()])
                  .filter(([{ width, height }]) => Math.min(width, height) < 47.5)
                  .map(([{ width, height }, text]) => `${text}: ${width} x ${height}`)
                """);
        assertThat((List<?>) small).as("too small to tap on " + page.url()).isEmpty();
    }

    private static void assertNothingFound(Page page, AxeRunOptions options) {
        // What passed is not read, and there are no frames that would need a page of their own: both take most of the
        // time.
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(options)
                .withTags(AXE_TAGS)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations.stream().flatMap(Chromium::described))
                .as("axe on " + page.url())
                .isEmpty();
    }

    private static Stream<String> described(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
