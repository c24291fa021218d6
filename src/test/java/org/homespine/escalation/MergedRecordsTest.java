package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.AuditRows;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.PatientDevice;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.StaffActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.HandOverService;
import org.homespine.patients.MergingService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramVersion;
import org.homespine.programs.Programs;
import org.homespine.shared.AccountId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.Conflict;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records of one person: what was written under either is read, and watched, as one. */
@DatabaseTest
class MergedRecordsTest {

    private static final ConditionId STENOSIS = new ConditionId("spinal_stenosis");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private ProgramService programService;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private MergingService merging;

    @Autowired
    private HandOverService handOvers;

    @Autowired
    private PatientSignInService signIn;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private ReviewService review;

    @Autowired
    private RuleSettingsService settings;

    @Autowired
    private Entries entries;

    @Autowired
    private AuditRows audit;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId kept;
    private PatientId other;
    private LocalDate today;

    @BeforeEach
    void annaIsRegisteredTwice() {
        clinic = clinics.hillside();
        kept = patients.anna(clinic);
        other = patients.register(clinic.otherTherapist(), Patients.intake("Ana", "Archer"));
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        hadAProgram(clinic.therapist(), kept);
        hadAProgram(clinic.otherTherapist(), other);
    }

    private void hadAProgram(StaffActor therapist, PatientId patient) {
        programs.publishTwoExercises(therapist, patient, today);
        Acting.as(therapist, () -> programService.end(patient));
    }

    @Test
    void theCheckInsOfBothAreReadAsOneHistory() {
        Key first = entries.ordinary(clinic.id(), other);
        Key second = entries.ordinary(clinic.id(), kept);

        merge();

        assertThat(lead(() -> checkIns.history(kept)))
                .extracting(CheckIn::uuid)
                .containsExactlyInAnyOrder(first.uuid(), second.uuid());
    }

    @Test
    void theProgramsOfBothAreReadEachUnderItsOwnNumbers() {
        merge();

        assertThat(lead(() -> programService.versions(kept)))
                .extracting(ProgramVersion::number)
                .containsExactly(1);
        assertThat(lead(() -> programService.versionsOfMerged(kept)))
                .extracting(ProgramVersion::publishedBy)
                .containsExactly(((StaffActor) clinic.otherTherapist()).account());
    }

    @Test
    void theRulesJudgeAcrossBoth() {
        entries.sendAbout(today.minusDays(1), clinic.id(), other, Entries.answers(Set.of(), 3));
        merge();

        // PAI-04: 3 or more above the previous logged day, which was logged under the other record.
        entries.send(clinic.id(), kept, Entries.answers(Set.of(), 7));

        assertThat(flags(kept)).extracting(FlagSummary::family).contains(Family.PAIN);
    }

    @Test
    void ofTheThresholdsOfBothTheStricterHoldsUntilSomebodyChoosesAnew() {
        choose(other, "8");
        choose(kept, "9");
        merge();

        assertThat(veryHighPain(kept)).isEqualByComparingTo("8");
        entries.send(clinic.id(), kept, Entries.answers(Set.of(), 8));
        assertThat(open(kept)).extracting(FlagSummary::tier).containsExactly(Tier.URGENT);

        choose(kept, "9");
        assertThat(veryHighPain(kept)).isEqualByComparingTo("9");
    }

    private void choose(PatientId patient, String veryHighPain) {
        Acting.as(
                clinic.lead(),
                () -> settings.proposeForPatient(
                        patient,
                        new Proposal(Setting.VERY_HIGH_PAIN, new BigDecimal(veryHighPain), today, "Agreed with her")));
    }

    private BigDecimal veryHighPain(PatientId patient) {
        return lead(() -> settings.ofPatient(patient)).inForce().inForce().of(Setting.VERY_HIGH_PAIN);
    }

    @Test
    void ofTwoOpenFlagsOfAFamilyTheHigherStaysAndTheOtherIsAReasonOfIt() {
        entries.severePain(clinic.id(), other);
        entries.sendAbout(today.minusDays(1), clinic.id(), kept, Entries.answers(Set.of(), 3));
        entries.send(clinic.id(), kept, Entries.answers(Set.of(), 6));
        assertThat(open(kept)).extracting(FlagSummary::tier).containsExactly(Tier.SOON);

        merge();

        FlagSummary flag = open(kept).getFirst();
        assertThat(open(kept)).hasSize(1);
        assertThat(flag.tier()).isEqualTo(Tier.URGENT);
        assertThat(lead(() -> review.flag(kept, flag.id(), Locale.ENGLISH)).reasons())
                .extracting(FlagDetail.Reason::rule)
                .containsExactlyInAnyOrder("PAI-04", "PAI-02");
        assertThat(lead(() -> review.flag(kept, flag.id(), Locale.ENGLISH)).reasons())
                .extracting(FlagDetail.Reason::because)
                .anyMatch(text -> text.contains("Comes from a record that was merged into this one"));
    }

