package org.homespine.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.journey.OnPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.homespine.drill.Figures;
import org.homespine.journey.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * B12: adding an exercise to a program of 40 in the editor, against one click in the editor of an empty program that
 * changes nothing (it is refused to publish). Timed in the page, from the click until the server's answer is drawn.
 */
class EditorBench {

    private static final int EXERCISES = 40;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final double REACH = 3;
    private static final String ITEMS = ".program li.card:has([aria-label^=Remove])";

    /** Waits for what is still under way; then milliseconds from the click until its answer is drawn. */
    private static final String TIMED_CLICK = """
            async (button) => {
              const busy = () => Object.values(window.Vaadin.Flow.clients).some((one) => one.isActive?.());
              for (let quiet = 0; quiet < 20; quiet = busy() ? 0 : quiet + 1) {
                await new Promise((resume) => setTimeout(resume, 50));
              }
              const start = performance.now();
              button.click();
              do {
                await new Promise((resume) => setTimeout(resume, 0));
              } while (busy());
              await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume, 0)));
              return performance.now() - start;
            }""";

    @TempDir
    private Path data;

    private String address = "";

    @Test
    void addingToFortyCostsAtMostThreeClicksOnNothing() throws Exception {
        int port = FreePort.find();
        address = "http://localhost:" + port;
        RunningProgram program = RunningProgram.start(data.resolve("demo"), port, "--spring.profiles.active=demo");
        try (Chromium chromium = new Chromium()) {
            program.awaitReady();
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            Page full = chromium.open(1280, 900).pages().getFirst();
            signIn(full);
            String fullEditor = editorOf(full, "Fullwood");
            addForty(full);
            full.getByLabel("Find an exercise").fill("cat cow");
            Page empty = full.context().newPage();
            editorOf(empty, "Emptyham");

            Ratios ratios = new Ratios(Reach.atMost("B12, adding to 40 to a click on nothing", REACH));
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                double nothing = timed(button(empty, "Publish to the patient"));
                double adding = timed(full.getByLabel("Add Cat-cow"));
                assertThat(full.locator(ITEMS)).hasCount(EXERCISES + 1);
                full.getByLabel("Remove Cat-cow").last().click();
                assertThat(full.locator(ITEMS)).hasCount(EXERCISES);
                if (i >= WARM_UP) {
                    Figures.say(String.format(Locale.ROOT, "nothing %.0f ms, adding %.0f ms", nothing, adding));
                    ratios.add(adding, nothing);
                }
            }
            List<Double> opening = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                full.navigate(fullEditor);
                assertThat(full.locator(ITEMS)).hasCount(EXERCISES);
                opening.add((System.nanoTime() - began) / 1e6);
            }
            new Figures(opening).print("opening forty, page and all", "ms");
            ratios.assertHeld();
        } finally {
            program.stop();
        }
    }

    private void signIn(Page page) {
        page.navigate(address + "/");
        assertThat(page.locator("vaadin-login-form")).isVisible();
        page.locator("input[name=username]").fill("therapist@demo.example");
        page.locator("input[name=password]").fill("homespine-demo");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today")))
                .isVisible();
    }

    /** Registers somebody of this name and opens the editor of their program; the address of it. */
    private String editorOf(Page page, String lastName) {
        page.navigate(address + "/patients/new");
        page.getByLabel("First name").fill("Bo");
        page.getByLabel("Last name").fill(lastName);
        page.getByLabel("Date of birth").fill("12/04/1968");
        page.keyboard().press("Enter");
        page.getByLabel("Pain at intake, 0 to 10").fill("5");
        page.keyboard().press("Tab");
        page.getByLabel("Who reviews this patient?").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Tom Turner"))
                .click();
        button(page, "Register").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bo " + lastName)))
                .isVisible();
        // The address changes after the page.
        page.waitForURL(Pattern.compile(".*/patients/[0-9a-f-]{36}"));
        page.navigate(page.url() + "/program/edit");
        assertThat(button(page, "Publish to the patient")).isVisible();
        return page.url();
    }

    private static void addForty(Page page) {
        Locator add = page.locator(".library .card").getByText("Add", new Locator.GetByTextOptions().setExact(true));
        for (int i = 0; i < EXERCISES; i++) {
            add.nth(i % add.count()).click();
            assertThat(page.locator(ITEMS)).hasCount(i + 1);
        }
    }

    private static double timed(Locator button) {
        // The timers of a page in the background are slowed down.
        button.page().bringToFront();
        return ((Number) button.first().evaluate(TIMED_CLICK)).doubleValue();
    }
}
