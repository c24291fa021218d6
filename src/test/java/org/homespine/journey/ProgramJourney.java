package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.journey.OnPage.button;
import static org.homespine.journey.OnPage.heading;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a program on the packaged program, by somebody who has never seen it: from a template to the handout in hand. */
class ProgramJourney {

    private static final String PASSWORD = "a quiet green meadow";
    private static final int MOST_CLICKS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    private Path data;

    private String address = "";
    private int clicks;

    @Test
    void sixExercisesFromATemplateAreInHandWithinThirtyClicksAndFiveMinutes() throws Exception {
        int port = FreePort.find();
        address = "http://localhost:" + port;
        RunningProgram program = RunningProgram.start(data.resolve("clinic"), port);
        try (Chromium chromium = new Chromium()) {
            program.awaitReady();
            BrowserContext desktop = chromium.open(1280, 900);
            Page page = desktop.pages().getFirst();
            setUpTheClinic(page, program);
            registerAnna(page);

            long began = System.nanoTime();
            writeAndPublish(page);
            assertHandout(page.waitForDownload(() -> click(page.getByText("Handout, A4"))));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
            assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
            haveTheHandoutAgain(page);
            copyAPaperDiary(page);
            twoPeopleWriteAtOnce(page, desktop.newPage());
        } finally {
            program.stop();
        }
    }

    private void writeAndPublish(Page page) {
        click(page.getByText("Write the program"));
        click(page.getByLabel("Use the template Stiff low back"));
        assertThat(page.getByText("6. Child's pose")).isVisible();
        assertAccessible(page);
        click(page.getByLabel("Dose of Cat-cow"));
        click(page.getByLabel("Use the dose of S1: How to Decompress Your Spine at Home"));
        assertThat(page.getByText("Hold for 5 seconds. Do it 5 times. Twice a day, every day.")
                        .first())
                .isVisible();
        click(page.getByLabel("Dose of Knee to chest (one leg)"));
        assertThat(page.getByLabel("Close the dose of Knee to chest (one leg)")).isVisible();
        assertThat(page.getByLabel("Hold, s")).hasCount(1);
        click(page.getByLabel("Hold, s"));
        page.getByLabel("Hold, s").fill("90");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Hold in seconds: 90 is outside what the sources say (S0 15 to 20)."))
                .isVisible();
        page.getByLabel("Hold, s").fill("20");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Hold for 20 seconds.").first()).isVisible();
        click(page.getByLabel("Dose of Pelvic tilt (tummy muscles)"));
        click(page.getByText("Harder: Pelvic tilt (tummy and buttock muscles)"));
        assertThat(page.getByText("4. Pelvic tilt (tummy and buttock muscles)")).isVisible();
        assertAccessible(page);
        click(button(page, "Publish to the patient"));
        assertThat(page.getByText("Running, version 1.")).isVisible();
        assertAccessible(page);
    }

    private static void assertHandout(Download download) throws Exception {
        Process reader = new ProcessBuilder(
                        "pdftotext", "-layout", download.path().toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("Cat-cow", "tummy and buttock muscles", "20 seconds")
                .doesNotContain("draft");
    }

    private void haveTheHandoutAgain(Page page) throws Exception {
        String program = page.url();
        page.navigate(program.replace("/program", "/handouts"));
        assertThat(heading(page, "Handed out before")).isVisible();
        assertAccessible(page);
        assertHandout(
                page.waitForDownload(() -> page.getByText("Download again").click()));
        page.navigate(program);
    }

    /** By keyboard alone; what cannot be read is refused beside the others, and stays. */
    private void copyAPaperDiary(Page page) {
        String program = page.url();
        page.navigate(program.replace("/program", "/diary"));
        assertThat(heading(page, "Paper diary of Anna Abbott")).isVisible();
        assertAccessible(page);
        Locator rows = page.locator(".paper tbody tr:has(th)");
        rows.nth(6).getByLabel("Pain 0-10").focus();
        for (String typed : new String[] {"4", "n", "Slept well"}) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
        }
        Locator today = rows.nth(6);
        rows.nth(5).getByLabel("Pain 0-10").focus();
        page.keyboard().type("5");
        page.keyboard().press("Tab");
        page.keyboard().type("y");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Numb between the legs")).isVisible();
        assertAccessible(page);
        button(page, "Copy into the record").click();
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Choose which sign it is."))
                .isVisible();
        assertThat(today.getByText("Copied", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(rows.nth(5).getByLabel("Pain 0-10")).hasValue("5");
        assertAccessible(page);
        page.getByLabel("Numb between the legs").check();
        button(page, "Copy into the record").click();
        assertThat(page.getByText("Ring Anna Abbott now as well")).isVisible();
        assertAccessible(page);
        page.navigate(program);
    }

    private void twoPeopleWriteAtOnce(Page mine, Page theirs) {
        String editor = mine.url() + "/edit";
        mine.navigate(editor);
        theirs.navigate(editor);
        theirs.getByLabel("Remove Cat-cow").click();
        assertThat(theirs.getByText("Cat-cow: taken out.")).isVisible();
        mine.getByLabel("Find an exercise").fill("sphinx");
        mine.getByLabel("Add Sphinx pose").click();
        assertThat(mine.getByText("Somebody else has changed this program since you opened it."))
                .isVisible();
        assertThat(mine.locator(".both-written").getByText("Sphinx pose: added"))
                .isVisible();
        assertThat(mine.locator(".both-written").getByText("Cat-cow: taken out."))
                .isVisible();
        assertAccessible(mine);
        button(mine, "Take theirs").click();
        assertThat(mine.locator(".both-written")).hasCount(0);
        assertThat(mine.getByText("2. Knee to chest (one leg)")).isVisible();
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private void setUpTheClinic(Page page, RunningProgram program) {
        Matcher token = Pattern.compile("one-time token: (\\S+)").matcher(program.said());
        assertThat(token.find()).as(program.said()).isTrue();
        page.navigate(address + "/");
        page.getByLabel("One-time token").fill(token.group(1));
        page.getByLabel("Name of the clinic").fill("Hillside Physio");
        page.getByLabel("Your name").fill("Lena Lead");
        page.getByLabel("Your e-mail address").fill("lena@hillside.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Create the clinic").click();
        assertThat(page.locator("vaadin-login-form"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        page.locator("input[name=username]").fill("lena@hillside.example");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(heading(page, "Today")).isVisible();
        page.navigate(address + "/clinic");
        assertThat(page.getByText("Needed before a program can be published")).isVisible();
        page.getByLabel("Emergency number").fill("999");
        page.getByLabel("Local word for an emergency department").fill("A&E");
        page.getByLabel("Out-of-hours number").fill("111");
        page.getByLabel("Crisis line").fill("116 123");
        button(page, "Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
    }

    private void registerAnna(Page page) {
        page.navigate(address + "/patients/new");
        assertThat(heading(page, "New patient")).isVisible();
        page.getByLabel("First name").fill("Anna");
        page.getByLabel("Last name").fill("Abbott");
        page.getByLabel("Date of birth").fill("12/04/1968");
        page.keyboard().press("Enter");
        page.getByLabel("Pain at intake, 0 to 10").fill("5");
        page.keyboard().press("Tab");
        page.getByLabel("Who reviews this patient?").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Lena Lead"))
                .click();
        button(page, "Register").click();
        assertThat(heading(page, "Anna Abbott")).isVisible();
    }

    /** By light and in the dark. */
    private static void assertAccessible(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Chromium.assertAccessible(page);
        }
    }
}