    @Test
    void aHigherFlagOfTheKeptRecordStays() {
        entries.sendAbout(today.minusDays(1), clinic.id(), other, Entries.answers(Set.of(), 3));
        entries.send(clinic.id(), other, Entries.answers(Set.of(), 6));
        entries.severePain(clinic.id(), kept);
        FlagSummary before = open(kept).getFirst();

        merge();

        assertThat(open(kept)).singleElement().satisfies(flag -> {
            assertThat(flag.id()).isEqualTo(before.id());
            assertThat(flag.tier()).isEqualTo(Tier.URGENT);
            assertThat(flag.hits()).isEqualTo(before.hits() + 1);
        });
    }

    @Test
    void anEmergencyOfTheMergedRecordPausesWhatRunsOnTheKeptOneAndKeepsItsDeadline() {
        programs.publishTwoExercises(clinic.therapist(), kept, today);
        entries.bladder(clinic.id(), other);
        FlagSummary before = open(other).getFirst();

        merge();

        assertThat(open(kept)).singleElement().satisfies(flag -> {
            assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY);
            assertThat(flag.state()).isEqualTo(ReviewState.OPEN);
            assertThat(flag.deadlineAt()).isEqualTo(before.deadlineAt());
        });
        assertThat(lead(() -> programService.current(kept)).orElseThrow().state())
                .isEqualTo(ProgramState.PAUSED);
        assertThat(lead(review::queue)).extracting(FlagSummary::patient).containsExactly(kept);
    }

    @Test
    void conditionsAreTakenOverAndStopWhatRunsAndClearancesAreNot() {
        programs.publish(clinic.therapist(), kept, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
        Acting.as(clinic.otherTherapist(), () -> {
            clinical.noteCondition(other, STENOSIS);
            clinical.addClearance(other, Clearance.of(Programs.COBRA, today.plusDays(9)), "Dr Day", today);
        });

        merge();

        assertThat(record(kept).conditions()).containsExactly(STENOSIS);
        assertThat(record(kept).clearances()).isEmpty();
        assertThat(lead(() -> programService.current(kept)).orElseThrow().held())
                .containsExactly(Programs.COBRA);
        assertThat(open(kept)).extracting(FlagSummary::family).containsExactly(Family.CLEARANCE);
    }

    @Test
    void whoCaredForEitherCaresForBoth() {
        merge();

        assertThat(record(kept).team())
                .containsExactlyInAnyOrder(
                        new TeamMember(clinic.therapist().account(), TeamMember.Part.REVIEWER),
                        new TeamMember(clinic.otherTherapist().account(), TeamMember.Part.MEMBER));
        for (StaffActor one : List.of(clinic.therapist(), clinic.otherTherapist())) {
            assertThat(Acting.as(one, (Supplier<PatientRecord>) () -> records.record(other))
                            .mergedInto())
                    .isEqualTo(kept);
        }
    }

    @Test
    void aPhoneOfTheMergedRecordGoesOnAsTheKeptOne() {
        String code = Acting.as(clinic.desk(), (Supplier<String>)
                () -> records.issueSignInCode(other).code());
        String token = signIn.signIn(code, 1970, "test-" + other);
        String unused = Acting.as(clinic.desk(), (Supplier<String>)
                () -> records.issueSignInCode(other).code());

        merge();

        assertThat(signIn.authenticate(token).map(PatientDevice::patient))
                .contains(new PatientActor(clinic.id(), kept));
        assertThat(signIn.authenticate(signIn.signIn(unused, 1970, "test-" + other))
                        .map(PatientDevice::patient))
                .contains(new PatientActor(clinic.id(), kept));
    }

    @Test
    void whatThePhoneSendsOnceMoreIsStoredAndJudgedOnce() {
        UUID uuid = UUID.randomUUID();
        entries.send(clinic.id(), other, uuid, 1, Entries.answers(Set.of(), 9));
        merge();
        int hits = open(kept).getFirst().hits();

        entries.send(clinic.id(), kept, uuid, 1, Entries.answers(Set.of(), 9));

        assertThat(lead(() -> checkIns.versions(kept, uuid, 1))).hasSize(1);
        assertThat(open(kept).getFirst().hits()).isEqualTo(hits);
    }

    @Test
    void whatWasUnderWayForTheMergedRecordIsTriedAgain() {
        merge();

        assertThatThrownBy(() -> entries.ordinary(clinic.id(), other)).isInstanceOf(Conflict.class);
        assertThat(lead(() -> checkIns.history(kept))).isEmpty();
    }

    @Test
    void aMergedRecordIsListedNowhereAndChangedByNobody() {
        merge();

        assertThat(lead(() -> records.caseload(null, 50, "")))
                .extracting(PatientContact::id)
                .containsExactly(kept);
        assertThat(lead(records::visible)).containsExactly(kept);
        assertThat(lead(() -> records.withoutReviewerOf(List.of()))).containsExactly(kept);
        assertThat(refusal(() -> clinical.noteCondition(other, STENOSIS))).isEqualTo("record-merged");
        assertThat(refusal(() -> clinical.putOnTeam(other, clinic.therapist().account(), TeamMember.Part.DEPUTY)))
                .isEqualTo("record-merged");
        assertThat(lead(() -> merging.merged(kept)))
                .extracting(PatientContact::id)
                .containsExactly(other);
    }

    @Test
    void theTrailShowsTheMergeOnBothRecords() {
        merge();

        assertThat(audit.of(clinic.id(), kept)).contains("MergingService.merge");
        assertThat(audit.of(clinic.id(), other)).contains("MergingService.merge into " + kept);
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        PatientId stranger = patients.anna(clinics.hillside());
        assertThat(refusal(() -> merging.merge(kept, kept))).isEqualTo("merge-itself");
        assertThat(refusal(() -> merging.merge(kept, stranger))).isEqualTo("merge-unknown");
        assertThat(refusal(() -> merging.merge(kept, new PatientId(UUID.randomUUID()))))
                .isEqualTo("merge-unknown");

        merge();
        assertThat(refusal(() -> merging.merge(kept, other))).isEqualTo("record-merged");
        assertThat(refusal(() -> merging.merge(other, kept))).isEqualTo("record-merged");
        PatientId third = patients.anna(clinic);
        assertThat(refusal(() -> merging.merge(third, other))).isEqualTo("record-merged");
    }

    @Test
    void aRecordWithARunningProgramIsNotMergedAway() {
        programs.publishTwoExercises(clinic.otherTherapist(), other, today);

        assertThat(refusal(() -> merging.merge(kept, other))).isEqualTo("merge-running-program");
        assertThat(record(other).mergedInto()).isNull();
    }

    @Test
    void aRecordThatIsBeingHandedOverIsNotMergedAway() {
        StaffActor giver = (StaffActor) clinic.otherTherapist();
        AccountId taker = ((StaffActor) clinic.therapist()).account();
        Acting.as(giver, () -> handOvers.plan(giver.account(), taker, List.of(other), today.plusDays(2), null));

        assertThat(refusal(() -> merging.merge(kept, other))).isEqualTo("merge-hand-over");
        assertThat(record(other).mergedInto()).isNull();

        Acting.as(
                giver,
                () -> handOvers.takeBack(List.of(handOvers.toCome().getFirst().id())));
        merge();
        assertThat(record(other).mergedInto()).isEqualTo(kept);
    }

    @Test
    void aKeptRecordThatIsMergedItselfTakesItsNamesAlong() {
        entries.ordinary(clinic.id(), other);
        merge();
        PatientId third = patients.anna(clinic);

        Acting.as(clinic.lead(), () -> merging.merge(third, kept));

        assertThat(record(other).mergedInto()).isEqualTo(third);
        assertThat(lead(() -> checkIns.history(third))).hasSize(1);
    }

    @Test
    void onlyAClinicLeadMerges() {
        for (StaffActor staff :
                List.of(clinic.therapist(), clinic.desk(), clinics.hillside().lead())) {
            assertThatThrownBy(() -> Acting.as(staff, () -> merging.merge(kept, other)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void ofTwoMergesAtOnceInBothDirectionsOneIsRefused() {
        List<CompletableFuture<String>> both = Stream.of(List.of(kept, other), List.of(other, kept))
                .map(pair -> CompletableFuture.supplyAsync(() -> outcome(pair.getFirst(), pair.getLast())))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).toList())
                .containsExactlyInAnyOrder("merged", "record-merged");
    }

    private String outcome(PatientId into, PatientId from) {
        try {
            Acting.as(clinic.lead(), () -> merging.merge(into, from));
            return "merged";
        } catch (Refused refused) {
            return refused.reasons().getFirst().message();
        }
    }

    private void merge() {
        Acting.as(clinic.lead(), () -> merging.merge(kept, other));
    }

    private PatientRecord record(PatientId patient) {
        return lead(() -> records.record(patient));
    }

    private List<FlagSummary> flags(PatientId patient) {
        return lead(() -> review.flagsOf(patient));
    }

    private List<FlagSummary> open(PatientId patient) {
        return flags(patient).stream()
                .filter(flag -> flag.state().isUnresolved())
                .toList();
    }

    private <T> T lead(Supplier<T> work) {
        return Acting.as(clinic.lead(), work);
    }

    private String refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Acting.as(clinic.lead(), work));
        assertThat(refused).isNotNull();
        return refused.reasons().getFirst().message();
    }
}
