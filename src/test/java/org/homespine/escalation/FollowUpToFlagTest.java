package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.checkins.FollowUpService;
import org.homespine.checkins.FollowUpSubmission;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.checkins.domain.Side;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The question that warning words in a note open, from the note to the flag. */
@DatabaseTest
class FollowUpToFlagTest {

    private static final Instant EVENING = Instant.parse("2026-03-10T20:00:00Z");
    private static final Instant LATER = EVENING.plus(Duration.ofMinutes(5));

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private FollowUpService followUps;

    @Autowired
    private EscalationService escalation;

    @Autowired
    private SafetyQuestionService question;

    @Autowired
    private UnansweredQuestions unanswered;

    @Autowired
    private ReviewService review;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;
    private Key noted;

    @BeforeEach
    void annaWroteOfHerBladder() {
        clinic = clinics.hillside();
        anna = at(EVENING, () -> patients.anna(clinic));
        noted = record(anna, UUID.randomUUID(), 1, "Funny feeling in my bladder");
    }

    @Test
    void aSignInAnswerRaisesAnEmergencyAndBringsItsMessage() {
        UUID answer = answer(noted, EmergencySign.BLADDER);

        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactly(tuple(Family.CES, Tier.EMERGENCY));
        assertThat(messageOf(answer)).map(PatientMessage::rule).contains("CES-01");
    }

