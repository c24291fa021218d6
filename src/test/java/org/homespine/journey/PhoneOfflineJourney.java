package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The app without a network, without the PIN, on a full disk, in two tabs, and shared by two patients. */
@PhoneTest
class PhoneOfflineJourney {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Autowired
    private PhonePatients patients;

    @Autowired
    private NextVersion nextVersion;

    @LocalServerPort
    private int port;

    private final Chromium chromium = new Chromium();
    private Clinic clinic;
    private PatientId anna;
    private AppOnPhone phone;

    @BeforeEach
    void annaHasSignedIn() {
        clinic = patients.clinic();
        anna = patients.anna(clinic);
        phone = new AppOnPhone(chromium, "http://localhost:" + port);
        phone.signInFirst(patients.code(clinic, anna), PhonePatients.BORN);
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.awaitKept(2);
    }

    @AfterEach
    void nothingWasComplainedOfAndNobodyElseWasAsked() {
        nextVersion.isOut(false);
        assertThat(phone.complaints()).isEmpty();
        assertThat(phone.requested())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http://localhost:" + port + "/"));
        phone.close();
        chromium.close();
    }

    @Test
    void fromTheSecondVisitOnEverythingIsThereWithoutANetwork() {
        phone.cutTheNetwork();
        phone.open();
        Pin.enter(phone.page());
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.go("exercises");
        assertThat(phone.page().locator("moving-picture svg")).hasCount(2);
        phone.go("learn");
        assertThat(phone.page().locator(".topic").first()).isVisible();
        phone.go("help");
        assertThat(phone.page().locator("a[href^='tel:']").first()).isVisible();
        tellOfASymptom("Numb between my legs");
        assertThat(phone.heading("Get help now")).isVisible();
        assertThat(phone.text("saved on this phone")).isVisible();
        phone.tap("I have read this");
        phone.tap("Stop");
        assertThat(phone.text("Saved on this phone.")).isVisible();

        phone.mendTheNetwork();

        assertThat(phone.text("At your clinic.")).isVisible(PATIENTLY);
    }

    @Test
    void warningWordsInANoteAskAtOnceWithoutANetwork() {
        phone.cutTheNetwork();
        phone.go("today");
        tellOfASymptom(null);
        phone.go("check-in/note");
        phone.page().getByLabel("Your words").fill("I cannot feel when I wipe");
        phone.tap("Still none: send");
        assertThat(phone.heading("You wrote something that we want to check. Do you have any of these?"))
                .isVisible();
        phone.page().getByText("Numb between my legs").click();
        assertThat(phone.heading("Get help now")).isVisible();
        phone.tap("I have read this");
        phone.tap("Next, with what I ticked");
        assertThat(phone.heading("Hello Anna")).isVisible();

        phone.mendTheNetwork();

        phone.awaitSent();
        assertThat(phone.text("Your program is paused")).isVisible(PATIENTLY);
    }

    @Test
    void whatIsKeptOfTheRecordCannotBeReadWithoutThePin() {
        String kept = String.valueOf(phone.ask("""
                const database = await new Promise((resolve) => {
                  const request = indexedDB.open('homespine');
                  request.onsuccess = () => resolve(request.result);
                });
                const values = database.transaction('values').objectStore('values');
                const all = (what) => new Promise((resolve) => {
                  const request = values[what]();
                  request.onsuccess = () => resolve(request.result);
                });
                return JSON.stringify([await all('getAllKeys'), await all('getAll')]);
                """, null));

        assertThat(kept).contains(anna.toString(), "sealed/").doesNotContain("cat-cow", "childs-pose", "shopping");
    }

    @Test
    void aForgottenPinLosesNothingThatWaits() {
        phone.cutTheNetwork();
        phone.open();
        assertThat(phone.heading("Enter your PIN")).isVisible();
        phone.tap("Tell us about a symptom");
        phone.page().getByText("A change in how I pee").click();
        phone.tap("I have read this");
        phone.tap("Stop");
        assertThat(phone.text("Saved on this phone.")).isVisible();
        for (int left = 4; left >= 0; left--) {
            phone.page().getByLabel("Your PIN").fill("2580");
            phone.tap("Open");
            assertThat(phone.text(left > 0 ? "Tries left: " + left : "Your program was taken off this phone."))
                    .isVisible();
        }
        assertThat(phone.ask("return [store.today, store.waiting];", null)).isEqualTo(Arrays.asList(null, 1));

        phone.mendTheNetwork();

        phone.awaitSent();
        phone.awaitTrue("""
                const today = await fetch('/api/patient/today', { headers: { 'X-Homespine-Patient': '1' } });
                return today.status === 401;
                """, null);
        phone.page().getByLabel("Your code").fill(patients.code(clinic, anna));
        phone.page().getByLabel("Year you were born").fill(Integer.toString(PhonePatients.BORN));
        phone.tap("Sign in");
        Pin.choose(phone.page());
        assertThat(phone.text("Your program is paused")).isVisible();
    }

