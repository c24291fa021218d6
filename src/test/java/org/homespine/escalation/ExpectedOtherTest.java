package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Sign;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.WorkedPhone.Answer;
import org.homespine.escalation.domain.CaseTable;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.NightWatch;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramPause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramView;
import org.homespine.programs.Programs;
import org.homespine.shared.AccountId;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the clinical table expects of its cases beside findings, state and open flags. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedOtherTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private WorkedPatients workedPatients;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService patientService;

    @Autowired
    private Programs drafts;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private Entries entries;

    @Autowired
    private ReviewService review;

    @Autowired
    private DutyService duty;

    @Autowired
    private NightlyTicks nights;

    @Autowired
    private FlagDeadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private WorkedPhone phone;

    @BeforeAll
    void aClinicAndAPhone() {
        clinic = clinics.hillside();
        phone = new WorkedPhone(context, json, "192.0.2.92");
    }

    @ParameterizedTest
    @CsvSource({"C03, CES, 2", "C12, NEURO, 2", "C69, NEURO, 4"})
    void severalReasonsOfOneFamilyAreOneFlag(String id, Family family, int hits) {
        PatientId patient = lived(id);

        assertThat(flags(patient, id).stream().filter(flag -> flag.family() == family))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY);
                    assertThat(flag.hits()).isEqualTo(hits);
                });
    }

    /** C22: the day counts by its worst pain, which the first log did not have yet. */
    @Test
    void theHitAppearsWithTheLogThatMakesTheDayBad() {
        WorkedCase worked = worked("C22");
        PatientId patient = workedPatients.of(worked, clinic);
        phone.signIn(worked, clinic, patient, patientService);
        List<CheckInVersion> arriving = WorkedPatients.arriving(worked);

        phone.send(worked, arriving.getFirst());
        assertThat(flags(patient, "C22")).isEmpty();

        phone.send(worked, arriving.getLast());
        assertThat(flags(patient, "C22"))
                .extracting(FlagSummary::raisedAt)
                .containsExactly(Instant.parse("2026-03-10T21:00:00Z"));
    }

    /** C37. */
    @Test
    void manyRedAnswersBringOneMessageAndFlagsByFamily() {
        PatientId patient = workedPatients.of(worked("C37"), clinic);
        Answer answer = sent("C37", patient);

        assertThat(answer.message().orElseThrow().path("rule").asString()).isEqualTo("CES-01");
        assertThat(flags(patient, "C37"))
                .extracting(FlagSummary::family)
                .containsExactlyInAnyOrder(Family.CES, Family.PAIN, Family.NIGHT);
        assertThat(alerted(patient))
                .extracting(Alerted::whom)
                .containsOnly(clinic.therapist().account());
    }

    /** C39: a correction is judged when it comes in. */
    @Test
    void aCorrectionRaisesWhenItArrives() {
        assertThat(flags(lived("C39"), "C39"))
                .extracting(FlagSummary::raisedAt)
                .containsExactly(Instant.parse("2026-03-10T21:00:00Z"));
    }

    /** C40: within the window it is new; the reason names the day that it is about. */
    @Test
    void aLateReportIsNotHistoricAndNamesItsDay() {
        PatientId patient = lived("C40");

        assertThat(found(patient)).containsExactly(new Found("CES-01", false, false));
        assertThat(because(patient, "C40")).contains("7 March 2026");
    }

    /** C42: too long ago to be new; said of today it is an emergency. */
    @Test
    void aHistoricReportAsksWhetherItIsStillThereAndYesMakesItAnEmergency() {
        WorkedCase worked = worked("C42");
        PatientId patient = workedPatients.of(worked, clinic);
        Answer answer = sent("C42", patient);
        assertThat(found(patient)).containsExactly(new Found("CES-01", false, true));
        assertThat(answer.message().orElseThrow().path("tier").asString()).isEqualTo("URGENT");
        assertThat(answer.message().orElseThrow().path("text").asString()).containsIgnoringCase("still");

        BindableClock.at(worked.now().plusSeconds(60), () -> entries.bladder(clinic.id(), patient));

        assertThat(flags(patient, "C42"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY));
    }

    /** C43: whichever of the three comes last. */
    @Test
    void offlineLogsAreJudgedInTheirPlaceAndNotHistoric() {
        PatientId patient = lived("C43");

        assertThat(found(patient)).containsExactly(new Found("PAI-03", false, false));
        assertThat(because(patient, "C43")).contains("10 March 2026");
    }

    /** C45. */
    @Test
    void aLogSentTwiceIsStoredOnceAndAlertsOnce() {
        PatientId patient = lived("C45");

        assertThat(logged(patient, LocalDate.of(2026, 3, 10), "C45")).hasSize(1);
        assertThat(alerted(patient)).hasSize(1);
    }

    /** C46: the later entry counts, the other is kept. */
    @Test
    void bothEntriesOfAConflictAreKept() {
        assertThat(logged(lived("C46"), LocalDate.of(2026, 3, 10), "C46"))
                .extracting(checkIn -> checkIn.answers().pain())
                .containsExactly(3, 5);
    }

    @ParameterizedTest
    @CsvSource({"C48, 2026-03-10T14:30:00Z", "C49, 2026-03-11T00:40:00Z"})
    void aLogStaysOnTheDayThatWasNamedAtEntry(String id, Instant enteredAt) {
        assertThat(logged(lived(id), LocalDate.of(2026, 3, 10), id))
                .extracting(CheckIn::enteredAt)
                .containsExactly(enteredAt);
    }

    /** C55. */
    @Test
    void aSafetyPauseIsAddedToTheHolidayPause() {
        PatientId patient = lived("C55");

        assertThat(program(patient, "C55").pauses())
                .extracting(ProgramPause::cause)
                .containsExactlyInAnyOrder(PauseCause.HOLIDAY, PauseCause.EMERGENCY);
    }

    /** C57. */
    @Test
    void exercisingWhilePausedAlertsAgain() {
        assertThat(alerted(lived("C57")))
                .extracting(Alerted::whom)
                .containsExactly(clinic.therapist().account());
    }

    @ParameterizedTest
    @CsvSource({"C61, ADH-02", "C99, ADH-04"})
    void theSameFlagOfAdherenceRises(String id, String rule) {
        PatientId patient = workedPatients.of(worked(id), clinic);
        FlagSummary before = flags(patient, id).getFirst();
        runNight(worked(id), patient);

        assertThat(flags(patient, id)).singleElement().satisfies(flag -> {
            assertThat(flag.id()).isEqualTo(before.id());
            assertThat(flag.tier()).isEqualTo(Tier.SOON);
            assertThat(flag.tierAt()).isEqualTo(worked(id).now());
            assertThat(flag.acknowledgedAt()).isNull();
        });
        assertThat(found(patient)).extracting(Found::rule).contains(rule);
    }

    /** C69: the flag was acknowledged as URGENT. */
    @Test
    void aRiseToAnEmergencyAlertsAnewAndShortensTheDeadline() {
        WorkedCase worked = worked("C69");
        PatientId patient = workedPatients.of(worked, clinic);
        FlagSummary before = flags(patient, "C69").getFirst();
        assertThat(before.acknowledgedAt()).isNotNull();
        sent("C69", patient);

        FlagSummary after = flags(patient, "C69").stream()
                .filter(flag -> flag.family() == Family.NEURO)
                .findFirst()
                .orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.acknowledgedAt()).isNull();
        assertThat(after.deadlineAt()).isBeforeOrEqualTo(worked.now().plus(Duration.ofMinutes(15)));
        assertThat(alerted(patient)).isNotEmpty();
    }

    /** C70: the resolution itself writes what is known. */
    @Test
    void aSignResolvedAsKnownRaisesNothingWhenItIsTheSame() {
        PatientId anna = annaWithAProgram(clinic);
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        BindableClock.at(noon, () -> entries.send(clinic.id(), anna, tingling(Sign.SAME)));
        FlagSummary flag = asTherapist(noon, () -> review.flagsOf(anna)).getFirst();
        assertThat(flag.family()).isEqualTo(Family.NEURO);
        asTherapist(noon, () -> {
            review.recordContact(anna, flag.id(), flag.hits(), "Has had it for years");
            review.resolve(anna, flag.id(), flag.hits(), Outcome.KNOWN_BASELINE, List.of(KnownSymptom.TINGLE), "Known");
            return true;
        });

        Instant later = noon.plus(Duration.ofDays(2));
        BindableClock.at(later, () -> entries.send(clinic.id(), anna, tingling(Sign.SAME)));
        assertThat(asTherapist(later, () -> review.flagsOf(anna))).hasSize(1);

        BindableClock.at(later.plusSeconds(60), () -> entries.send(clinic.id(), anna, tingling(Sign.WORSE)));
        assertThat(asTherapist(later, () -> review.flagsOf(anna))).hasSize(2);
    }

    /** C72: stored, but it raises nothing. */
    @Test
    void aHitInItsQuietPeriodIsStoredAsSuppressed() {
        PatientId patient = lived("C72");

        assertThat(found(patient)).containsExactly(new Found("PAI-03", true, false));
        assertThat(flags(patient, "C72"))
                .allSatisfy(flag -> assertThat(flag.state()).isEqualTo(ReviewState.RESOLVED));
    }

    /** C73: one point worse than at the resolution. */
    @Test
    void whatIsWorseThanAtTheResolutionRaisesAgain() {
        assertThat(flags(lived("C73"), "C73"))
                .extracting(FlagSummary::state)
                .containsExactlyInAnyOrder(ReviewState.RESOLVED, ReviewState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"C82, knee-to-chest-single", "C84, downward-dog"})
    void onlyThatExerciseIsHeld(String id, String exercise) {
        ProgramView program = program(lived(id), id);

        assertThat(program.held()).containsExactly(new ExerciseId(exercise));
        assertThat(program.itemsToDo()).isNotEmpty();
    }

    /** C86: with somebody on call the ladder climbs at night too. */
    @Test
    void anEmergencyThatNobodyAcknowledgesAlertsTheLead() {
        Clinic watched = clinics.hillside();
        WorkedCase worked = worked("C86");
        BindableClock.at(
                worked.now().minusSeconds(86400),
                () -> Acting.as(
                        watched.lead(),
                        () -> duty.setNightWatch(
                                new NightWatch(watched.otherTherapist().account()))));
        PatientId patient = annaWithAProgram(watched);
        BindableClock.at(Instant.parse("2026-03-10T20:00:00Z"), () -> entries.bladder(watched.id(), patient));
        BindableClock.at(
                worked.now(),
                () -> inClinic(watched, () -> {
                    deadlines.run(watched.id(), patient.value());
                    return true;
                }));

        assertThat(alerted(watched, patient))
                .contains(new Alerted(worked.now(), watched.lead().account()));
    }

    /** C87: the program has ended, and with it nobody's duty. */
    @Test
    void afterTheEndOfTheProgramTheReviewerIsAlerted() {
        assertThat(alerted(lived("C87")))
                .extracting(Alerted::whom)
                .containsExactly(clinic.therapist().account());
    }

    /** C94. */
    @Test
    void selfHarmWordsShowTheCrisisLineFirst() {
        JsonNode message =
                sent("C94", workedPatients.of(worked("C94"), clinic)).message().orElseThrow();

        assertThat(message.path("rule").asString()).isEqualTo("TXT-02");
        assertThat(message.path("calls").get(0).path("number").asString()).isEqualTo("116 123");
        assertThat(message.path("calls").get(1).path("number").asString()).isEqualTo("999");
    }

    /** C105: the emergency screen of the phone is the message's tier. */
    @ParameterizedTest
    @CsvSource({"C105, CES-04, EMERGENCY", "C25, PAI-07, ROUTINE", "C67, TXT-03, ROUTINE", "C85, DAT-02, ROUTINE"})
    void thePhoneIsToldTheOneMessage(String id, String rule, String tier) {
        JsonNode message =
                sent(id, workedPatients.of(worked(id), clinic)).message().orElseThrow();

        assertThat(message.path("rule").asString()).isEqualTo(rule);
        assertThat(message.path("tier").asString()).isEqualTo(tier);
        assertThat(message.path("text").asString()).isNotBlank();
    }

    private PatientId annaWithAProgram(Clinic where) {
        LocalDate start = LocalDate.of(2026, 3, 2);
        return BindableClock.at(Instant.parse("2026-03-01T12:00:00Z"), () -> {
            PatientId anna = patients.anna(where);
            drafts.publishTwoExercises(where.therapist(), anna, start);
            return anna;
        });
    }

    private static Answers tingling(Sign sign) {
        Answers none = Entries.answers(Set.of(), 4);
        return new Answers(
                none.em(),
                none.pain(),
                none.reach(),
                none.side(),
                Sign.NONE,
                sign,
                Sign.NONE,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
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

    private static WorkedCase worked(String id) {
        return CaseTable.read().stream()
                .filter(worked -> worked.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PatientId lived(String id) {
        PatientId patient = workedPatients.of(worked(id), clinic);
        sent(id, patient);
        return patient;
    }

    private Answer sent(String id, PatientId patient) {
        phone.signIn(worked(id), clinic, patient, patientService);
        return phone.sendAll(worked(id));
    }

    private void runNight(WorkedCase worked, PatientId patient) {
        BindableClock.at(
                worked.now(),
                () -> inClinic(clinic, () -> {
                    nights.run(clinic.id(), patient.value());
                    return true;
                }));
    }

    private List<FlagSummary> flags(PatientId patient, String id) {
        return asTherapist(worked(id).now(), () -> review.flagsOf(patient));
    }

    private String because(PatientId patient, String id) {
        FlagSummary flag = flags(patient, id).getFirst();
        return asTherapist(worked(id).now(), () -> review.flag(patient, flag.id(), Locale.ENGLISH))
                .reasons()
                .getFirst()
                .because();
    }

    private ProgramView program(PatientId patient, String id) {
        return asTherapist(worked(id).now(), () -> programs.current(patient).orElseThrow());
    }

    private List<CheckIn> logged(PatientId patient, LocalDate day, String id) {
        return asTherapist(worked(id).now(), () -> checkIns.history(patient)).stream()
                .filter(checkIn -> checkIn.performedOn().equals(day))
                .toList();
    }

    private record Found(String rule, boolean suppressed, boolean historic) {}

    private List<Found> found(PatientId patient) {
        return inClinic(
                clinic,
                () -> jdbc.sql("select rule, suppressed, historic from finding where patient_id = ?")
                        .param(patient.value())
                        .query((row, index) -> new Found(
                                row.getString("rule"), row.getBoolean("suppressed"), row.getBoolean("historic")))
                        .list());
    }

    private record Alerted(Instant at, AccountId whom) {}

    private List<Alerted> alerted(PatientId patient) {
        return alerted(clinic, patient);
    }

    private List<Alerted> alerted(Clinic where, PatientId patient) {
        return inClinic(
                where,
                () -> jdbc.sql("select at, account_id from alert where patient_id = ? order by at, id")
                        .param(patient.value())
                        .query(ExpectedOtherTest::alerted)
                        .list());
    }

    private static Alerted alerted(ResultSet row, int index) throws SQLException {
        return new Alerted(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))));
    }

    private <T> T asTherapist(Instant moment, Supplier<T> work) {
        return BindableClock.at(moment, () -> Acting.as(clinic.therapist(), work));
    }

    private <T> T inClinic(Clinic where, Supplier<T> work) {
        return Acting.as(new SystemActor(where.id(), "test"), (Supplier<T>) () ->
                Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow());
    }
}
