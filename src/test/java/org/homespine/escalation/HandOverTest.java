package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.database.Jobs;
import org.homespine.escalation.domain.Family;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffService;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.HandOver;
import org.homespine.patients.HandOverService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Tom's patients while he is on leave. The first day is Monday 2 March 2026. */
@DatabaseTest
class HandOverTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService teams;

    @Autowired
    private HandOverService handOvers;

    @Autowired
    private DutyService duty;

    @Autowired
    private StaffService staff;

    @Autowired
    private Entries entries;

    @Autowired
    private ReviewService review;

    @Autowired
    private WatchService watch;

    @Autowired
    private AlertRows alerts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Jobs jobs;

    private Clinic clinic;
    private StaffActor tom;
    private StaffActor una;
    private PatientId anna;

    @BeforeEach
    void tomReviewsAnna() {
        clinic = clinics.hillside();
        tom = clinic.therapist();
        una = clinic.otherTherapist();
        anna = on(0, () -> patients.anna(clinic));
    }

    @Test
    void whatBeginsTodayIsDoneAtOnceAndThereIsAlwaysOneReviewer() {
        plan(tom, una, 0, null);

        assertThat(team()).containsExactly(member(una, Part.REVIEWER), member(tom, Part.MEMBER));
        assertThat(toCome(tom)).isEmpty();
    }

    @Test
    void untilTheFirstDayNothingChangesAndAfterTheLastAllIsAsItWas() {
        plan(tom, una, 3, 5);
        turn(2);
        assertThat(team()).containsExactly(member(tom, Part.REVIEWER));

        turn(3);
        assertThat(team()).containsExactly(member(una, Part.REVIEWER), member(tom, Part.MEMBER));
        turn(5);
        assertThat(team()).containsExactly(member(una, Part.REVIEWER), member(tom, Part.MEMBER));

        turn(6);
        assertThat(team()).containsExactly(member(tom, Part.REVIEWER));
        assertThat(toCome(tom)).isEmpty();
    }

    @Test
    void whoWasTheDeputyIsTheDeputyAgain() {
        as(tom, 0, () -> teams.putOnTeam(anna, una.account(), Part.DEPUTY));
        plan(tom, una, 1, 2);
        turn(1);
        turn(3);

        assertThat(team()).containsExactly(member(tom, Part.REVIEWER), member(una, Part.DEPUTY));
    }

    @Test
    void whatWasChangedByHandMeanwhileStands() {
        plan(tom, una, 1, 2);
        turn(1);
        as(clinic.lead(), 2, () -> teams.putOnTeam(anna, clinic.lead().account(), Part.REVIEWER));
        turn(3);

        assertThat(team().getFirst()).isEqualTo(member(clinic.lead(), Part.REVIEWER));
    }

    @Test
    void openFlagsAreToldToWhoTakesOver() {
        BindableClock.at(moment(0), () -> entries.bladder(clinic.id(), anna));
        as(tom, 0, () -> {
            FlagSummary flag = review.queue().getFirst();
            review.acknowledge(anna, flag.id(), flag.hits());
        });
        assertThat(toldOf(una)).isEmpty();

        plan(tom, una, 0, null);

        assertThat(toldOf(una)).containsExactly(anna);
        assertThat(on(0, () -> Acting.as(una, (Supplier<List<FlagSummary>>) review::queue)))
                .extracting(FlagSummary::family)
                .contains(Family.CES);
    }

    @Test
    void bothSidesAndTheLeadSeeItAndNobodyElse() {
        PatientId zoe = on(
                0,
                () -> patients.register(
                        clinic.lead(),
                        Patients.intake("Zoe", "Own", clinic.lead().account())));
        plan(tom, una, 3, 5);

        assertThat(toCome(tom))
                .extracting(HandOver::patient)
                .containsExactly(anna)
                .doesNotContain(zoe);
        assertThat(toCome(una)).hasSize(1);
        assertThat(toCome(clinic.lead())).hasSize(1);
        assertThat(toCome(clinics.hillside().lead())).isEmpty();
        assertThatThrownBy(() -> toCome(clinic.desk())).isInstanceOf(NotFound.class);
    }

    @Test
    void itCanBeCalledOffBeforeAndGivenBackAfterItBegan() {
        plan(tom, una, 3, 5);
        takeBack(una);
        turn(3);
        assertThat(team()).containsExactly(member(tom, Part.REVIEWER));

        plan(tom, una, 0, 5);
        takeBack(tom);
        assertThat(team()).containsExactly(member(tom, Part.REVIEWER));
    }

    @Test
    void itIsRefusedWhereItWouldLeaveSomebodyUnwatched() {
        assertRefused("hand-over-clinician", () -> plan(tom, clinic.desk(), 0, null));
        assertRefused("hand-over-self", () -> plan(tom, tom, 0, null));
        assertRefused("hand-over-past", () -> plan(tom, una, -1, null));
        assertRefused("hand-over-days", () -> plan(tom, una, 3, 2));
        as(una, 0, () -> duty.plan(una.account(), day(4), day(4)));
        assertRefused("hand-over-away", () -> plan(tom, una, 3, 5));
        plan(tom, una, 5, 6);
        assertRefused("hand-over-planned", () -> plan(tom, una, 7, 8));
    }

    @Test
    void nobodyInactiveTakesPatients() {
        as(clinic.lead(), 0, () -> staff.deactivate(una.account()));

        assertRefused("hand-over-clinician", () -> plan(tom, una, 0, null));
    }

    @Test
    void whoIsCountedOnStays() {
        plan(tom, una, 3, 5);

        assertRefused("still-hand-over", () -> as(clinic.lead(), 1, () -> staff.deactivate(una.account())));
        as(clinic.lead(), 1, () -> duty.plan(clinic.lead().account(), day(3), day(5)));
        assertRefused("absence-hand-over", () -> as(una, 1, () -> duty.plan(una.account(), day(4), day(4))));
    }

    @Test
    void aLeaveThatIsCoveredByAHandOverLeavesNobodyUnwatched() {
        as(clinic.lead(), 0, () -> duty.plan(clinic.lead().account(), day(3), day(5)));
        assertRefused("absence-gap", () -> as(tom, 0, () -> duty.plan(tom.account(), day(3), day(5))));
        plan(tom, una, 3, 5);
        as(tom, 0, () -> duty.plan(tom.account(), day(3), day(5)));

        turn(3);
        assertThat(on(4, () -> Acting.as(una, (Supplier<List<PatientId>>) watch::unwatched)))
                .isEmpty();
    }

    @Test
    void aLeaveThatOutlastsARunningHandOverIsRefused() {
        leadIsAway();
        plan(tom, una, 0, 5);

        assertRefused("absence-gap", () -> away(tom, 4, 8));
        away(tom, 4, 5);
    }

    @Test
    void aLeaveMayOutlastAHandOverToWhoIsTheDeputyAfterwards() {
        leadIsAway();
        as(tom, 0, () -> teams.putOnTeam(anna, una.account(), Part.DEPUTY));
        plan(tom, una, 0, 5);

        away(tom, 4, 8);
    }

    @Test
    void nothingIsTakenBackWhileTheGiverIsAwayAndNobodyElseIsThere() {
        leadIsAway();
        plan(tom, una, 0, 5);
        away(tom, 2, 4);

        assertRefused("hand-over-giver-away", () -> takeBack(una));
        assertThat(team()).containsExactly(member(una, Part.REVIEWER), member(tom, Part.MEMBER));
    }

    @Test
    void nothingIsCalledOffThatALeaveRestsOn() {
        leadIsAway();
        plan(tom, una, 3, 5);
        away(tom, 3, 5);

        assertRefused("hand-over-giver-away", () -> takeBack(tom));
        assertThat(toCome(tom)).hasSize(1);
    }

    @Test
    void allAreTakenBackOrNone() {
        PatientId zoe = on(0, () -> patients.register(clinic.lead(), Patients.intake("Zoe", "Own", tom.account())));
        as(tom, 0, () -> teams.putOnTeam(zoe, una.account(), Part.DEPUTY));
        leadIsAway();
        as(tom, 0, () -> handOvers.plan(tom.account(), una.account(), List.of(anna, zoe), day(0), day(5)));
        away(tom, 2, 4);

        assertRefused("hand-over-giver-away", () -> takeBack(una));

        assertThat(toCome(tom)).extracting(HandOver::patient).containsExactlyInAnyOrder(anna, zoe);
    }

    @Test
    void itIsTakenBackWhileTheGiverIsAwayWhenALeadIsThere() {
        plan(tom, una, 0, 5);
        away(tom, 2, 4);

        takeBack(tom);
        assertThat(team()).containsExactly(member(tom, Part.REVIEWER));
    }

    @Test
    void aHandOverSeesTheAbsenceThatIsPlannedAtTheSameTime() {
        assertRefused("hand-over-away", () -> whileAbsenceIsPlanned(una, () -> plan(tom, una, 3, 5)));
    }

    @Test
    void takingBackSeesTheAbsenceThatIsPlannedAtTheSameTime() {
        leadIsAway();
        plan(tom, una, 0, 5);

        assertRefused("hand-over-giver-away", () -> whileAbsenceIsPlanned(tom, () -> takeBack(una)));
    }

    @Test
    void nobodyHandsOverWhatIsNotTheirs() {
        assertThatThrownBy(() ->
                        as(una, 0, () -> handOvers.plan(tom.account(), una.account(), List.of(anna), day(0), null)))
                .isInstanceOf(NotFound.class);
        assertRefused(
                "hand-over-not-reviewer",
                () -> as(una, 0, () -> handOvers.plan(una.account(), tom.account(), List.of(anna), day(0), null)));
        plan(tom, una, 3, 5);
        UUID planned = toCome(tom).getFirst().id();
        StaffActor stranger = clinics.hillside().lead();
        assertThatThrownBy(() -> as(stranger, 0, () -> handOvers.takeBack(List.of(planned))))
                .isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String message, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons().getFirst().message())
                                .isEqualTo(message));
    }

    private void plan(StaffActor from, StaffActor to, int first, @Nullable Integer last) {
        as(
                from,
                0,
                () -> handOvers.plan(
                        from.account(), to.account(), List.of(anna), day(first), last == null ? null : day(last)));
    }

    private void leadIsAway() {
        away(clinic.lead(), 0, 9);
    }

    private void away(StaffActor who, int first, int last) {
        as(who, 0, () -> duty.plan(who.account(), day(first), day(last)));
    }

    /** Acts in another transaction before the one that plans the absence ends. */
    private void whileAbsenceIsPlanned(StaffActor who, Runnable act) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> acting =
                    Objects.requireNonNull(Acting.as(who, (Supplier<Future<?>>) () -> transaction.execute(status -> {
                        away(who, 3, 5);
                        Future<?> begun = other.submit(act);
                        assertThatThrownBy(() -> begun.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                        return begun;
                    })));
            acting.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private void takeBack(StaffActor by) {
        as(
                by,
                0,
                () -> handOvers.takeBack(
                        handOvers.toCome().stream().map(HandOver::id).toList()));
    }

    private void turn(int day) {
        BindableClock.at(moment(day), () -> jobs.round("hand-overs", clinic.id()));
    }

    private List<HandOver> toCome(StaffActor who) {
        return on(0, () -> Acting.as(who, (Supplier<List<HandOver>>) handOvers::toCome));
    }

    private Collection<PatientId> toldOf(StaffActor who) {
        return Acting.as(who, (Supplier<Collection<PatientId>>)
                () -> Objects.requireNonNull(transaction.execute(status -> alerts.openTo(clinic.id(), who.account()))));
    }

    private List<TeamMember> team() {
        return on(
                0,
                () -> Acting.as(clinic.lead(), (Supplier<List<TeamMember>>)
                        () -> records.record(anna).team()));
    }

    private static TeamMember member(StaffActor who, Part part) {
        return new TeamMember(who.account(), part);
    }

    private static void as(StaffActor who, int day, Runnable act) {
        BindableClock.at(moment(day), () -> Acting.as(who, act));
    }

    private static <T> T on(int day, Supplier<T> act) {
        return BindableClock.at(moment(day), act);
    }

    private static Instant moment(int day) {
        return Instant.parse(day(day) + "T09:00:00Z");
    }

    private static LocalDate day(int day) {
        return MONDAY.plusDays(day);
    }
}
