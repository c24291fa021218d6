package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.journey.OnPage.heading;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guided session on the packaged program with demo data: a patient with three timed exercises, on a small phone whose
 * clock the test moves on. What is entered stays on the phone in all but the last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionJourney {

    /** All three exercises: getting ready, holding, and changing sides once. */
    private static final int SECONDS_TO_GET_READY = 20;

    private static final int SECONDS_OF_CAT_COW = 60;
    private static final int SECONDS_OF_BOTH_KNEES = SECONDS_TO_GET_READY + 15 + 8 + 15;
    private static final int SECONDS_OF_CHILDS_POSE = SECONDS_TO_GET_READY + 30;

    /** What stands from the heading to what is tapped, without what a screen reader leaves out. */
    private static final String READ = """
            (tapped) => {
              const range = document.createRange();
              range.setStartBefore(document.querySelector('h1'));
              range.setEndAfter(tapped);
              const part = range.cloneContents();
              part.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
              return [...part.querySelectorAll('h1, p, button, span')]
                .filter((each) => !each.querySelector('h1, p, button, span'))
                .map((each) => each.textContent).join(' ');
            }
            """;

    /** No check-in leaves the page, not even while it closes, when the network of a browser under test is out of reach. */
    private static final String OFFLINE = """
            const online = window.fetch;
            window.fetch = (to, how) => sessionStorage.getItem('offline') && String(to).endsWith('/check-ins')
              ? Promise.reject(new TypeError('no network')) : online(to, how);
            """;

    private final Chromium chromium = new Chromium();
    private RunningProgram program;
    private String address = "";
    private BrowserContext desktop;
    private BrowserContext browser;
    private Page phone;
    private int taps;
    private int words;

    @BeforeAll
    void aTherapistIsSignedIn(@TempDir Path data) throws Exception {
        int port = FreePort.find();
        address = "http://localhost:" + port;
        program = RunningProgram.start(data.resolve("clinic"), port, "--spring.profiles.active=demo")
                .awaitReady();
        desktop = chromium.open(1280, 900);
        Page therapist = desktop.pages().getFirst();
        therapist.navigate(address + "/login");
        therapist
                .locator("input[name=username]")
                .fill("therapist@demo.example", new Locator.FillOptions().setTimeout(60_000));
        therapist.locator("input[name=password]").fill("homespine-demo");
        therapist.keyboard().press("Enter");
        assertThat(heading(therapist, "Today")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @AfterAll
    void allIsClosed() throws Exception {
        chromium.close();
        program.stop();
    }

    @BeforeEach
    void aPatientHasSignedInOnASmallPhone() {
        browser = chromium.open(360, 640);
        phone = browser.pages().getFirst();
        phone.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        phone.addInitScript(OFFLINE);
        phone.clock().install();
        phone.navigate(address + "/my/#c=" + signInCode());
        phone.getByLabel("Year you were born").fill("1990");
        button("Sign in").click();
        // Asked of a patient once, on whichever phone comes first.
        Locator consent = heading(phone, "Before you start");
        assertThat(consent.or(heading(phone, "Choose a PIN"))).isVisible();
        if (consent.isVisible()) {
            tap("I agree");
        }
        Pin.choose(phone);
        assertThat(heading(phone, "Hello Elif")).isVisible();
        taps = 0;
        words = 0;
    }

    @AfterEach
    void thePhoneIsPutAway() {
        browser.close();
    }

    @Test
    @Order(1)
    void everyScreenOfASessionCanBeReadTappedAndLeft() {
        stayOffline();
        look();
        tap("None of these");
        assertThat(heading(phone, "Cat-cow")).isVisible();
        look();
        pass(SECONDS_TO_GET_READY + 1);
        assertThat(phone.getByText("Keep going")).isVisible();
        look();
        tap("Pause");
        assertThat(phone.getByText("Paused.")).isVisible();
        pass(600);
        look();
        tap("Go on");
        assertThat(phone.getByText("Keep going")).isVisible();
        tap("I had to stop this one");
        look();
        tap("Back to your exercises");
        tap("Skip");
        look();
        tap("No time");
        assertThat(heading(phone, "Knee to chest (one leg)")).isVisible();
        assertThat(phone.getByText("left side")).isVisible();
        look();
        tap("End for today");
        look();
        tap("Back to your exercises");
        phone.setViewportSize(320, 568);
        phone.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        assertThat((Integer) phone.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        look();
    }

    @Test
    @Order(2)
    void aSessionThatWasReloadedGoesOnWhereItStood() {
        stayOffline();
        tap("None of these");
        pass(SECONDS_TO_GET_READY + SECONDS_OF_CAT_COW + 25);
        assertThat(heading(phone, "Knee to chest (one leg)")).isVisible();
        assertThat(phone.getByText("Hold", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        phone.reload();
        Pin.enter(phone);
        // No player ran while the page was closed: it waits for the patient.
        assertThat(phone.getByText("Paused.")).isVisible();
        assertThat(heading(phone, "Knee to chest (one leg)")).isVisible();
        tap("Go on");
        pass(15);
        assertThat(phone.getByText("right side")).isVisible();
    }

    @Test
    @Order(3)
    void aHiddenPageIsRightWhenItComesBack() {
        stayOffline();
        tap("None of these");
        pass(SECONDS_TO_GET_READY + 1);
        hide(true);
        phone.clock().fastForward(40_000);
        hide(false);
        assertThat(phone.locator(".clock")).hasText("0:19");

        hide(true);
        phone.clock().fastForward(60_000);
        hide(false);
        // Cat-cow ran out meanwhile; the next one waits, though its time to get ready has passed as well.
        assertThat(heading(phone, "Knee to chest (one leg)")).isVisible();
        assertThat(phone.locator(".clock")).hasText("0:20");
        assertThat(button("Go on")).isVisible();
    }

    @Test
    @Order(4)
    void somethingWrongInTheMiddleShowsTheCardAndEndsTheSession() {
        stayOffline();
        tap("None of these");
        pass(SECONDS_TO_GET_READY + 5);
        tap("Something is wrong");
        assertThat(heading(phone, "Do you have any of these?")).isVisible();
        look();
        tap("Back to your exercises");
        assertThat(heading(phone, "Cat-cow")).isVisible();
        tap("Something is wrong");
        phone.getByText("Numb between my legs").click();
        assertThat(heading(phone, "Get help now")).isVisible();
        look();
        tap("I have read this");
        tap("Next, with what I ticked");
        assertThat(heading(phone, "How bad is your pain right now?")).isVisible();
        phone.navigate(address + "/my/#/session");
        assertThat(phone.locator("guided-session")).hasCount(0);
    }

    @Test
    @Order(5)
    void whatWasSkippedIsToldToTheClinicAndCanBeSaidDifferently() {
        stayOffline();
        tap("None of these");
        pass(SECONDS_TO_GET_READY + SECONDS_OF_CAT_COW + 1);
        tap("Skip");
        tap("Too painful");
        tap("Skip");
        tap("I forgot");
        answer("2", "Only my back, or no pain", "No", "None of these", "2", "Yes");
        assertThat(phone.getByText("You did 1 of 3 exercises.")).isVisible();
        look();
        Map<?, ?> draft = draft();
        assertThat(draft.get("evidence")).isEqualTo("player");
        assertThat(draft.get("done")).isEqualTo("some");
        assertThat(draft.get("unitsDone")).isEqualTo(1);
        assertThat(draft.get("exercisesDone")).isEqualTo(List.of("cat-cow"));
        assertThat(draft.get("reason")).isEqualTo("too_painful");

        tap("Change what I did");
        tap("All of them");
        assertThat(draft().get("done")).isEqualTo("all");
        assertThat(draft().get("unitsDone")).isEqualTo(3);
        assertThat(draft().get("evidence")).isEqualTo("ticked");
    }

    @Test
    @Order(6)
    void aSessionCanBePlayedByKeyboardAlone() {
        stayOffline();
        press("None of these");
        assertThat(heading(phone, "Cat-cow")).isFocused();
        press("Start now");
        assertThat(phone.getByText("Keep going")).isVisible();
        press("Pause");
        press("Go on");
        press("Skip");
        assertThat(heading(phone, "Why do you skip it?")).isFocused();
        press("I did it already");
        assertThat(heading(phone, "Knee to chest (one leg)")).isFocused();
        press("End for today");
        press("I felt fine");
        assertThat(heading(phone, "How bad is your pain right now?")).isFocused();
    }

    @Test
    @Order(7)
    void afterMidnightTheFormAsksWhichDayItIsAbout() {
        stayOffline();
        phone.clock()
                .setSystemTime(LocalDate.now(Chromium.ZONE)
                        .atTime(1, 30)
                        .atZone(Chromium.ZONE)
                        .toInstant()
                        .toEpochMilli());
        phone.reload();
        Pin.enter(phone);
        tap("I only want to check in");
        answer("None of these", "2", "Only my back, or no pain", "No", "None of these", "None", "No time");
        assertThat(heading(phone, "Is this about today or yesterday?")).isVisible();
        look();
        String before = String.valueOf(draft().get("performedOn"));
        phone.getByText("Yesterday, ").click();
        assertThat(String.valueOf(draft().get("performedOn"))).isLessThan(before);
    }

    /**
     * A good day is 8 taps. A slow reader, at 130 words a minute and a second for each tap, answers within 45 seconds:
     * from each question's heading down to the choice that is tapped. The numbers of a scale are looked for, not read.
     */
    @Test
    @Order(8)
    void aGoodDayIsEightTapsAndUnder45SecondsOfAnswering() {
        tap("None of these");
        pass(SECONDS_TO_GET_READY + SECONDS_OF_CAT_COW + SECONDS_OF_BOTH_KNEES + SECONDS_OF_CHILDS_POSE + 2);
        words = 0;
        answer("2", "Only my back, or no pain", "No", "None of these", "2", "Yes", "Still none: send");
        assertThat(heading(phone, "Hello Elif")).isVisible();
        assertThat(taps).isEqualTo(8);
        assertThat(words / 130.0 * 60 + (taps - 1))
                .as("%s words", words)
                .isPositive()
                .isLessThanOrEqualTo(45.0);

        assertThat(phone.getByText("At your clinic.")).isVisible();
        Map<?, ?> entry = (Map<?, ?>) phone.evaluate("""
                async () => {
                  const { store } = await import('/my/store.js');
                  await store.refresh();
                  return store.today.checkIns.at(-1);
                }
                """);
        assertThat(entry.get("evidence")).isEqualTo("player");
        assertThat(entry.get("done")).isEqualTo("all");
        assertThat(entry.get("unitsDone")).isEqualTo(3);
        assertThat(entry.get("em")).isEqualTo(List.of());
    }

    private String signInCode() {
        Page therapist = desktop.pages().getFirst();
        therapist.navigate(address + "/patients");
        therapist.getByText("Elif Kaya").first().click();
        therapist.getByText("Make a sign-in code").click();
        return therapist.locator("#sign-in-code").textContent().strip();
    }

    private void stayOffline() {
        phone.evaluate("() => sessionStorage.setItem('offline', 'yes')");
    }

    /** What would be sent now. */
    private Map<?, ?> draft() {
        return (Map<?, ?>) phone.evaluate("""
                async () => {
                  const [{ store }, { entryOf }] = await Promise.all([import('/my/store.js'), import('/my/entry.js')]);
                  return entryOf(store.draft);
                }
                """);
    }

    private void look() {
        Chromium.assertAccessibleToPatients(phone);
        Chromium.assertLargeTargets(phone);
    }

    private void pass(int seconds) {
        phone.clock().runFor(seconds * 1000L);
    }

    private void hide(boolean hidden) {
        phone.evaluate("""
                (hidden) => {
                  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """, hidden);
    }

    /** One choice a question. */
    private void answer(String... choices) {
        for (String choice : choices) {
            String question = phone.locator("h1").textContent();
            Locator chosen = button(choice);
            assertThat(chosen).isVisible();
            String read = String.valueOf(chosen.evaluate(READ));
            words += (int) List.of(read.split("\\s+")).stream()
                    .filter(word -> word.matches(".*\\p{L}.*"))
                    .count();
            tap(choice);
            assertThat(phone.locator("h1")).not().hasText(question);
        }
    }

    private void tap(String name) {
        taps++;
        button(name).click();
    }

    /** By the keyboard alone: forward to it, then Enter. */
    private void press(String name) {
        assertThat(button(name)).isVisible();
        for (int i = 0; i < 40 && !isFocused(name); i++) {
            phone.keyboard().press("Tab");
        }
        assertThat(button(name)).isFocused();
        phone.keyboard().press("Enter");
    }

    private boolean isFocused(String name) {
        return name.equals(phone.evaluate("() => document.activeElement.textContent.trim()"));
    }

    private Locator button(String name) {
        return OnPage.button(phone, name).first();
    }
}