    @Test
    void noneOfTheSignsLeavesTheNoteToBeRead() {
        UUID answer = answer(noted);

        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier)
                .containsExactly(tuple(Family.MESSAGE, Tier.ROUTINE));
        assertThat(messageOf(answer)).map(PatientMessage::rule).contains("TXT-03");
    }

    @Test
    void theMessageOfTheCheckInStaysItsOwn() {
        answer(noted, EmergencySign.BLADDER);

        assertThat(at(LATER, () -> Acting.as(own(anna), () -> escalation.messageOf(anna, noted))))
                .isEmpty();
    }

    @Test
    void sentFiveTimesAtOnceItIsStoredOnceAndJudgedOnce() throws Exception {
        UUID uuid = UUID.randomUUID();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            Callable<UUID> send = () -> answer(uuid, noted, EmergencySign.SADDLE);
            for (Future<UUID> sent : threads.invokeAll(List.of(send, send, send, send, send))) {
                assertThat(sent.get()).isEqualTo(uuid);
            }
        }

        assertThat(rows()).isEqualTo(1);
        assertThat(flags()).extracting(FlagSummary::hits).containsExactly(1);
        assertThat(messageOf(uuid)).map(PatientMessage::rule).contains("CES-03");
    }

    @Test
    void theSignsOfEveryAnswerCount() {
        answer(noted, EmergencySign.BLADDER);
        answer(noted);
        answer(noted, EmergencySign.SADDLE);

        assertThat(rows()).isEqualTo(3);
        assertThat(answerTo(noted)).isEqualTo(new FollowUp(Set.of(EmergencySign.BLADDER, EmergencySign.SADDLE), LATER));
    }

    @Test
    void noneIsAnAnswerAndNotTheSameAsNoAnswer() {
        assertThat(answerTo(noted)).isNull();

        answer(noted);

        assertThat(answerTo(noted)).isEqualTo(new FollowUp(Set.of(), LATER));
    }

    @Test
    void anAnswerIsNoRevisionAndNoConflict() {
        answer(noted);
        answer(noted, EmergencySign.CHEST);

        assertThat(history(anna)).extracting(CheckIn::rev).containsExactly(1);
        assertThat(flags()).extracting(FlagSummary::family).doesNotContain(Family.DATA);
    }

    @Test
    void conflictingVersionsShareTheAnswer() {
        record(anna, noted.uuid(), 1, "Nothing to tell");

        answer(noted, EmergencySign.BOWEL);

        assertThat(history(anna))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.followUp()).isNotNull());
    }

    @Test
    void anAnswerToACheckInOfAnotherIsAsToAnAbsentOne() {
        PatientId ben = at(EVENING, () -> patients.anna(clinic));

        assertThatThrownBy(() -> answer(ben, UUID.randomUUID(), noted.uuid(), 1))
                .isInstanceOf(NotFound.class)
                .hasMessage("not found");
        assertThatThrownBy(() -> answer(ben, UUID.randomUUID(), UUID.randomUUID(), 1))
                .isInstanceOf(NotFound.class)
                .hasMessage("not found");
        assertThatThrownBy(() -> answer(anna, UUID.randomUUID(), noted.uuid(), 2))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneNameCannotStandForTwoAnswers() {
        UUID uuid = answer(noted);

        assertThatThrownBy(() -> answer(uuid, noted, EmergencySign.BLADDER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("uuid");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anAnswerIsNeverChanged() {
        UUID uuid = answer(noted, EmergencySign.BLADDER);

        for (String change : List.of("update follow_up set em = '{}'", "delete from follow_up")) {
            assertThatThrownBy(() -> Acting.as(
                            clinic.therapist(),
                            () -> transaction.executeWithoutResult(status -> jdbc.sql(change + " where uuid = ?")
                                    .params(uuid)
                                    .update())))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theQuestionIsOpenUntilItIsAnswered() {
        assertThat(isOpen(noted)).isTrue();
        assertThat(open(LATER)).containsExactly(new SafetyQuestionService.Open(noted.uuid(), 1));

        answer(noted);

        assertThat(isOpen(noted)).isFalse();
        assertThat(open(LATER)).isEmpty();
    }

    @Test
    void theQuestionIsAskedForTwoDays() {
        assertThat(open(EVENING.plus(Duration.ofDays(2)))).hasSize(1);
        assertThat(open(EVENING.plus(Duration.ofDays(2)).plusSeconds(1))).isEmpty();
    }

    @Test
    void onlyTheRevisionThatStandsIsAskedAbout() {
        Key corrected = record(anna, noted.uuid(), 2, "My bladder is fine, I wrote that by mistake");
        assertThat(open(LATER)).containsExactly(new SafetyQuestionService.Open(noted.uuid(), 2));

        record(anna, noted.uuid(), 3, "All is well");
        assertThat(open(LATER)).isEmpty();
        assertThat(isOpen(corrected)).isTrue();
    }

    @Test
    void halfAnHourWithoutAnAnswerIsRaisedOnce() {
        Instant due = EVENING.plus(Duration.ofMinutes(30));
        assertThat(overdue(due.minusSeconds(1))).isEmpty();
        assertThat(overdue(due)).containsExactly(anna.value());

        at(due, () -> look(anna));

        assertThat(flags())
                .extracting(FlagSummary::family, FlagSummary::tier, FlagSummary::hits)
                .containsExactly(tuple(Family.MESSAGE, Tier.URGENT, 1));
        assertThat(overdue(due.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsAnsweredIsNeverOverdue() {
        answer(noted);

        assertThat(overdue(EVENING.plus(Duration.ofHours(1)))).isEmpty();
    }

    private List<UUID> overdue(Instant now) {
        return at(now, () -> ofClinic(() -> unanswered.due(clinic.id())));
    }

    private boolean look(PatientId patient) {
        return ofClinic(() -> {
            unanswered.run(clinic.id(), patient.value());
            return true;
        });
    }

    private <T> T ofClinic(Supplier<T> work) {
        return Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<T>)
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Key record(PatientId patient, UUID uuid, int rev, String note) {
        CheckInSubmission entry = new CheckInSubmission(
                uuid,
                rev,
                LocalDate.of(2026, 3, 10),
                EVENING,
                EVENING,
                ZoneId.of("Europe/London"),
                answers(note),
                null,
                Evidence.TICKED,
                false);
        return at(EVENING, () -> Acting.as(own(patient), () -> checkIns.record(patient, entry)));
    }

    private UUID answer(Key checkIn, EmergencySign... em) {
        return answer(UUID.randomUUID(), checkIn, em);
    }

    private UUID answer(UUID uuid, Key checkIn, EmergencySign... em) {
        return answer(anna, uuid, checkIn.uuid(), checkIn.rev(), em);
    }

    private UUID answer(PatientId patient, UUID uuid, UUID checkIn, int rev, EmergencySign... em) {
        FollowUpSubmission sent = new FollowUpSubmission(uuid, checkIn, rev, Set.of(em), LATER);
        return at(
                LATER,
                () -> Acting.as(own(patient), (Supplier<UUID>) () -> {
                    followUps.record(patient, sent);
                    return uuid;
                }));
    }

    private Optional<PatientMessage> messageOf(UUID answer) {
        return at(LATER, () -> Acting.as(own(anna), () -> escalation.messageOf(anna, answer)));
    }

    private boolean isOpen(Key checkIn) {
        return at(LATER, () -> Acting.as(own(anna), () -> question.isOpen(anna, checkIn)));
    }

    private List<SafetyQuestionService.Open> open(Instant now) {
        return at(now, () -> Acting.as(own(anna), () -> question.open(anna)));
    }

    private List<FlagSummary> flags() {
        return Acting.as(clinic.therapist(), () -> review.flagsOf(anna));
    }

    private List<CheckIn> history(PatientId patient) {
        return Acting.as(clinic.therapist(), () -> checkIns.history(patient));
    }

    private @Nullable FollowUp answerTo(Key checkIn) {
        return history(anna).stream()
                .filter(stored -> Key.of(stored).equals(checkIn))
                .findFirst()
                .orElseThrow()
                .followUp();
    }

    private Integer rows() {
        return Acting.as(
                clinic.therapist(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from follow_up where patient_id = ?")
                        .params(anna.value())
                        .query(Integer.class)
                        .single()));
    }

    private PatientActor own(PatientId patient) {
        return new PatientActor(clinic.id(), patient);
    }

    private static <T> T at(Instant now, Supplier<T> work) {
        return BindableClock.at(now, work);
    }

    private static Answers answers(String note) {
        return new Answers(
                Set.of(), 4, 1, Side.LEFT, null, null, null, null, Set.of(), null, null, null, null, List.of(),
                List.of(), null, null, null, null, null, null, null, note, false);
    }
}