    @Test
    void onASharedPhoneEachSeesTheirOwnAlone() {
        PatientId carmen = patients.carmen(clinic);
        phone.open();
        phone.page().getByText("I am somebody else").click();
        phone.page().getByText("Somebody else: sign in with a code").click();
        phone.page().getByLabel("Your code").fill(patients.code(clinic, carmen));
        phone.page().getByLabel("Year you were born").fill(Integer.toString(PhonePatients.BORN));
        phone.tap("Sign in");
        phone.tap("Estoy de acuerdo");
        assertThat(phone.heading("Carmen, elija un PIN")).isVisible();
        phone.page().getByLabel("Su PIN").fill("4826");
        phone.tap("Usar este PIN");
        assertThat(phone.heading("Hola, Carmen")).isVisible();

        phone.open();
        phone.go("help");
        assertThat(phone.page().locator("a[href^='tel:']").first()).isVisible();
        phone.go("today");
        phone.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anna"))
                .click();
        phone.page().getByLabel("Your PIN").fill("4826");
        phone.tap("Open");
        assertThat(phone.text("That is not your PIN.")).isVisible();
        phone.page().getByLabel("Your PIN").fill(Pin.DIGITS);
        phone.tap("Open");
        assertThat(phone.heading("Hello Anna")).isVisible();
    }

    @Test
    void aFullPhoneSaysSoAtOnceAndStillSends() {
        phone.cutTheNetwork();
        phone.ask("""
                IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
                """, null);
        phone.go("today");
        tellOfASymptom("A change in bowel control");
        phone.tap("I have read this");
        assertThat(phone.text("This phone is full.")).isVisible();
        phone.tap("Stop");
        assertThat(phone.text("Not saved on this phone yet.")).isVisible();

        phone.mendTheNetwork();

        assertThat(phone.text("At your clinic.")).isVisible(PATIENTLY);
    }

    @Test
    void aNewVersionTakesOverAtTheNextOpeningWithAllThatWaits() {
        bringTheNextVersion();
        phone.cutTheNetwork();
        tellOfASymptom("Numb between my legs");
        phone.tap("I have read this");
        phone.tap("Stop");
        assertThat(phone.text("Saved on this phone.")).isVisible();
        tellOfASymptom(null);

        phone.go("today");
        // Closed and opened within the second in which the browser changes by itself, a page hangs under a driver.
        phone.reload();

        Pin.enter(phone.page());
        assertThat(phone.heading("Hello again Anna")).isVisible();
        phone.tap("Go on with your check-in");
        assertThat(phone.heading("How bad is your pain right now?")).isVisible();
        phone.stop();
        phone.mendTheNetwork();
        phone.awaitSent();
        assertThat(phone.ask("return store.entries.length;", null)).isEqualTo(2);
        assertThat(phone.text("Your program is paused")).isVisible(PATIENTLY);
    }

    @Test
    void aBrowserThatIsSlowToChangeVersionsKeepsNobodyOut() {
        bringTheNextVersion();
        phone.page().addInitScript("ServiceWorker.prototype.postMessage = () => undefined;");

        phone.reload();

        Pin.enter(phone.page());
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.ask("""
                globalThis.isTheSame = true;
                navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
                """, null);
        assertThat(phone.ask("return globalThis.isTheSame === true;", null)).isEqualTo(true);
        phone.page().evaluate("() => void document.dispatchEvent(new Event('visibilitychange'))");
        phone.page().waitForFunction("() => globalThis.isTheSame === undefined");
        Pin.enter(phone.page());
        assertThat(phone.heading("Hello Anna")).isVisible();
    }

    @Test
    void whatWasSentOnLeavingIsNotSentOnceMoreByADraftThatTheDiskHadFromBefore() {
        tellOfASymptom(null);
        phone.awaitTrue("return device.names('draft/').filter((name) => device.isSaved(name)).length === 1;", null);
        phone.ask("""
                const { put } = IDBObjectStore.prototype;
                IDBObjectStore.prototype.put = function (value, key) {
                  return key.startsWith('draft/') ? this.get(key) : put.call(this, value, key);
                };
                store.leave();
                """, null);
        phone.awaitSent();

        phone.open();

        Pin.enter(phone.page());
        phone.tap("Go on with your check-in");
        assertThat(phone.heading("How bad is your pain right now?")).isVisible();
        phone.stop();
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.awaitSent();
        assertThat(phone.ask("return store.entries.length;", null)).isEqualTo(1);
    }

    @Test
    void whatIsSentInOneTabIsNotSentAgainInAnother() {
        tellOfASymptom(null);
        Page other = phone.openAnother();
        Pin.enter(other);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with your check-in"))
                .click();
        assertThat(other.getByText("How bad is your pain right now?")).isVisible();

        phone.tap("Stop and send");

        assertThat(other.getByText("Hello Anna")).isVisible();
        assertThat(other.getByText("At your clinic.")).isVisible(PATIENTLY);
        assertThat(phone.ask("return store.entries.length;", null)).isEqualTo(1);
    }

    /** It waits on the phone, and the app that is open is the one before. */
    private void bringTheNextVersion() {
        nextVersion.isOut(true);
        phone.open();
        Pin.enter(phone.page());
        assertThat(phone.heading("Hello Anna")).isVisible();
        phone.awaitTrue("return (await navigator.serviceWorker.getRegistration('/my/')).waiting !== null;", null);
    }

    /** An entry about a sign, left on the card; with none ticked, at the second question. */
    private void tellOfASymptom(String sign) {
        phone.go("today");
        phone.tap("Tell us about a symptom");
        if (sign == null) {
            phone.tap("None of these");
            assertThat(phone.heading("How bad is your pain right now?")).isVisible();
        } else {
            phone.page().getByText(sign).click();
        }
    }
}
