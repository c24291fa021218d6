package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What an alert writes for the mail relay; no server is asked here. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "homespine.mail-host=mail.clinic.example",
            "homespine.mail-from=portal@clinic.example",
            "homespine.url=https://portal.clinic.example"
        })
class AlertMailTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private ReviewService review;

    @Autowired
    private FlagDeadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAlertSendsOneMailThatLeadsToTheFlagAndSaysNothingOfIt() {
        Clinic clinic = clinics.hillside();
        PatientId anna = annaWithAProgram(clinic);
        BindableClock.at(NOON, () -> entries.bladder(clinic.id(), anna));

        assertThat(mails(clinic)).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo(clinic.emailOfTherapist());
            assertThat(mail.subject()).doesNotContain("Anna");
            assertThat(mail.text())
                    .contains("https://portal.clinic.example/patients/" + anna + "/flags/")
                    .doesNotContainIgnoringCase("anna a")
                    .doesNotContainIgnoringCase("archer")
                    .doesNotContainIgnoringCase("bladder")
                    .doesNotContain("CES");
        });

        look(clinic, anna, NOON.plusSeconds(15 * 60));
        look(clinic, anna, NOON.plusSeconds(15 * 60));
        assertThat(mails(clinic))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(mail.address()).isEqualTo(clinic.emailOfLead()));
    }

    /** The table's case of many red answers in one log: several flags, one alert. */
    @Test
    void aCheckInThatRaisesSeveralFlagsSendsOneMailThatLeadsToTheGravest() {
        Clinic clinic = clinics.hillside();
        PatientId anna = annaWithAProgram(clinic);
        BindableClock.at(NOON, () -> entries.send(clinic.id(), anna, Entries.answers(Set.of(EmergencySign.CHEST), 9)));

        List<FlagSummary> flags =
                Acting.as(clinic.therapist(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(anna));
        assertThat(flags)
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactlyInAnyOrder(tuple(Family.PAIN, Tier.URGENT), tuple(Family.VASCULAR, Tier.EMERGENCY));
        FlagSummary gravest = flags.stream().min(FlagSummary.BY_URGENCY).orElseThrow();
        assertThat(mails(clinic))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/flags/" + gravest.id()));
    }

    private PatientId annaWithAProgram(Clinic clinic) {
        return BindableClock.at(NOON.minusSeconds(86400), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 9));
            return patient;
        });
    }

    private void look(Clinic clinic, PatientId patient, Instant moment) {
        BindableClock.at(
                moment,
                () -> inClinic(clinic, () -> {
                    deadlines.run(clinic.id(), patient.value());
                    return true;
                }));
    }

    private record Mail(String address, String subject, String text) {}

    private List<Mail> mails(Clinic clinic) {
        return inClinic(
                clinic,
                () -> jdbc.sql("select address, subject, text from mail order by created_at, id")
                        .query((row, index) -> new Mail(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }

    private <T> T inClinic(Clinic clinic, Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }
}
