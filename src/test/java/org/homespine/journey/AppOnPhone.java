package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The app on one phone in a browser of its own, as its owner uses it, with what the browser complained about. */
public final class AppOnPhone implements AutoCloseable {

    /** The app's own store and what it keeps on the device, as the page has loaded them. */
    private static final String STORE =
            "const { store } = await import('/my/store.js'); const { device } = await import('/my/early.js');";

    /** Milliseconds for what the page is to show next, on a busy machine. */
    private static final int PATIENCE = 20_000;

    private final String address;
    private final Chromium chromium;
    private final Path profile;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requested = Collections.synchronizedList(new ArrayList<>());
    private BrowserContext browser;
    private Page page;
    private boolean offline;

    public AppOnPhone(Chromium chromium, String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.chromium = chromium;
        profile = Chromium.emptyProfile();
        browser = chromium.open(profile, 360, 640);
        page = watched(browser.pages().getFirst());
    }

    private Page watched(Page page) {
        page.onRequest(request -> requested.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Trusted")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    public Page page() {
        return page;
    }

    /** Errors of scripts, and what the content security policy has forbidden. */
    public List<String> complaints() {
        return complaints;
    }

    public List<String> requested() {
        return requested;
    }

    /** The first sign-in of a patient, who agrees to who sees what. */
    public void signInFirst(String code, int born) {
        enter(code, born);
        tap("I agree");
        Pin.choose(page);
    }

    /** A patient's further phone: what was agreed to is not asked again. */
    public void signInAgain(String code, int born) {
        enter(code, born);
        Pin.choose(page);
    }

    private void enter(String code, int born) {
        page.navigate(address + "/my/#c=" + code);
        assertThat(heading("Sign in")).isVisible();
        page.getByLabel("Year you were born").fill(Integer.toString(born));
        tap("Sign in");
    }

    /** Waits until the app would open without a network, with the pictures of the program. */
    public void awaitKept(int pictures) {
        awaitTrue("""
                return (await navigator.serviceWorker.getRegistration('/my/'))?.active?.state === 'activated';
                """, null);
        awaitTrue("""
                const items = store.today.program.items;
                const shown = await Promise.all(items.map(({ exercise }) => store.picture(exercise).catch(() => null)));
                return shown.filter(Boolean).length === given;
                """, pictures);
    }

    /** Waits until the clinic has all that this phone has entered. */
    public void awaitSent() {
        awaitTrue("return store.waiting === 0;", null);
    }

    /** Waits until a script says so, as for {@link #ask}: {@code waitForFunction} takes any promise for a yes. */
    public void awaitTrue(String script, Object given) {
        await(script)
                .pollInSameThread()
                .atMost(Duration.ofMillis(PATIENCE))
                .until(() -> Boolean.TRUE.equals(ask(script, given)));
    }

    public void cutTheNetwork() {
        offline = true;
        browser.setOffline(true);
    }

    public void mendTheNetwork() {
        offline = false;
        browser.setOffline(false);
    }

    /** Closes the page and opens the app anew. */
    public void open() {
        Page before = page;
        page = watched(browser.newPage());
        before.close();
        page.navigate(address + "/my/");
    }

    void reload() {
        page.reload();
    }

    /** The browser is closed and opened anew. What it keeps of a sign-in it writes to the disk within half a minute, or then. */
    public void restart() {
        browser.close();
        start();
    }

    /** The browser dies without a word, as with an empty battery, and the app is opened anew. */
    public void kill() {
        Chromium.kill(profile);
        start();
    }

    private void start() {
        browser = chromium.open(profile, 360, 640);
        browser.setOffline(offline);
        page = watched(browser.pages().getFirst());
        page.navigate(address + "/my/");
    }

    /** Opens the app in one more tab. */
    public Page openAnother() {
        Page another = watched(browser.newPage());
        another.navigate(address + "/my/");
        return another;
    }

    /** Leaves a check-in. A page that was closed in the middle has mostly, but not surely, sent by then what was answered. */
    void stop() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Stop( and send)?$")))
                .first()
                .click();
    }

    public void tap(String button) {
        OnPage.button(page, button).first().click();
    }

    public void go(String place) {
        page.evaluate("(place) => { location.hash = '#/' + place; }", place);
    }

    public Locator heading(String text) {
        return OnPage.heading(page, text);
    }

    public Locator text(String text) {
        return page.getByText(text).first();
    }

    /** What a script finds; {@code store} and {@code device} are the app's own. */
    public Object ask(String script, Object argument) {
        return page.evaluate("async (given) => { %s %s }".formatted(STORE, script), argument);
    }

    @Override
    public void close() {
        browser.close();
    }
}
