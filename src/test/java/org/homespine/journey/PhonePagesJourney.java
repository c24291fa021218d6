package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the patient app as somebody sees it who has another phone, eye or language: each is opened once, and
 * looked at in each of these ways on the spot. Measured in all of them: no page is wider than the screen, and each target
 * is 48 px high and wide. Axe, which takes a second a page, looks in two: light and dark, where colours differ; from right
 * to left and at twice the text what can go wrong is where things stand, which is measured. {@code -Dpages.axe=everywhere}
 * lets axe look in all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonePagesJourney {

    /** A way to look at a page; {@code text} is the size of the root's letters, empty for the app's own. */
    private record Way(String name, int width, int height, ColorScheme scheme, String dir, String text, boolean axe) {

        static Way of(String name, int width, int height) {
            return new Way(name, width, height, ColorScheme.LIGHT, "ltr", "", false);
        }

        Way dark() {
            return new Way(name, width, height, ColorScheme.DARK, dir, text, axe);
        }

        Way rightToLeft() {
            return new Way(name, width, height, scheme, "rtl", text, axe);
        }

        /** The app's letters are 112.5 % of a browser's own. */
        Way twiceTheText() {
            return new Way(name, width, height, scheme, dir, "225%", axe);
        }

        Way withAxe() {
            return new Way(name, width, height, scheme, dir, text, true);
        }
    }

    private static final boolean AXE_EVERYWHERE = "everywhere".equals(System.getProperty("pages.axe"));

    private static final List<Way> WAYS = List.of(
            Way.of("light, common phone", 360, 640).withAxe(),
            Way.of("dark, smallest phone", 320, 568).dark().withAxe(),
            Way.of("right to left, smallest phone", 320, 568).rightToLeft(),
            Way.of("twice the text, common phone", 360, 640).twiceTheText(),
            Way.of("twice the text, right to left, smallest phone", 320, 568)
                    .twiceTheText()
                    .rightToLeft(),
            Way.of("desktop", 1280, 800),
            Way.of("desktop, dark, right to left", 1280, 800).dark().rightToLeft());

    /** A link in the middle of a sentence is as high as its line; a list that moves sideways by itself widens no page. */
    private static final String MEASURE = """
            () => {
              const found = [];
              if (document.documentElement.scrollWidth > innerWidth) {
                found.push(`is ${document.documentElement.scrollWidth} px wide on a screen of ${innerWidth}`);
              }
              const visible = (each) => each.checkVisibility() && !each.matches('.skip');
              const inSentence = (each) =>
                getComputedStyle(each).display === 'inline' &&
                each.parentElement.textContent.trim() !== each.textContent.trim();
              for (const each of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
                const target = each.closest('label') ?? each;
                const { width, height } = target.getBoundingClientRect();
                if (visible(target) && !inSentence(target) && (width < 47.5 || height < 47.5)) {
                  found.push(`${width} x ${height}: ${target.textContent.trim() || target.id}`);
                }
              }
              return found;
            }""";

    @TempDir
    private static Path data;

    private final Chromium chromium = new Chromium();
    private final List<String> found = new ArrayList<>();
    private RunningProgram program;
    private String address = "";
    private Page phone;

    @BeforeAll
    void aClinicRuns() throws Exception {
        int port = FreePort.find();
        address = "http://localhost:" + port;
        program = RunningProgram.start(data.resolve("clinic"), port, "--spring.profiles.active=demo")
                .awaitReady();
    }

    @AfterAll
    void allIsClosed() throws Exception {
        chromium.close();
        program.stop();
    }

    @AfterEach
    void nothingWasFound() {
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageFitsEveryPhoneEyeAndDirection() {
        String code = signInCode();
        phone = chromium.open(360, 640).pages().getFirst();
        phone.navigate(address + "/my/#c=" + code);
        look("Sign in");
        phone.getByLabel("Year you were born").fill("1987");
        button("Sign in");
        look("Before you start");
        button("I agree");
        look("Choose a PIN");
        Pin.choose(phone);
        look("Hello Grace");
        goTo("exercises", "Your exercises");
        lookAtTheProgress();
        goTo("help", "Get help");
        goTo("learn", "Learn about your back");
        phone.getByText("The pop in your back").click();
        look("The pop in your back");
        lookAtTheQuestions();
    }

    private void lookAtTheProgress() {
        phone.navigate(address + "/my/#/progress");
        assertThat(phone.locator(".strip").first()).isVisible();
        phone.getByText("Show as a table").click();
        look("Your progress");
        button("3 months");
        measure("three months");
    }

    private void lookAtTheQuestions() {
        phone.navigate(address + "/my/#/today");
        button("Tell us about a symptom");
        look("Do you have any of these?");
        for (Map.Entry<String, String> question : Map.of(
                        "pain", "How bad is your pain right now?",
                        "reach", "Where does it reach?",
                        "nerve", "Any numbness, tingling or a weak leg?",
                        "gen", "Anything else?",
                        "note", "Ready to send")
                .entrySet()) {
            goTo("check-in/" + question.getKey(), question.getValue());
        }
        assertLeftStaysLeft();
        phone.navigate(address + "/my/#/check-in/em");
        phone.getByText("A change in how I pee").click();
        look("Get help now");
    }

    /** Whoever taps the left leg of the picture must find "Left" beside it, from right to left too. */
    private void assertLeftStaysLeft() {
        phone.navigate(address + "/my/#/check-in/reach");
        assertThat(phone.locator(".body")).isVisible();
        WAYS.stream().filter(way -> way.dir().equals("rtl")).forEach(way -> {
            take(way);
            assertThat(phone.evaluate("""
                            () => {
                              const [left, right] = document.querySelectorAll('.body span');
                              return left.getBoundingClientRect().x < right.getBoundingClientRect().x;
                            }""")).isEqualTo(true);
        });
        take(WAYS.getFirst());
    }

    private void goTo(String place, String heading) {
        phone.navigate(address + "/my/#/" + place);
        look(heading);
    }

    /** In every way; what is measured is gathered, so that one run tells all of it. */
    private void look(String heading) {
        assertThat(phone.locator("h1").filter(new Locator.FilterOptions().setHasText(heading)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        for (Way way : WAYS) {
            take(way);
            measured(heading, way);
            if (way.axe() || AXE_EVERYWHERE) {
                Chromium.assertAccessibleToPatients(phone);
            }
        }
        take(WAYS.getFirst());
    }

    private void measure(String what) {
        for (Way way : WAYS) {
            take(way);
            measured(what, way);
        }
        take(WAYS.getFirst());
    }

    private void take(Way way) {
        phone.setViewportSize(way.width(), way.height());
        phone.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(way.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.NONE));
        phone.evaluate("""
                ([dir, text]) => {
                  document.documentElement.dir = dir;
                  document.documentElement.style.fontSize = text;
                }""", List.of(way.dir(), way.text()));
    }

    private void measured(String page, Way way) {
        for (Object each : (List<?>) phone.evaluate(MEASURE)) {
            found.add(page + ", " + way.name() + ": " + each);
        }
    }

    private String signInCode() {
        Page desk = chromium.open(1280, 900).pages().getFirst();
        desk.navigate(address + "/login");
        desk.locator("input[name=username]").fill("lead@demo.example");
        desk.locator("input[name=password]").fill("homespine-demo");
        desk.keyboard().press("Enter");
        assertThat(desk.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Today")))
                .isVisible();
        desk.navigate(address + "/patients");
        desk.getByText("Grace Mensah").first().click();
        desk.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make a sign-in code"))
                .click();
        String code = desk.locator("#sign-in-code").textContent();
        desk.context().close();
        return code;
    }

    private void button(String name) {
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }
}
