package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.communication.UidlWriter;
import jakarta.annotation.security.PermitAll;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.homespine.database.DurableDatabase;
import org.homespine.drill.Figures;
import org.homespine.identity.StaffSignInService;
import org.homespine.identity.StaffUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * B5: the heap that an open page of the staff keeps, against a page with nothing on it: each of 300 people opens it, the
 * answer is written as for a browser, and what is alive after a full collection is compared with before.
 * {@code -Dviews=30} opens fewer.
 */
@SpringBootTest
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = DurableDatabase.class)
class OpenViewsBench {

    private static final int OPEN = Integer.getInteger("views", 300);
    private static final int WARM_UP = 10;
    private static final double TIMES_EMPTY = 4;
    private static final double MOST = 300;
    private static final double QUEUE_MOST = 200;

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long SETTLED = 50_000;

    private static final String EMPTY = "empty";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private StaffSignInService signIn;

    private SecuredBrowserlessApplicationContext<Authentication> portal;
    private Authentication lead;
    private long lastAnswer;

    /** @param most kB that it may keep */
    private record Page(String name, String address, double most) {}

    /** A page that anybody who is signed in may open, and nothing on it. */
    @PermitAll
    public static class EmptyView extends Main {}

    /** In development Vaadin remembers for each component where it was made, which is more than the component. */
    @BeforeAll
    static void asInAClinic() {
        System.setProperty("vaadin.productionMode", "true");
    }

    @BeforeEach
    void thePortalIsOpen() {
        // Whoever is signed in is kept in one place of the process.
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
        portal = SpringBrowserlessApplicationContext.createSecured(application, "org.homespine.therapistportal");
        lead = signedIn();
    }

    @AfterEach
    void thePortalIsClosed() {
        portal.close();
    }

    @Test
    void anOpenPageKeepsAtMostFourTimesAnEmptyOne() throws InterruptedException {
        List<Page> pages = pages(addressOfTheFirstFlag());
        // What every page shares is there before the first is measured.
        pages.forEach(page -> close(opened(page.address(), WARM_UP)));
        close(opened(EMPTY, WARM_UP));
        kilobytes(EMPTY);

        double empty = kilobytes(EMPTY);
        Figures.say("B5, an empty page, kB of heap: " + Reach.text(empty));
        List<String> tooLarge = new ArrayList<>();
        for (Page page : pages) {
            double kept = kilobytes(page.address());
            Reach most = Reach.atMost("B5, " + page.name() + ", kB of heap", page.most());
            Reach times = Reach.atMost("times an empty page", TIMES_EMPTY);
            Figures.say("%s; %s; %s kB of it the last answer"
                    .formatted(most.line(kept), times.line(kept / empty), Reach.text(lastAnswer / 1024.0)));
            if (!most.isHeldBy(kept) || !times.isHeldBy(kept / empty)) {
                tooLarge.add(page.name());
            }
        }
        Figures.say("B5, an empty page again, kB of heap: " + Reach.text(kilobytes(EMPTY)));

        assertThat(tooLarge).as("pages over their reach").isEmpty();
    }

    private static List<Page> pages(String review) {
        String patient = "patients/" + review.split("/")[1];
        return List.of(
                new Page("today", "", QUEUE_MOST),
                new Page("review", review, QUEUE_MOST),
                new Page("patients", "patients", MOST),
                new Page("patient", patient, MOST),
                new Page("patient, program", patient + "/program", MOST),
                new Page("patient, check-ins", patient + "/check-ins", MOST),
                new Page("patient, handouts", patient + "/handouts", MOST),
                new Page("patient, flags", patient + "/flags", MOST),
                new Page("patient, record", patient + "/record", MOST),
                new Page("program editor", patient + "/program/edit", MOST),
                new Page("record editor", patient + "/record/edit", MOST),
                new Page("paper diary", patient + "/diary", MOST),
                new Page("new patient", "patients/new", MOST),
                new Page("library", "library", MOST),
                new Page("exercise", "library/cat-cow", MOST),
                new Page("rules", "rules", MOST),
                new Page("clinic", "clinic", MOST),
                new Page("staff", "staff", MOST),
                new Page("away", "away", MOST));
    }

    /** What one of them keeps. */
    private double kilobytes(String address) throws InterruptedException {
        long before = alive();
        List<BrowserlessUserContext> open = opened(address, OPEN);
        long after = alive();
        close(open);
        return (after - before) / 1024.0 / OPEN;
    }

    private List<BrowserlessUserContext> opened(String address, int many) {
        List<BrowserlessUserContext> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            BrowserlessUserContext person = portal.newUser(lead);
            people.add(person);
            assertThat(open(address, person)).isEqualTo(address);
        }
        return people;
    }

    /** The address at which that one ends up. */
    private String open(String address, BrowserlessUserContext person) {
        BrowserlessUIContext window = person.newWindow();
        window.activate();
        UI ui = window.getUI();
        if (address.equals(EMPTY)) {
            RouteConfiguration routes = RouteConfiguration.forApplicationScope();
            if (!routes.isPathAvailable(EMPTY)) {
                routes.setRoute(EMPTY, EmptyView.class);
            }
        }
        ui.navigate(address);
        // As a request ends: what is new is written for the browser, and kept until the next, should it be asked again.
        String answer = new UidlWriter().createUidl(ui, false).toString();
        ui.getInternals().setLastRequestResponse(answer);
        // Beyond Latin-1 every letter takes two bytes.
        lastAnswer = answer.chars().allMatch(letter -> letter < 256) ? answer.length() : 2L * answer.length();
        return ui.getInternals().getActiveViewLocation().getPath();
    }

    private static void close(List<BrowserlessUserContext> people) {
        people.reversed().forEach(BrowserlessUserContext::close);
        people.clear();
    }

    private String addressOfTheFirstFlag() {
        BrowserlessUserContext person = portal.newUser(lead);
        String address = open("review", person);
        person.close();
        assertThat(address).matches("review/[0-9a-f-]{36}/[0-9a-f-]{36}");
        return address;
    }

    private Authentication signedIn() {
        StaffUser lead = signIn.signIn("lead@demo.example", "homespine-demo", "bench");
        return UsernamePasswordAuthenticationToken.authenticated(
                lead,
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + lead.actor().role()));
    }

    /** What is left once a full collection frees nothing more; what waits to be let go of needs a moment in between. */
    private static long alive() {
        AtomicLong least = new AtomicLong(Long.MAX_VALUE);
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .atMost(LONGEST)
                .until(() -> {
                    long before = least.get();
                    return before - least.accumulateAndGet(used(), Math::min) <= SETTLED;
                });
        return least.get();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
