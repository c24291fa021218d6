package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.FlagDetail.Reason;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.NightWatch;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember.Part;
import org.homespine.programs.Programs;
import org.homespine.shared.AccountId;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is alerted to a flag, when, and what that opens to them. */
@DatabaseTest
class AlertsTest {

    /** A Tuesday in London; the clinic is open from 9 to 5. */
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-03-10T23:00:00Z");

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
    private DutyService duty;

    @Autowired
    private ClinicalRecordService records;

    @Autowired
    private PatientService patientService;

    @Autowired
    private FlagDeadlines deadlines;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgramAndTomReviewsHer() {
        clinic = clinics.hillside();
        anna = at(NOON.minusSeconds(8 * 86400), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 2));
            return patient;
        });
    }

    @Test
    void anEmergencyAlertsTheReviewerAtOnceThenTheLeadThenAll() {
        at(NOON, () -> entries.bladder(clinic.id(), anna));
        assertThat(alerted()).containsExactly(alert(NOON, clinic.therapist()));

        look(minutes(14));
        assertThat(alerted()).hasSize(1);

        look(minutes(15));
        assertThat(alerted().subList(1, 2)).containsExactly(alert(minutes(15), clinic.lead()));

        look(minutes(30));
        assertThat(alerted().subList(2, 4))
                .containsExactlyInAnyOrder(alert(minutes(30), clinic.therapist()), alert(minutes(30), clinic.lead()));
    }

    @Test
    void aStepIsTakenOnceHoweverOftenItIsLookedFor() {
        at(NOON, () -> entries.bladder(clinic.id(), anna));
        look(minutes(15));
        look(minutes(15));
        look(minutes(16));

        assertThat(alerted()).hasSize(2);
        assertThat(reasons(minutes(16), clinic.lead()).stream().filter(rule -> rule.equals("SLA-01")))
                .hasSize(1);
    }

    @Test
    void theSweepFindsTheStepWithoutBeingWoken() {
        at(NOON, () -> entries.bladder(clinic.id(), anna));

        assertThat(at(minutes(14), this::due)).isEmpty();
        assertThat(at(minutes(15), this::due)).containsExactly(anna.value());
    }

    @Test
    void whatSomebodyHasAcknowledgedAlertsNobodyMore() {
        at(NOON, () -> entries.bladder(clinic.id(), anna));
        at(
                minutes(5),
                () -> as(clinic.therapist(), () -> {
                    FlagSummary flag = review.queue().getFirst();
                    review.acknowledge(anna, flag.id(), flag.hits());
                    return true;
                }));
        look(minutes(60));

        assertThat(alerted()).hasSize(1);
        assertThat(reasons(minutes(60), clinic.therapist())).doesNotContain("SLA-01");
    }

    @Test
    void everyRepeatOfAnEmergencyAlertsAgainAlsoWhenItIsAcknowledged() {
        at(NOON, () -> entries.bladder(clinic.id(), anna));
        at(
                minutes(1),
                () -> as(clinic.therapist(), () -> {
                    FlagSummary flag = review.queue().getFirst();
                    review.acknowledge(anna, flag.id(), flag.hits());
                    return true;
                }));
        at(minutes(2), () -> entries.bladder(clinic.id(), anna));

        assertThat(alerted()).containsExactly(alert(NOON, clinic.therapist()), alert(minutes(2), clinic.therapist()));
    }

    @Test
    void anUrgentFlagAlertsTheLeadWhenTheClinicCloses() {
        at(NOON, () -> entries.severePain(clinic.id(), anna));
        look(Instant.parse("2026-03-10T16:59:59Z"));
        assertThat(alerted()).containsExactly(alert(NOON, clinic.therapist()));

        Instant closing = Instant.parse("2026-03-10T17:00:00Z");
        look(closing);
        assertThat(alerted().subList(1, 2)).containsExactly(alert(closing, clinic.lead()));
        assertThat(reasons(closing, clinic.lead())).contains("SLA-01");
    }

    @Test
    void whileTheReviewerIsAwayTheDeputyIsOnDuty() {
        at(
                NOON.minusSeconds(86400),
                () -> as(clinic.lead(), () -> {
                    records.putOnTeam(anna, clinic.otherTherapist().account(), Part.DEPUTY);
                    duty.plan(clinic.therapist().account(), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10));
                    return true;
                }));
        at(NOON, () -> entries.bladder(clinic.id(), anna));

        assertThat(alerted()).containsExactly(alert(NOON, clinic.otherTherapist()));
    }

    @Test
    void whileReviewerIsAwayAndThereIsNoDeputyTheLeadIsOnDuty() {
        at(
                NOON.minusSeconds(86400),
                () -> as(clinic.lead(), () -> {
                    duty.plan(clinic.therapist().account(), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12));
                    return true;
                }));
        at(NOON, () -> entries.bladder(clinic.id(), anna));

        assertThat(alerted()).containsExactly(alert(NOON, clinic.lead()));
    }

    @Test
    void heldAtNightNothingIsRepeatedUntilTheClinicOpensButTheDelayIsRecorded() {
        at(NIGHT, () -> entries.bladder(clinic.id(), anna));
        look(NIGHT.plusSeconds(15 * 60));
        look(NIGHT.plusSeconds(5 * 3600));
        assertThat(alerted()).containsExactly(alert(NIGHT, clinic.therapist()));
        assertThat(reasons(NIGHT.plusSeconds(5 * 3600), clinic.lead())).contains("SLA-01");

        Instant opening = Instant.parse("2026-03-11T09:00:00Z");
        look(opening);
        assertThat(alerted().subList(1, 3))
                .containsExactlyInAnyOrder(alert(opening, clinic.therapist()), alert(opening, clinic.lead()));
    }

    @Test
    void atNightTheOneOnCallIsAlertedAndMayReadTheRecordUntilTheFlagIsResolved() {
        StaffActor una = clinic.otherTherapist();
        at(
                NOON,
                () -> as(clinic.lead(), () -> {
                    duty.setNightWatch(new NightWatch(una.account()));
                    return true;
                }));
        assertThatThrownBy(() -> at(NIGHT, () -> as(una, () -> patientService.record(anna))))
                .isInstanceOf(NotFound.class);

        at(NIGHT, () -> entries.bladder(clinic.id(), anna));

        assertThat(alerted()).containsExactly(alert(NIGHT, una));
        FlagSummary flag = at(NIGHT, () -> as(una, () -> review.queue().getFirst()));
        at(NIGHT, () -> as(una, () -> patientService.record(anna)));
        assertThat(audit.of(clinic.id(), anna)).contains("PatientService.record because of flag " + flag.id());

        at(
                NIGHT,
                () -> as(una, () -> {
                    review.recordContact(anna, flag.id(), flag.hits(), "Rang her");
                    review.resolve(anna, flag.id(), flag.hits(), Outcome.REFERRED, List.of(), "Sent to hospital");
                    return true;
                }));
        assertThatThrownBy(() -> at(NIGHT, () -> as(una, () -> patientService.record(anna))))
                .isInstanceOf(NotFound.class);
        assertThat(at(NIGHT, () -> as(una, review::queue))).isEmpty();
    }

    @Test
    void anUrgentFlagOfTheDayIsDueWhenTheClinicCloses() {
        at(NOON, () -> entries.severePain(clinic.id(), anna));
        FlagSummary pain =
                at(NOON, () -> as(clinic.therapist(), () -> review.queue().getFirst()));
        assertThat(pain.tier()).isEqualTo(Tier.URGENT);
        assertThat(pain.deadlineAt()).isEqualTo(Instant.parse("2026-03-10T17:00:00Z"));
    }

    @Test
    void anAbsenceThatWouldLeaveSomebodyWithNobodyIsRefused() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        at(
                NOON,
                () -> as(clinic.lead(), () -> {
                    duty.plan(clinic.lead().account(), day, day);
                    return true;
                }));

        assertThatThrownBy(() -> at(
                        NOON,
                        () -> as(clinic.therapist(), () -> {
                            duty.plan(clinic.therapist().account(), day, day);
                            return true;
                        })))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons().getFirst().message())
                                .isEqualTo("absence-gap"));

        at(
                NOON,
                () -> as(clinic.lead(), () -> {
                    records.putOnTeam(anna, clinic.otherTherapist().account(), Part.DEPUTY);
                    return true;
                }));
        at(
                NOON,
                () -> as(clinic.therapist(), () -> {
                    duty.plan(clinic.therapist().account(), day, day);
                    return true;
                }));
        assertThat(at(NOON, () -> as(clinic.lead(), () -> duty.there(Instant.parse("2026-03-11T12:00:00Z")))))
                .isEqualTo(Set.of(clinic.otherTherapist().account()));
    }

    @Test
    void theUnansweredEmergencyQuestionClosesByItselfOnceItIsAnswered() {
        UUID uuid = UUID.randomUUID();
        at(NOON, () -> entries.send(clinic.id(), anna, uuid, 1, Entries.answers(null, 4)));
        assertThat(states(NOON)).containsExactly("DATA OPEN");

        at(minutes(1), () -> entries.send(clinic.id(), anna, uuid, 2, Entries.answers(Set.of(), 4)));
        assertThat(states(minutes(1))).containsExactly("DATA CLOSED");
    }

    private List<String> states(Instant moment) {
        return at(
                moment,
                () -> as(
                        clinic.therapist(),
                        () -> review.flagsOf(anna).stream()
                                .map(flag -> flag.family() + " " + flag.state())
                                .toList()));
    }

    private record Alerted(Instant at, AccountId whom) {}

    private static Alerted alert(Instant at, StaffActor whom) {
        return new Alerted(at, whom.account());
    }

    private List<Alerted> alerted() {
        return inClinic(() -> jdbc.sql("select at, account_id from alert order by at, id")
                .query((row, index) -> new Alerted(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list());
    }

    private List<UUID> due() {
        return inClinic(() -> deadlines.due(clinic.id()));
    }

    private void look(Instant moment) {
        at(
                moment,
                () -> inClinic(() -> {
                    deadlines.run(clinic.id(), anna.value());
                    return true;
                }));
    }

    private <T> T inClinic(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }

    private List<String> reasons(Instant moment, StaffActor reader) {
        return at(
                moment,
                () -> as(
                        reader,
                        () -> review.flag(anna, review.flagsOf(anna).getFirst().id(), Locale.ENGLISH).reasons().stream()
                                .map(Reason::rule)
                                .toList()));
    }

    private static Instant minutes(int after) {
        return NOON.plusSeconds(60L * after);
    }

    private static <T> T as(StaffActor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private static <T> T at(Instant moment, Supplier<T> work) {
        return BindableClock.at(moment, work);
    }
}
