package org.homespine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.homespine.FreePort;
import org.homespine.database.DatabaseTest;
import org.homespine.handouts.HandoutLinkService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail of a link, from the desk's click to the patient's mailbox. */
@DatabaseTest
class HandoutLinkMailTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final String ADDRESS = "anna@home.example";
    private static final int PORT = FreePort.find();
    private static final GreenMail MAILBOX =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry settings) {
        settings.add("homespine.mail-host", () -> "127.0.0.1");
        settings.add("homespine.mail-port", () -> PORT);
        settings.add("homespine.mail-from", () -> "portal@clinic.example");
        settings.add("homespine.mail-tls", () -> "none");
        settings.add("homespine.url", () -> "https://portal.clinic.example");
    }

    @Autowired
    private HandoutLinkService links;

    @Autowired
    private PatientEmailService emails;

    @Autowired
    private MailRelay relay;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs written;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgramAndAnEmptyMailbox() {
        MAILBOX.stop();
        MAILBOX.start();
        clinic = clinics.hillside();
        anna = at(NOON, () -> {
            PatientId patient = patients.anna(clinic);
            written.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 10));
            return patient;
        });
    }

    @AfterAll
    static void theServerEnds() {
        MAILBOX.stop();
    }

    @Test
    void theMailLeadsToTheAppAndSaysNothingOfThePatient() throws Exception {
        agree(anna);
        mail(anna, NOON);

        MimeMessage arrived = arrived(NOON)[0];
        String text = arrived.getContent().toString();
        assertThat(arrived.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(ADDRESS);
        assertThat(arrived.getContentType()).containsIgnoringCase("text/plain");
        assertThat(arrived.getSubject()).isEqualTo("A link from Hillside Physio");
        assertThat(text)
                .containsPattern("https://portal\\.clinic\\.example/my/\\?version=1&clinic=[0-9a-f]{12}\\s")
                .contains("020 7946 0000", "999")
                .doesNotContainIgnoringCase("anna")
                .doesNotContainIgnoringCase("archer")
                .doesNotContainIgnoringCase("child")
                .doesNotContainIgnoringCase("exercise")
                .doesNotContainIgnoringCase("back")
                .doesNotContain(anna.toString());
    }

    @Test
    void whoReadsSpanishIsWrittenToInSpanish() throws Exception {
        PatientId carmen = patients.carmen(clinic);
        agree(carmen);
        mail(carmen, NOON);

        MimeMessage arrived = arrived(NOON)[0];
        assertThat(arrived.getSubject()).isEqualTo("Un enlace de Hillside Physio");
        assertThat(arrived.getContent().toString())
                .contains("https://portal.clinic.example/my/?clinic=", "Si hay peligro, llame al 999.")
                .doesNotContain("version=", "Hello");
    }

    @Test
    void twoClicksOnOneDaySendOneMailAndTheNextDayAnother() {
        agree(anna);
        mail(anna, NOON);
        mail(anna, NOON.plus(1, ChronoUnit.HOURS));
        assertThat(arrived(NOON.plus(1, ChronoUnit.HOURS))).hasSize(1);

        Instant tomorrow = NOON.plus(1, ChronoUnit.DAYS);
        mail(anna, tomorrow);
        assertThat(arrived(tomorrow)).hasSize(2);
    }

    @Test
    void withoutConsentNothingIsKeptAndNothingIsSent() {
        assertThatThrownBy(() -> as(() -> emails.agree(anna, ADDRESS, false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("email-consent");
        assertThatThrownBy(() -> mail(anna, NOON)).hasMessageContaining("email-consent");

        agree(anna);
        as(() -> emails.withdraw(anna));
        assertThatThrownBy(() -> mail(anna, NOON)).hasMessageContaining("email-consent");
        assertThat(arrived(NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "anna", "anna@home.example, eve@home.example", "Anna <anna@home.example>", "a@b\nBcc: x@y"})
    void whatIsNoPlainAddressIsRefused(String address) {
        assertThatThrownBy(() -> as(() -> emails.agree(anna, address, true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("address: email");
    }

    @Test
    void whoHasNoPartInThePatientsCareNeitherReadsNorMails() {
        agree(anna);
        Clinic other = clinics.hillside();
        for (StaffActor stranger : List.of(clinic.otherTherapist(), other.lead(), other.desk())) {
            assertThatThrownBy(() -> Acting.as(stranger, () -> links.mail(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(stranger, () -> emails.address(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(stranger, () -> emails.agree(anna, ADDRESS, true)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> Acting.as(new PatientActor(clinic.id(), anna), () -> links.mail(anna)))
                .isInstanceOf(NotFound.class);
    }

    private void agree(PatientId patient) {
        as(() -> emails.agree(patient, ADDRESS, true));
    }

    private void mail(PatientId patient, Instant moment) {
        BindableClock.at(moment, () -> as(() -> links.mail(patient)));
    }

    private void as(Runnable work) {
        Acting.as(clinic.desk(), work);
    }

    /** All that has arrived once the relay has run. */
    private MimeMessage[] arrived(Instant moment) {
        BindableClock.at(
                moment,
                () -> Acting.as(
                        new SystemActor(clinic.id(), "test"),
                        () -> Objects.requireNonNull(transaction.execute(status -> relay.due(clinic.id())))
                                .forEach(piece ->
                                        transaction.executeWithoutResult(status -> relay.run(clinic.id(), piece)))));
        return MAILBOX.getReceivedMessages();
    }

    private static <T> T at(Instant moment, Supplier<T> work) {
        return BindableClock.at(moment, work);
    }
}
