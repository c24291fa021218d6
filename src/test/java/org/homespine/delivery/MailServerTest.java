package org.homespine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.homespine.delivery.MailAnswer.Never;
import org.homespine.delivery.MailAnswer.NotNow;
import org.homespine.delivery.MailAnswer.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MailServerTest {

    private static final WaitingMail MAIL = new WaitingMail(
            new MailId(UUID.fromString("01900000-0000-7000-8000-000000000001")),
            "kim@clinic.example",
            "A flag waits",
            "Please look.",
            0,
            null,
            null);

    private ScriptedSmtp smtp;

    @BeforeEach
    void aServer() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void itEnds() throws IOException {
        smtp.close();
    }

    @Test
    void aMailIsTaken() {
        assertThat(deliver()).isEqualTo(new Taken());
        assertThat(smtp.heard()).containsSubsequence("MAIL", "RCPT", "DATA", "TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550", "551", "552", "553", "554"})
    void anAddressRefusedForGoodIsNotTriedAgain(String code) {
        smtp.answer("RCPT", code + " <kim@clinic.example> is unknown");
        assertThat(deliver()).isEqualTo(new Never(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"421", "450", "451", "452"})
    void anAddressRefusedForNowIsTriedAgain(String code) {
        smtp.answer("RCPT", code + " later");
        assertThat(deliver()).isEqualTo(new NotNow(code));
    }

    @Test
    void aRefusalThatIsNotOfTheAddressIsTriedAgain() {
        smtp.answer("MAIL", "530 sign in first");
        assertThat(deliver()).isEqualTo(new NotNow("530"));
        smtp.answer("MAIL", "250 ok").answer("TEXT", "554 not like this");
        assertThat(deliver()).isEqualTo(new NotNow("554"));
    }

    @Test
    void aServerThatHangsUpBeforeItHasTakenTheMailIsTriedAgain() {
        smtp.answer("TEXT", ScriptedSmtp.HANG_UP);
        assertThat(deliver()).isInstanceOf(NotNow.class);
    }

    @Test
    void aServerThatHangsUpInsteadOfAGoodbyeHasTheMail() {
        smtp.answer("QUIT", ScriptedSmtp.HANG_UP);
        assertThat(deliver()).isEqualTo(new Taken());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        smtp.close();
        assertThat(deliver()).isEqualTo(new NotNow("ConnectException"));
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterSeconds() {
        CountDownLatch never = new CountDownLatch(1);
        smtp.beforeTaking(() -> await(never));
        long began = System.nanoTime();
        assertThat(deliver()).isEqualTo(new NotNow("SocketTimeoutException"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        never.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void withoutTheEncryptionThatIsAskedForNothingLeaves(String tls) {
        MockEnvironment settings = smtp.settings().withProperty("homespine.mail-tls", tls);
        assertThat(new MailServer(settings).deliver(MAIL)).isInstanceOf(NotNow.class);
        assertThat(smtp.heard()).doesNotContain("MAIL", "AUTH");
    }

    @Test
    void withoutAHostItIsOff() {
        assertThat(new MailServer(new MockEnvironment()).isOn()).isFalse();
        assertThat(new MailServer(smtp.settings()).isOn()).isTrue();
    }

    private MailAnswer deliver() {
        return new MailServer(smtp.settings()).deliver(MAIL);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
