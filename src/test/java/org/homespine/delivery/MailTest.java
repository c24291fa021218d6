package org.homespine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.homespine.FreePort;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Actor;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.MailService;
import org.homespine.identity.SystemActor;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail from the outbox to a mail server that is there, gone, slow or back. */
@DatabaseTest
class MailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String KIM = "kim@clinic.example";
    private static final int PORT = FreePort.find();
    private static final GreenMail MAILBOX = new GreenMail(
                    new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("portal@clinic.example", "portal", "secret"));

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry settings) {
        settings.add("homespine.mail-host", () -> "127.0.0.1");
        settings.add("homespine.mail-port", () -> PORT);
        settings.add("homespine.mail-user", () -> "portal");
        settings.add("homespine.mail-password", () -> "secret");
        settings.add("homespine.mail-from", () -> "portal@clinic.example");
        settings.add("homespine.mail-tls", () -> "none");
    }

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailRelay relay;

    @Autowired
    private MailService mail;

    @Autowired
    private Clinics clinics;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Clinic clinic;

    @BeforeEach
    void aClinicAndAnEmptyMailbox() {
        clinic = clinics.hillside();
        MAILBOX.stop();
        MAILBOX.start();
    }

    @AfterAll
    static void theServerEnds() {
        MAILBOX.stop();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        String text = "Größe: 5 µm – ¿ya está?\n.\nEnd";
        write(clinic, "Señal ✓ für Kim", text, "flag-1");
        relay(NOW);

        MimeMessage arrived = arrived().getFirst();
        assertThat(arrived.getFrom()).extracting(Object::toString).containsExactly("portal@clinic.example");
        assertThat(arrived.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(KIM);
        assertThat(arrived.getSubject()).isEqualTo("Señal ✓ für Kim");
        assertThat(arrived.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(text);
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void theSameKeyIsOneMailInEachClinic() {
        Clinic other = clinics.hillside();
        write(clinic, "first", "Text", "flag-1");
        write(clinic, "second", "Text", "flag-1");
        write(other, "third", "Text", "flag-1");
        relay(NOW);
        write(clinic, "fourth", "Text", "flag-1");
        relay(NOW);
        assertThat(subjects()).containsExactly("first");

        relay(other, relay, NOW);
        assertThat(subjects()).containsExactlyInAnyOrder("first", "third");
    }

    @Test
    void aRolledBackTransactionSendsNothing() {
        inClinic(
                clinic,
                () -> transaction.executeWithoutResult(status -> {
                    outbox.send(clinic.id(), KIM, "A flag waits", "Text", "flag-1");
                    status.setRollbackOnly();
                }));
        relay(NOW);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void outsideATransactionNothingIsWritten() {
        assertThatThrownBy(
                        () -> inClinic(clinic, () -> outbox.send(clinic.id(), KIM, "A flag waits", "Text", "flag-1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatIsBackGetsTheMailOnceAfterTheWait() {
        MAILBOX.stop();
        write(clinic, "A flag waits", "Text", "flag-1");
        relay(NOW);
        MAILBOX.start();

        relay(NOW.plusSeconds(29));
        assertThat(subjects()).isEmpty();
        relay(NOW.plusSeconds(30));
        assertThat(subjects()).containsExactly("A flag waits");
        relay(NOW.plus(Duration.ofDays(1)));
        assertThat(subjects()).containsExactly("A flag waits");
    }

    @Test
    void theWaitDoublesFromHalfAMinuteToAnHour() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(MailRelay::waitAfter).map(Duration::toSeconds))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
        assertThat(MailRelay.waitAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theTenthFailureIsTheLastUntilSomebodyTriesAgain() {
        MAILBOX.stop();
        write(clinic, "A flag waits", "Text", "flag-1");
        for (int attempt = 1; attempt <= 9; attempt++) {
            relay(NOW.plus(Duration.ofHours(attempt)));
        }
        assertThat(dead(clinic.lead())).isEmpty();
        relay(NOW.plus(Duration.ofHours(10)));

        DeadLetter letter = dead(clinic.lead()).getFirst();
        assertThat(letter).isEqualTo(new DeadLetter(letter.id(), KIM, "A flag waits", 10, NOW, "ConnectException"));

        MAILBOX.start();
        relay(NOW.plus(Duration.ofHours(20)));
        assertThat(subjects()).isEmpty();
        Instant later = NOW.plus(Duration.ofHours(21));
        BindableClock.at(later, () -> Acting.as(clinic.lead(), () -> mail.tryAgain(letter.id())));
        assertThat(dead(clinic.lead())).isEmpty();
        relay(later);
        assertThat(subjects()).containsExactly("A flag waits");

        Acting.as(clinic.lead(), () -> mail.tryAgain(letter.id()));
        relay(NOW.plus(Duration.ofDays(2)));
        assertThat(subjects()).containsExactly("A flag waits");
    }

    @Test
    void anAddressRefusedForGoodIsGivenUpAtOnceAndTheNextGoesOn() throws IOException {
        try (ScriptedSmtp smtp = new ScriptedSmtp().answer("RCPT", "550 no such person")) {
            write(clinic, "first", "Text", "flag-1");
            write(clinic, "second", "Text", "flag-2");
            relay(clinic, relayTo(smtp), NOW);
        }
        assertThat(dead(clinic.lead()))
                .extracting(DeadLetter::subject, DeadLetter::attempts, DeadLetter::problem)
                .containsExactlyInAnyOrder(tuple("first", 1, "550"), tuple("second", 1, "550"));
    }

    @Test
    void twoRelaysSendEachOfFiftyOnce() throws Exception {
        List<String> fifty =
                IntStream.range(0, 50).mapToObj(number -> "mail " + number).toList();
        fifty.forEach(subject -> write(clinic, subject, "Text", subject));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> relays = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(number -> two.submit(() -> {
                        for (int round = 0; round < 6; round++) {
                            together.await(60, TimeUnit.SECONDS);
                            relay(NOW);
                        }
                        return "done";
                    }))
                    .toList();
            for (Future<?> each : relays) {
                each.get(120, TimeUnit.SECONDS);
            }
        }
        assertThat(subjects()).containsExactlyInAnyOrderElementsOf(fifty);
    }

    @Test
    void aRelayThatDiesBeforeItsCommitLosesNothingAndRepeatsTheSameMail() throws MessagingException {
        write(clinic, "A flag waits", "Text", "flag-1");
        BindableClock.at(
                NOW,
                () -> inClinic(
                        clinic,
                        () -> transaction.executeWithoutResult(status -> {
                            relay.due(clinic.id()).forEach(piece -> relay.run(clinic.id(), piece));
                            status.setRollbackOnly();
                        })));
        relay(NOW);

        List<MimeMessage> copies = arrived();
        assertThat(copies).hasSize(2);
        assertThat(copies.get(0).getMessageID())
                .isEqualTo(copies.get(1).getMessageID())
                .endsWith("@clinic.example>");
    }

    @Test
    void whoWritesUnderAKeyThatStandsDoesNotWaitForASlowServer() throws Exception {
        write(clinic, "first", "Text", "flag-1");
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ScriptedSmtp smtp = new ScriptedSmtp().beforeTaking(() -> {
            sending.countDown();
            await(goOn);
        })) {
            CompletableFuture<Void> relaying =
                    CompletableFuture.runAsync(() -> relay(clinic, relayTo(smtp), NOW), Thread::startVirtualThread);
            assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<Void> writing = CompletableFuture.runAsync(
                    () -> write(clinic, "again", "Text", "flag-1"), Thread::startVirtualThread);
            assertThat(writing).succeedsWithin(Duration.ofSeconds(5));
            assertThat(relaying).isNotDone();
            goOn.countDown();
            assertThat(relaying).succeedsWithin(Duration.ofSeconds(30));
            assertThat(smtp.heard()).containsOnlyOnce("TEXT");
        } finally {
            goOn.countDown();
        }
        assertThat(column("status")).containsExactly("SENT");
    }

    @Test
    void whatWasSentIsNotKept() {
        write(clinic, "A link", "The link opens an account", "link-1");
        relay(NOW);
        assertThat(column("text")).containsExactly("");
        assertThat(column("status")).containsExactly("SENT");
    }

    @Test
    void nothingOfAnotherClinicIsSeenSentOrTriedAgain() {
        Clinic other = clinics.hillside();
        write(clinic, "A flag waits", "Text", "flag-1");
        relay(other, relay, NOW);
        assertThat(subjects()).isEmpty();

        MAILBOX.stop();
        for (int attempt = 1; attempt <= 10; attempt++) {
            relay(NOW.plus(Duration.ofHours(attempt)));
        }
        MailId letter = dead(clinic.lead()).getFirst().id();
        assertThat(dead(other.lead())).isEmpty();
        assertThatThrownBy(() -> Acting.as(other.lead(), () -> mail.tryAgain(letter)))
                .isInstanceOf(NotFound.class);
        assertThat(dead(clinic.lead())).hasSize(1);
        assertThatThrownBy(() -> Acting.as(
                        other.lead(),
                        () -> transaction.executeWithoutResult(
                                status -> outbox.send(clinic.id(), KIM, "A flag waits", "Text", "flag-2"))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theLeadAloneSeesTheMail() {
        for (Actor actor : List.of(clinic.therapist(), clinic.desk())) {
            assertThatThrownBy(() -> dead(actor)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(actor, (Supplier<Boolean>) mail::isOn))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(actor, () -> mail.tryAgain(new MailId(UUID.randomUUID()))))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(Acting.as(clinic.lead(), (Supplier<Boolean>) mail::isOn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@clinic.example\nBcc: all@clinic.example",
                "kim@clinic.example\r\n",
                "kim@clinic.example,lee@clinic.example",
                "kim@clinic.example;lee@clinic.example",
                "kim@clinic.example lee@clinic.example",
                "Kim <kim@clinic.example>",
                "all:kim@clinic.example;",
                "kim@clinic.example\u0000",
                "\"kim\nlee\"@clinic.example",
                "kim(lee)@clinic.example",
                "kim@lee@clinic.example",
                "kim..lee@clinic.example",
                "kim@",
                "@clinic.example",
                "kim",
                ""
            })
    void whatIsNotOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> inClinic(
                        clinic,
                        () -> transaction.executeWithoutResult(
                                status -> outbox.send(clinic.id(), address, "A flag waits", "Text", "flag-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not one mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A flag\nBcc: all@clinic.example",
                "A flag\rwaits",
                "A flag\u0085waits",
                "A flag\u2028waits",
                "A flag\u0000",
                " ",
                ""
            })
    void aSubjectOfMoreThanOneLineIsRefused(String subject) {
        assertThatThrownBy(() -> write(clinic, subject, "Text", "flag-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not one line of subject");
    }

    private void write(Clinic clinic, String subject, String text, String key) {
        BindableClock.at(
                NOW,
                () -> inClinic(
                        clinic,
                        () -> transaction.executeWithoutResult(
                                status -> outbox.send(clinic.id(), KIM, subject, text, key))));
    }

    private void relay(Instant at) {
        relay(clinic, relay, at);
    }

    private void relay(Clinic clinic, MailRelay relay, Instant at) {
        BindableClock.at(
                at,
                () -> inClinic(
                        clinic,
                        () -> due(clinic, relay)
                                .forEach(piece ->
                                        transaction.executeWithoutResult(status -> relay.run(clinic.id(), piece)))));
    }

    private List<UUID> due(Clinic clinic, MailRelay relay) {
        return Objects.requireNonNull(transaction.execute(status -> relay.due(clinic.id())));
    }

    private MailRelay relayTo(ScriptedSmtp smtp) {
        return new MailRelay(jdbc, clock, new MailServer(smtp.settings()));
    }

    private List<DeadLetter> dead(Actor actor) {
        return Acting.as(actor, (Supplier<List<DeadLetter>>) mail::deadLetters);
    }

    private List<String> column(String name) {
        return Acting.as(clinic.lead(), (Supplier<List<String>>)
                () -> transaction.execute(status -> jdbc.sql("select " + name + " from mail where clinic_id = ?")
                        .param(clinic.id().value())
                        .query(String.class)
                        .list()));
    }

    private static void inClinic(Clinic clinic, Runnable work) {
        Acting.as(new SystemActor(clinic.id(), "test"), work);
    }

    private static List<MimeMessage> arrived() {
        return Arrays.asList(MAILBOX.getReceivedMessages());
    }

    private static List<String> subjects() {
        return arrived().stream().map(MailTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
