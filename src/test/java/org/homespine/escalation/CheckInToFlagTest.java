package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.StopReason;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientService;
import org.homespine.programs.Dose;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.Work;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CheckInToFlagTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant EVENING = Instant.parse("2026-03-10T20:00:00Z");

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientService patients;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private EscalationService escalation;

    @Autowired
    private ReviewService review;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = BindableClock.at(EVENING.minus(8, ChronoUnit.DAYS), () -> Acting.as(clinic.therapist(), this::begin));
    }

    private PatientId begin() {
        PatientId patient = patients.register(intake());
        Dose dose = Dose.of(Work.hold(30, 5)).timesADay(1);
        ProgramContent content = new ProgramContent(
                List.of(new ProgramItem(new ExerciseId("childs-pose"), dose, "")), LocalDate.of(2026, 3, 2), null, "");
        programs.publish(patient, programs.saveDraft(patient, content, 0));
        return patient;
    }

    @Test
    void aBladderChangeRaisesAnEmergencyAndPausesTheProgram() {
        Key key = send(anna, uuid(), 1, bladder());

        assertThat(messageOf(key)).contains("bladder", "999", "A&E");
        List<FlagSummary> queue = asTherapist(review::queue);
        assertThat(queue).hasSize(1);
        assertThat(queue.getFirst().family()).isEqualTo(Family.CES);
        assertThat(queue.getFirst().tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(asTherapist(() -> programs.current(anna).orElseThrow()).state())
                .isEqualTo(ProgramState.PAUSED);
        assertThat(asTherapist(() -> programs.current(anna).orElseThrow().pausedFor()))
                .contains(PauseCause.EMERGENCY);
    }

    @Test
    void theFlagSaysWhyWithEveryValueItUsed() {
        send(anna, uuid(), 1, bladder());

        FlagDetail detail =
                asTherapist(() -> review.flag(anna, review.queue().getFirst().id(), Locale.ENGLISH));

        assertThat(detail.reasons()).hasSize(1);
        assertThat(detail.reasons().getFirst().because())
                .isEqualTo("Bladder change ticked for 10 March 2026; new within 14 days.");
    }

    @Test
    void whatACheckInNamesInVainIsSaidInAFlag() {
        Answers sent = naming("old-stretch", "new_illness");
        UUID uuid = uuid();
        send(anna, uuid, 1, sent);

        FlagSummary flag = asTherapist(review::queue).stream()
                .filter(each -> each.family() == Family.DATA)
                .findFirst()
                .orElseThrow();
        assertThat(asTherapist(() -> review.flag(anna, flag.id(), Locale.ENGLISH))
                        .reasons()
                        .getFirst()
                        .because())
                .isEqualTo("The check-in about 10 March 2026 names what does not exist here; exercise: old-stretch; "
                        + "condition: new_illness; program version: none.");
        send(anna, uuid, 1, sent);
        assertThat(asTherapist(() -> checkIns.history(anna))).hasSize(1);
    }

    /** The table of conditions cannot say what an unknown one blocks: it is as grave as one that is not named. */
    @Test
    void anUnknownConditionPausesTheProgramAsOneNotNamedDoes() {
        send(anna, uuid(), 1, naming("childs-pose", "new_illness"));

        assertThat(asTherapist(() -> programs.current(anna).orElseThrow().pausedFor()))
                .contains(PauseCause.CLEARANCE);
    }

    /** An unknown exercise that was stopped for leg symptoms is an exercise that was stopped for leg symptoms. */
    @Test
    void aStopAtAnUnknownExerciseIsJudged() {
        send(anna, uuid(), 1, naming("old-stretch", "spinal_stenosis"));

        assertThat(asTherapist(review::queue)).extracting(FlagSummary::family).contains(Family.RESPONSE, Family.DATA);
    }

    @Test
    void anOrdinaryCheckInRaisesNothing() {
        Key key = send(anna, uuid(), 1, answers(Set.of(), 4));

        assertThat(at(() -> Acting.as(patient(), () -> escalation.messageOf(anna, key))))
                .isEmpty();
        assertThat(asTherapist(review::queue)).isEmpty();
    }

    @Test
    void sentFiveTimesAtOnceItIsStoredOnceAndRaisesOneFlag() throws Exception {
        UUID uuid = uuid();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            Callable<Key> send = () -> send(anna, uuid, 1, bladder());
            for (Future<Key> sent : threads.invokeAll(List.of(send, send, send, send, send))) {
                assertThat(sent.get().uuid()).isEqualTo(uuid);
            }
        }
        assertThat(asTherapist(() -> checkIns.history(anna))).hasSize(1);
        assertThat(asTherapist(review::queue))
                .hasSize(1)
                .allSatisfy(flag -> assertThat(flag.hits()).isEqualTo(1));
    }

    @Test
    void aRepeatBringsTheSameMessageAgain() {
        UUID uuid = uuid();
        String first = messageOf(send(anna, uuid, 1, bladder()));

        assertThat(messageOf(send(anna, uuid, 1, bladder()))).isEqualTo(first);
    }

    @Test
    void otherContentUnderTheSameRevisionIsKeptBeside() {
        UUID uuid = uuid();
        send(anna, uuid, 1, answers(Set.of(), 3));
        send(anna, uuid, 1, answers(Set.of(), 5));

        assertThat(asTherapist(() -> checkIns.history(anna))).hasSize(2);
    }

    @Test
    void aCorrectionThatAddsARedAnswerRaises() {
        UUID uuid = uuid();
        send(anna, uuid, 1, answers(Set.of(), 3));
        send(anna, uuid, 2, bladder());

        assertThat(asTherapist(review::queue)).hasSize(1);
    }

    @Test
    void theSameUuidFromAnotherPatientIsThatPatientsOwn() {
        PatientId ben =
                BindableClock.at(EVENING.minus(8, ChronoUnit.DAYS), () -> Acting.as(clinic.therapist(), this::begin));
        UUID uuid = uuid();
        send(anna, uuid, 1, bladder());
        at(() -> Acting.as(
                new PatientActor(clinic.id(), ben), () -> checkIns.record(ben, entry(uuid, 1, answers(Set.of(), 2)))));

        assertThat(asTherapist(() -> checkIns.history(ben))).hasSize(1);
        assertThat(asTherapist(() -> review.flagsOf(ben))).isEmpty();
    }

    @Test
    void aFlagIsNotAcknowledgedOrResolvedByWhomHasNotReadItsNewestReason() {
        send(anna, uuid(), 1, bladder());
        FlagSummary read = asTherapist(review::queue).getFirst();
        send(anna, uuid(), 1, bladder());

        assertThatThrownBy(() -> asTherapist(() -> {
                    review.acknowledge(anna, read.id(), read.hits());
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("flag-changed");
        assertThatThrownBy(() -> asTherapist(() -> {
                    review.recordContact(anna, read.id(), read.hits(), "Rang her");
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("flag-changed");
        assertThatThrownBy(() -> asTherapist(() -> {
                    review.resolve(anna, read.id(), read.hits(), Outcome.REFERRED, List.of(), "Went to hospital");
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("flag-changed");
        assertThat(asTherapist(review::queue)).singleElement().satisfies(flag -> {
            assertThat(flag.acknowledgedAt()).isNull();
            assertThat(flag.hits()).isEqualTo(2);
        });
    }

    @Test
    void aReviewGoesFromAcknowledgedByContactToResolved() {
        send(anna, uuid(), 1, bladder());
        var flag = asTherapist(review::queue).getFirst().id();

        asTherapist(() -> {
            review.acknowledge(anna, flag, 1);
            return null;
        });
        assertThatThrownBy(() -> asTherapist(() -> {
                    review.resolve(anna, flag, 1, Outcome.REFERRED, List.of(), "Went to hospital");
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("flag-contact-first");
        asTherapist(() -> {
            review.recordContact(anna, flag, 1, "Rang her, she is on her way");
            review.resolve(anna, flag, 1, Outcome.REFERRED, List.of(), "Went to hospital");
            return null;
        });

        assertThat(asTherapist(review::queue)).isEmpty();
        assertThat(asTherapist(() -> review.flagsOf(anna)).getFirst().outcome()).isEqualTo(Outcome.REFERRED);
    }

    @Test
    void afterAResolutionTheSameSignRaisesAgain() {
        aReviewGoesFromAcknowledgedByContactToResolved();

        send(anna, uuid(), 1, bladder());

        assertThat(asTherapist(review::queue)).hasSize(1);
    }

    @Test
    void aTherapistOffTheTeamSeesNothing() {
        send(anna, uuid(), 1, bladder());

        assertThat(at(() -> Acting.as(clinic.otherTherapist(), review::queue))).isEmpty();
        assertThatThrownBy(() -> at(() -> Acting.as(clinic.otherTherapist(), () -> review.flagsOf(anna))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at(() -> Acting.as(clinic.desk(), () -> checkIns.history(anna))))
                .isInstanceOf(NotFound.class);
    }

    private Key send(PatientId patient, UUID uuid, int rev, Answers answers) {
        return at(() -> Acting.as(patient(), () -> checkIns.record(patient, entry(uuid, rev, answers))));
    }

    private String messageOf(Key key) {
        return at(() -> Acting.as(patient(), () -> escalation.messageOf(anna, key)))
                .orElseThrow()
                .text();
    }

    private <T> T asTherapist(Supplier<T> work) {
        return at(() -> Acting.as(clinic.therapist(), work));
    }

    private PatientActor patient() {
        return new PatientActor(clinic.id(), anna);
    }

    private static <T> T at(Supplier<T> work) {
        return BindableClock.at(EVENING.plusSeconds(60), work);
    }

    private static UUID uuid() {
        return UUID.randomUUID();
    }

    private static CheckInSubmission entry(UUID uuid, int rev, Answers answers) {
        return new CheckInSubmission(
                uuid,
                rev,
                LocalDate.of(2026, 3, 10),
                EVENING,
                EVENING.plusSeconds(60),
                LONDON,
                answers,
                1,
                Evidence.TICKED,
                false);
    }

    private static Answers naming(String exercise, String condition) {
        return new Answers(
                Set.of(),
                4,
                1,
                Side.LEFT,
                null,
                null,
                null,
                null,
                Set.of(GeneralSign.NEW_CONDITION),
                new ConditionId(condition),
                null,
                null,
                null,
                List.of(),
                List.of(new ExerciseStop(new ExerciseId(exercise), StopReason.LEG_SYMPTOMS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static Answers bladder() {
        return answers(Set.of(EmergencySign.BLADDER), 4);
    }

    private static Answers answers(Set<EmergencySign> em, int pain) {
        return new Answers(
                em, pain, 1, Side.LEFT, null, null, null, null, Set.of(), null, null, null, null, List.of(), List.of(),
                null, null, null, null, null, null, null, null, false);
    }

    private static Intake intake() {
        return new Intake(
                "Anna",
                "Abbott",
                LocalDate.of(1968, 4, 12),
                "en",
                LONDON,
                "",
                "",
                "",
                5,
                1,
                "left",
                Set.of(),
                null,
                DirectionalPreference.NONE_FOUND,
                List.of(),
                List.of(),
                Set.of(),
                null);
    }
}
