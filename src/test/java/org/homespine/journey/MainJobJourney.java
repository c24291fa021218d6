package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.journey.OnPage.button;
import static org.homespine.journey.OnPage.heading;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole main job on the packaged program, from the first visit to a resolved flag: in Chromium, with a
 * wide screen and a narrow one for either side, light and dark, with axe on every page it passes and the handout read back.
 */
class MainJobJourney {

    private static final String PASSWORD = "a quiet green meadow";
    private static final String NOTE = "In hospital";

    @TempDir
    private Path data;

    private String address = "";

    @ParameterizedTest
    @CsvSource({"1280, 360, LIGHT", "360, 1280, DARK"})
    void aRedAnswerOnAPhoneStandsInTheTherapistsQueueWithoutAReload(
            int staffWidth, int patientWidth, ColorScheme scheme) throws Exception {
        int port = FreePort.find();
        address = "http://localhost:" + port;
        RunningProgram program = RunningProgram.start(data.resolve("clinic"), port);
        try (Chromium chromium = new Chromium()) {
            program.awaitReady();
            BrowserContext desktop = chromium.open(staffWidth, 900, scheme);
            Page lead = desktop.pages().getFirst();
            setUpTheClinic(lead, token(program));
            enterTheNumbers(lead);
            String link = inviteTom(lead);
            signOut(lead);

            Page therapist = lead;
            choosePassword(therapist, link);
            signIn(therapist, "tom@hillside.example");
            lookThroughTheLibrary(therapist);
            registerAnna(therapist);
            writeTheProgram(therapist);
            assertHandout(therapist.waitForDownload(
                    () -> therapist.getByText("Handout, A4").click()));
            String code = makeSignInCode(therapist);
            therapist.navigate(address + "/");
            assertThat(therapist.getByText("No open flags")).isVisible();

            Page phone = chromium.open(patientWidth, 740, scheme).pages().getFirst();
            signInOnThePhone(phone, code);
            seeTheExercises(phone);
            readAPage(phone);
            answerRed(phone);

            assertThat(therapist.locator("#flags").getByText("Emergency")).isVisible();
            Chromium.assertAccessible(therapist);
            openTheFlag(therapist);
            typeANote(therapist);

            // What was acknowledged or typed survives the loss of power, and the phone stays signed in.
            program.kill();
            program = RunningProgram.start(data.resolve("clinic"), port).awaitReady();
            phone.reload();
            assertThat(heading(phone, "Enter your PIN")).isVisible();
            Chromium.assertAccessibleToPatients(phone);
            Pin.enter(phone);
            assertThat(heading(phone, "How bad is your pain right now?")).isVisible();
            button(phone, "Stop");
            assertThat(heading(phone, "Hello Anna")).isVisible();
            assertThat(phone.getByText("Your program is paused")).isVisible();
            writeWarningWords(phone);
            enter(therapist, "tom@hillside.example");
            assertThat(note(therapist)).hasValue(NOTE);
            therapist.navigate(address + "/");
            assertThat(therapist.locator("#flags").getByText("Emergency")).isVisible();
            openTheFlag(therapist);
            reviewTheFlag(therapist);
            readTheAnswerAboutTheNote(therapist);
            takeTomOffTheTeam(chromium.open(staffWidth, 900, scheme).pages().getFirst(), therapist.url());
            assertThat(heading(therapist, "There is nothing here")).isVisible();
            assertThat(therapist.getByText("Anna Abbott")).hasCount(0);
            Chromium.assertAccessible(therapist);
            assertThat(program.said()).doesNotContain("bundle build");
            assertThat(exceptions(program.said())).isEmpty();
        } finally {
            program.stop();
        }
    }

    private static String token(RunningProgram program) {
        Matcher token = Pattern.compile("one-time token: (\\S+)").matcher(program.said());
        assertThat(token.find()).as(program.said()).isTrue();
        return token.group(1);
    }

