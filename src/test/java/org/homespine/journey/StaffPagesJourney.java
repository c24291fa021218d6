package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.journey.OnPage.button;
import static org.homespine.journey.OnPage.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screens of the staff beside the main job, on the packaged program with demo data: axe looks at each of them light and
 * dark, wide and narrow, and the main act of each is done by the keyboard alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesJourney {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String HOSTILE = "<script></script><img src=x>";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    private static Path data;

    private final Chromium chromium = new Chromium();
    private final SoftAssertions looks = new SoftAssertions();
    private RunningProgram program;
    private String address = "";
    private Page lead;
    private Page therapist;

    @BeforeAll
    void aLeadAndATherapistAreSignedIn() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        int port = FreePort.find();
        address = "http://localhost:" + port;
        program = RunningProgram.start(data.resolve("clinic"), port, "--spring.profiles.active=demo")
                .awaitReady();
        lead = signIn("lead@demo.example");
        therapist = signIn("therapist@demo.example");
    }

    @AfterAll
    void allIsClosed() throws Exception {
        chromium.close();
        program.stop();
    }

    @Test
    void noScreenHasAnythingThatAxeFinds() {
        lookAt(lead, "/patients", "Patients");
        lookAt(lead, "/rules", "Rules");
        lookAt(lead, "/away", "Days away");
        lookAt(lead, "/clinic", "Clinic");
        openPatient("Katya Petrova");
        String katya = lead.url();
        lead.navigate(katya + "?days=182&table=shown");
        assertThat(heading(lead, "Over time")).isVisible();
        look(lead);
        lead.navigate(katya + "/record");
        assertThat(heading(lead, "Thresholds for this patient")).isVisible();
        lead.getByText("All thresholds").click();
        look(lead);
        openFlag();
        button(therapist, "Judge again").click();
        assertThat(therapist.getByText("the same, word for word")).isVisible();
        look(therapist);
        looks.assertAll();
    }

    @Test
    void aThresholdIsProposedAndConfirmedByTheKeyboard() {
        open(lead, "/rules", "Rules");
        Keyboard keys = new Keyboard(lead);
        keys.press(button(lead, "Change: Pain is very high from"));
        keys.assertAt(lead.getByLabel("New value"));
        Chromium.assertAccessible(lead);
        keys.retype("8");
        keys.to(lead.getByLabel("Why"));
        keys.type("We want to know earlier " + HOSTILE);
        keys.press(button(lead, "Save"));
        keys.assertAt(lead.getByText("Proposed, and waiting for a second clinician: Pain is very high from."));

        open(therapist, "/rules", "Rules");
        // The page as it is first sent carries the texts of people in a script.
        assertThat(therapist.getByText(HOSTILE)).isVisible();
        assertThat(therapist.locator("img[src=x]")).hasCount(0);
        Keyboard colleague = new Keyboard(therapist);
        colleague.press(button(therapist, "Confirm: Pain is very high from"));
        colleague.assertAt(therapist.getByText("Confirmed: Pain is very high from."));
        assertThat(therapist
                        .getByText("by Lena Larsson: We want to know earlier")
                        .first())
                .isVisible();
    }

    @Test
    void aThresholdIsTriedOnThePastByTheKeyboard() {
        open(lead, "/rules", "Rules");
        Keyboard keys = new Keyboard(lead);
        keys.choose(
                lead.getByLabel("Threshold", new Page.GetByLabelOptions().setExact(true)),
                "ADH-03: Nothing logged is worth a look after");
        keys.choose(lead.getByLabel("Value to try"), "3 days");
        keys.press(button(lead, "Try it"));
        Locator show = button(
                lead, "Show the flags that differ: Nothing logged is worth a look after: 3 days in place of 5 days");
        assertThat(show).isVisible();
        keys.press(show);
        assertThat(lead.getByText("Earlier: ADH-03").first()).isVisible();
        Chromium.assertAccessible(lead);
    }

    @Test
    void aPatientIsFoundAndOpenedByTheKeyboardAndTheFilterIsKept() {
        open(lead, "/patients", "Patients");
        Keyboard keys = new Keyboard(lead);
        keys.to(lead.getByLabel("Find a patient by name"));
        keys.type("petrova");
        assertThat(lead.getByText("Ben Okafor")).not().isVisible();
        keys.choose(lead.getByLabel("Show first"), "The longest silence");
        assertThat(lead).hasURL(Pattern.compile(".*first=silence.*"));
        keys.backTo(button(lead, "Save this filter"));
        keys.enter();
        keys.assertAt(lead.getByLabel("Name of the filter"));
        Chromium.assertAccessible(lead);
        keys.type("Mine");
        keys.press(button(lead, "Save").last());
        keys.assertAt(button(lead, "Save this filter"));
        keys.press(button(lead, "Forget this filter"));
        keys.assertAt(button(lead, "Save this filter"));
        // Into the row of headings, from there into the patients, into the cell, and along its link.
        keys.to(lead.locator("vaadin-grid"));
        lead.keyboard().press("Tab");
        keys.enter();
        keys.enter();
        assertThat(heading(lead, "Katya Petrova")).isVisible();
        assertThat(lead.locator("main#content")).isFocused();
    }

    @Test
    void patientsAreHandedOverAndTakenBackByTheKeyboard() {
        open(therapist, "/away", "Days away");
        Keyboard keys = new Keyboard(therapist);
        keys.choose(therapist.getByLabel("To", new Page.GetByLabelOptions().setExact(true)), "Lena Larsson");
        keys.to(therapist.getByLabel("All patients"));
        therapist.keyboard().press("Space");
        keys.to(therapist.getByLabel("These patients"));
        keys.type("Jamal");
        assertThat(therapist.getByRole(AriaRole.OPTION)).hasCount(1);
        therapist.keyboard().press("ArrowDown");
        keys.enter();
        keys.to(therapist.getByLabel("From day"));
        keys.date(day(2));
        keys.press(button(therapist, "Hand over"));
        keys.assertAt(therapist.getByText("Done. What is agreed now stands above."));
        keys.backTo(therapist.getByLabel(Pattern.compile(".*Call off: Tom Turner to Lena Larsson.*")));
        keys.enter();
        keys.assertAt(therapist.getByText("Done. What is agreed now stands above."));
        assertThat(therapist.getByText("Tom Turner to Lena Larsson")).hasCount(0);
    }

    @Test
    void daysAwayArePlannedAndTakenBackByTheKeyboard() {
        open(lead, "/away", "Days away");
        Keyboard keys = new Keyboard(lead);
        keys.to(lead.getByLabel("First day"));
        keys.date(day(30));
        keys.to(lead.getByLabel("Last day", new Page.GetByLabelOptions().setExact(true)));
        keys.date(day(30));
        keys.press(button(lead, "Plan"));
        keys.assertAt(lead.getByText("Planned."));
        keys.backTo(lead.getByLabel(Pattern.compile("Take back: Lena Larsson.*")));
        keys.enter();
        keys.assertAt(lead.getByText(Pattern.compile("Taken back: Lena Larsson.*")));
    }

    @Test
    void aFlagIsJudgedAgainByTheKeyboard() {
        openFlag();
        Keyboard keys = new Keyboard(therapist);
        keys.press(button(therapist, "Judge again"));
        assertThat(therapist.getByText("the same, word for word")).isVisible();
        keys.assertAt(button(therapist, "Judge again"));
    }

    @Test
    void aLevelIsExpectedAndEndedAndRemindersAreStoppedByTheKeyboard() {
        openPatient("Nora Fitzgerald");
        lead.navigate(lead.url() + "/record");
        assertThat(heading(lead, "Expected for a while")).isVisible();
        Keyboard keys = new Keyboard(lead);
        keys.press(button(lead, "Stop the reminders"));
        keys.assertAt(button(lead, "The patient agrees to be reminded"));
        keys.choose(lead.getByLabel("What", new Page.GetByLabelOptions().setExact(true)), "Pain of the day, 0 to 10");
        keys.to(lead.getByLabel("Up to"));
        keys.type("6");
        keys.to(lead.getByLabel("Until", new Page.GetByLabelOptions().setExact(true)));
        keys.date(day(5));
        keys.to(lead.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)));
        keys.type("A new exercise");
        keys.press(button(lead, "Expect this"));
        keys.assertAt(lead.getByText("Saved. What is expected stands above."));
        keys.backTo(lead.getByLabel(Pattern.compile("End now: Pain of the day.*")));
        keys.enter();
        keys.assertAt(lead.getByText("Ended: it is expected no longer."));
    }

    @Test
    void theRemindersOfTheClinicAreTurnedOffByTheKeyboard() {
        open(lead, "/clinic", "Clinic");
        Keyboard keys = new Keyboard(lead);
        keys.to(lead.getByLabel("Remind patients by mail"));
        lead.keyboard().press("Space");
        keys.press(button(lead, "Save the reminders"));
        assertThat(lead.getByText("Saved.")).isVisible();
        keys.assertAt(button(lead, "Save the reminders"));
    }

    private static String day(int daysFromNow) {
        return TYPED.format(LocalDate.now(ZoneId.of("Europe/London")).plusDays(daysFromNow));
    }

    private void lookAt(Page page, String path, String heading) {
        open(page, path, heading);
        look(page);
    }

    /** In every way that colours and widths can be. */
    private void look(Page page) {
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, 900);
            if (page.locator("vaadin-grid").count() > 0) {
                awaitTheTable(page, width);
            }
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                looks.assertThatCode(() -> Chromium.assertAccessible(page))
                        .as("%s, %d px wide", scheme, width)
                        .doesNotThrowAnyException();
            }
            looks.assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("more than " + width + " px wide: " + page.url())
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(WIDE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** On a narrow screen the patients' table is one column; while it is drawn anew its headings are empty. */
    private static void awaitTheTable(Page page, int width) {
        Locator headings = page.locator("vaadin-grid th");
        if (width == NARROW) {
            assertThat(headings).hasCount(1);
        } else {
            assertThat(headings).not().hasCount(1);
        }
        page.waitForCondition(
                () -> (boolean)
                        headings.evaluateAll(
                                "all => all.every(each => each.querySelector('slot')?.assignedElements().some(cell => cell.textContent.trim()))"));
    }

    private void open(Page page, String path, String heading) {
        page.navigate(address + path);
        assertThat(heading(page, heading)).isVisible();
    }

    private void openPatient(String name) {
        open(lead, "/patients", "Patients");
        lead.getByText(name).first().click();
        assertThat(heading(lead, name)).isVisible();
    }

    private void openFlag() {
        open(therapist, "/", "Today");
        therapist.locator("#flags").getByText("Ben Okafor").first().click();
        assertThat(button(therapist, "Judge again")).isVisible();
    }

    private Page signIn(String email) {
        Page page = chromium.open(WIDE, 900).pages().getFirst();
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(email, new Locator.FillOptions().setTimeout(60_000));
        page.locator("input[name=password]").fill("homespine-demo");
        page.keyboard().press("Enter");
        assertThat(heading(page, "Today")).isVisible();
        return page;
    }
}