    private void setUpTheClinic(Page page, String token) {
        page.navigate(address + "/");
        assertThat(heading(page, "Set up your clinic")).isVisible();
        Chromium.assertAccessible(page);
        page.getByLabel("One-time token").fill("wrong");
        page.getByLabel("Name of the clinic").fill("Hillside Physio");
        page.getByLabel("Your name").fill("Lena Lead");
        page.getByLabel("Your e-mail address").fill("lena@hillside.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Create the clinic");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("not the token from the log"))
                .isVisible();
        page.getByLabel("One-time token").fill(token);
        button(page, "Create the clinic");
        signIn(page, "lena@hillside.example");
    }

    private void signIn(Page page, String email) {
        enter(page, email);
        assertThat(heading(page, "Today")).isVisible();
        Chromium.assertAccessible(page);
    }

    private static void enter(Page page, String email) {
        assertThat(page.locator("vaadin-login-form"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        Chromium.assertAccessible(page);
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
    }

    private void signOut(Page page) {
        button(page, "Sign out");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    private void enterTheNumbers(Page page) {
        page.navigate(address + "/clinic");
        assertThat(page.getByText("Needed before a program can be published")).isVisible();
        Chromium.assertAccessible(page);
        page.getByLabel("Emergency number").fill("999");
        page.getByLabel("Local word for an emergency department").fill("A&E");
        page.getByLabel("Out-of-hours number").fill("111");
        page.getByLabel("Crisis line").fill("116 123");
        button(page, "Save");
        assertThat(page.getByText("Saved.")).isVisible();
    }

    private String inviteTom(Page page) {
        page.navigate(address + "/staff");
        assertThat(heading(page, "Staff")).isVisible();
        Chromium.assertAccessible(page);
        page.getByLabel("Name").fill("Tom Therapist");
        page.getByLabel("E-mail").fill("tom@hillside.example");
        button(page, "Invite");
        String link = page.locator(".link").textContent();
        return address + link.substring(link.indexOf("/welcome"));
    }

    private void choosePassword(Page page, String link) {
        page.navigate(link);
        assertThat(heading(page, "Choose a password")).isVisible();
        Chromium.assertAccessible(page);
        page.getByLabel("New password").fill(PASSWORD);
        button(page, "Save the password");
    }

    private void lookThroughTheLibrary(Page page) {
        page.navigate(address + "/library");
        page.getByLabel("Search the exercises").fill("piegon");
        assertThat(page.getByText("Pigeon pose")).isVisible();
        Chromium.assertAccessible(page);
        page.getByText("Pigeon pose").click();
        assertThat(heading(page, "Dose by source")).isVisible();
        Chromium.assertAccessible(page);
        page.navigate(address + "/library/education/the-pop");
        assertThat(heading(page, "Cavitation")).isVisible();
        Chromium.assertAccessible(page);
    }

    private void registerAnna(Page page) {
        page.navigate(address + "/patients/new");
        assertThat(heading(page, "New patient")).isVisible();
        Chromium.assertAccessible(page);
        page.getByLabel("First name").fill("Anna");
        page.getByLabel("Last name").fill("Abbott");
        page.getByLabel("Date of birth").fill("12/04/1968");
        page.keyboard().press("Enter");
        page.getByLabel("Pain at intake, 0 to 10").fill("5");
        page.keyboard().press("Tab");
        button(page, "Register");
        assertThat(heading(page, "Anna Abbott")).isVisible();
        Chromium.assertAccessible(page);
    }

    private void writeTheProgram(Page page) {
        page.getByText("Write the program").click();
        assertThat(heading(page, "Program for Anna Abbott")).isVisible();
        page.getByLabel("Find an exercise").fill("child's pose");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1. Child's pose")).isVisible();
        page.getByLabel("Find an exercise").fill("cat cow");
        page.getByLabel("Add Cat-cow").click();
        assertThat(page.getByText("2. Cat-cow")).isVisible();
        page.getByLabel("Move Cat-cow up").click();
        assertThat(page.getByText("1. Cat-cow")).isVisible();
        Chromium.assertAccessible(page);
        button(page, "Publish to the patient");
        assertThat(page.getByText("Running, version 1.")).isVisible();
    }

    private static void assertHandout(Download download) throws Exception {
        Process reader = new ProcessBuilder(
                        "pdftotext", "-layout", download.path().toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Anna A.", "Cat-cow", "Child's pose", "Hold", "999", "111");
        assertThat(text.indexOf("Cat-cow")).isLessThan(text.indexOf("Child's pose"));
    }

    private static String makeSignInCode(Page page) {
        button(page, "Make a sign-in code");
        return page.locator("#sign-in-code").textContent();
    }

    private void signInOnThePhone(Page phone, String code) {
        // The printed sheet's code first, then the clinic's: which sheet it was is known after signing in.
        phone.navigate(address + "/my/?version=1");
        assertThat(heading(phone, "Sign in")).isVisible();
        assertThat(phone).hasURL(address + "/my/");
        phone.navigate(address + "/my/#c=" + code);
        assertThat(heading(phone, "Sign in")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByLabel("Year you were born").fill("1968");
        button(phone, "Sign in");
        assertThat(heading(phone, "Before you start")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        button(phone, "I agree");
        assertThat(heading(phone, "Choose a PIN")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        Pin.choose(phone);
        assertThat(heading(phone, "Hello Anna")).isVisible();
        assertThat(phone.getByText("It is your program as it is now.")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        button(phone, "I have read this");
        assertThat(phone.getByText("Your printed sheet")).hasCount(0);
        phone.navigate(address + "/my/?version=7");
        Pin.enter(phone);
        assertThat(phone.getByText("This phone does not know version 7")).isVisible();
        button(phone, "I have read this");
    }

    private static void seeTheExercises(Page phone) {
        phone.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("See your exercises").setExact(true))
                .click();
        assertThat(heading(phone, "Cat-cow")).isVisible();
        assertThat(phone.getByText("Start on hands and knees")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Today").setExact(true))
                .click();
    }

    private static void readAPage(Page phone) {
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Help").setExact(true))
                .click();
        assertThat(heading(phone, "Who sees what you tell us")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByText("Short pages to read").click();
        assertThat(heading(phone, "Learn about your back")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByText("The pop in your back").click();
        assertThat(heading(phone, "The pop in your back")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Today").setExact(true))
                .click();
    }

    private static void answerRed(Page phone) {
        button(phone, "I have one of these");
        assertThat(heading(phone, "Do you have any of these?")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.getByText("A change in how I pee").click();
        assertThat(heading(phone, "Get help now")).isVisible();
        assertThat(phone.getByText("Call 999 or go to A&E")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        // A slip can be taken back for 6 seconds; then it is sent without a further tap.
        assertThat(phone.getByText("Your clinic has your answer."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        Chromium.assertAccessibleToPatients(phone);
        button(phone, "I have read this");
        button(phone, "Next, with what I ticked");
        assertThat(heading(phone, "How bad is your pain right now?")).isVisible();
        Chromium.assertAccessibleToPatients(phone);
    }

    /** Words in a note ask at once, and a sign in answer warns as the form's own question does. */
    private void writeWarningWords(Page phone) {
        button(phone, "Tell us about a symptom");
        phone.navigate(address + "/my/#/check-in/note");
        phone.getByLabel("Your words").fill("Numb since noon");
        button(phone, "Send");
        Locator question = heading(phone, "You wrote something that we want to check. Do you have any of these?");
        assertThat(question).isVisible();
        Chromium.assertAccessibleToPatients(phone);
        phone.reload();
        assertThat(question).isVisible();
        phone.getByText("Numb between my legs").click();
        assertThat(heading(phone, "Get help now")).isVisible();
        button(phone, "I have read this");
        button(phone, "Next, with what I ticked");
        Pin.enter(phone);
        assertThat(heading(phone, "Hello Anna")).isVisible();
        assertThat(phone.getByText("Your answer at")).isVisible();
    }

    private static void openTheFlag(Page page) {
        page.locator("#flags").getByText("Anna Abbott").click();
        assertThat(page.getByText("CES-01: Bladder change ticked")).isVisible();
    }

    /** Types, and waits until another page of the same person has what was typed. */
    private static void typeANote(Page page) {
        note(page).fill(NOTE);
        try (Page other = page.context().newPage()) {
            do {
                other.navigate(page.url());
                assertThat(note(other)).isVisible();
            } while (!note(other).inputValue().equals(NOTE));
        }
    }

    private static Locator note(Page page) {
        return page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    }

    private static void reviewTheFlag(Page page) {
        Chromium.assertAccessible(page);
        assertThat(note(page)).hasValue(NOTE);
        button(page, "Resolve");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Record your contact with the patient first"))
                .isVisible();
        page.keyboard().press("c");
        assertThat(page.getByLabel("What was said")).isFocused();
        page.getByLabel("What was said").fill("Rang her; she is on her way");
        button(page, "Record the contact");
        assertThat(page.getByText("Rang her; she is on her way")).isVisible();
        button(page, "Resolve");
        assertThat(page.getByText("Advised: In hospital")).isVisible();
    }

    private void readTheAnswerAboutTheNote(Page page) {
        page.navigate(page.url().replaceAll("/review/([^/]+)/.*", "/patients/$1/check-ins"));
        assertThat(page.getByText("asked about the words of the note: numb between the legs"))
                .isVisible();
        page.goBack();
    }

    private void takeTomOffTheTeam(Page lead, String flag) {
        lead.navigate(address + "/login");
        signIn(lead, "lena@hillside.example");
        lead.navigate(flag.replaceAll("/review/([^/]+)/.*", "/patients/$1/record"));
        assertThat(heading(lead, "Care team")).isVisible();
        Chromium.assertAccessible(lead);
        lead.getByLabel("Person", new Page.GetByLabelOptions().setExact(true)).fill("Lena");
        option(lead, "Lena Lead");
        button(lead, "Part Deputy");
        option(lead, "Reviewer");
        button(lead, "Put on the team");
        button(lead, "Take off: Tom Therapist, Member");
        assertThat(lead.getByText("Tom Therapist, Member")).hasCount(0);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void option(Page page, String name) {
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What was logged with an exception; but for the push library's own about a socket that the browser closed. */
    private static List<String> exceptions(String said) {
        return Stream.of(said.split("(?m)^(?=\\d{4}-\\d{2}-\\d{2} )"))
                .filter(event -> event.contains("Exception"))
                .filter(event -> !event.contains("at org.atmosphere.") || event.contains("at org.homespine."))
                .toList();
    }
}
