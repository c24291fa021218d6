package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.database.DatabaseTest;
import org.homespine.database.Jobs;
import org.homespine.escalation.CaseloadFilter.Need;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.escalation.CaseloadRow.Key;
import org.homespine.escalation.CaseloadRow.PainTrend;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.StaffActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Patients;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list of patients says of each, and whom it shows. The program begins on Monday 2 March 2026. */
@DatabaseTest
class CaseloadServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private Jobs jobs;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private ClinicalRecordService records;

    @Autowired
    private DutyService duty;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = on(0, () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, START);
            return patient;
        });
    }

    @Test
    void aCheckInStandsInTheListInItsOwnTransaction() {
        assertThat(row(3).silentDays()).isEqualTo(3);

        log(3, 4, 2);

        assertThat(row(3).silentDays()).isZero();
        assertThat(row(5).silentDays()).isEqualTo(1);
    }

    @Test
    void adherenceIsTheLastWeeksAndUnknownAfterThreeSilentDaysNeverZero() {
        for (int day = 0; day < 7; day++) {
            log(day, 4, day < 4 ? 2 : 1);
        }
        night(7);

        // 4 days of 2 units and 3 days of 1, of 14 that were due.
        assertThat(row(7).done()).isEqualTo(78);
        assertThat(row(9).done()).isEqualTo(78);
        assertThat(row(10).silentDays()).isEqualTo(3);
        assertThat(row(10).done()).isNull();
    }

    @Test
    void beforeTheFirstDayIsOverNothingIsKnown() {
        assertThat(row(0))
                .extracting(CaseloadRow::silentDays, CaseloadRow::done, CaseloadRow::painHalves, CaseloadRow::course)
                .containsExactly(null, null, null, Course.RUNNING);
    }

    @Test
    void thePainTrendComparesTheLastWeekOfLoggedDaysWithTheOneBefore() {
        for (int day = 0; day < 7; day++) {
            log(day, 6, 2);
        }
        assertThat(row(7).painTrend()).isEqualTo(PainTrend.UNKNOWN);
        for (int day = 7; day < 14; day++) {
            log(day, 4, 2);
        }
        assertThat(row(14))
                .extracting(CaseloadRow::painHalves, CaseloadRow::painHalvesBefore, CaseloadRow::painTrend)
                .containsExactly(8, 12, PainTrend.FALLING);
    }

    @Test
    void aPauseIsNoSilence() {
        log(0, 4, 2);
        on(1, () -> Acting.as(clinic.therapist(), (Supplier<?>) () -> interruptions.pause(anna, PauseCause.CLINICIAN)));

        assertThat(row(9))
                .extracting(CaseloadRow::course, CaseloadRow::silentDays)
                .containsExactly(Course.PAUSED, null);
    }

    @Test
    void aHolidayEndsByItselfOnItsTwentySecondDay() {
        on(1, () -> Acting.as(clinic.therapist(), (Supplier<?>) () -> interruptions.pause(anna, PauseCause.HOLIDAY)));

        assertThat(row(21).course()).isEqualTo(Course.PAUSED);
        assertThat(row(22).course()).isEqualTo(Course.RUNNING);
    }

    @Test
    void openFlagsAreCountedByTier() {
        at(1, () -> entries.bladder(clinic.id(), anna));
        at(1, () -> entries.unanswered(clinic.id(), anna));

        assertThat(row(1).openFlags()).isEqualTo(Map.of(Tier.EMERGENCY, 1, Tier.ROUTINE, 1));
        assertThat(names(1, needing(Need.FLAGGED))).containsExactly("Anna Archer");
    }

    @Test
    void eachNeedShowsThoseWhoHaveItAndNobodyElse() {
        on(
                0,
                () -> patients.register(
                        clinic.lead(),
                        Patients.intake("Zoe", "Quiet", clinic.lead().account())));
        log(0, 4, 2);
        on(0, () -> {
            Acting.as(clinic.therapist(), () -> {
                records.noteCondition(anna, new ConditionId("hypertension"));
                records.addClearance(
                        anna, Clearance.of(new ConditionId("hypertension"), START.plusDays(20)), "Dr Day", START);
            });
            return "";
        });

        assertThat(names(5, needing(Need.SILENT))).isEmpty();
        assertThat(names(6, needing(Need.SILENT))).containsExactly("Anna Archer");
        assertThat(names(27, needing(Need.REVIEW_DUE))).isEmpty();
        assertThat(names(28, needing(Need.REVIEW_DUE))).containsExactly("Anna Archer");
        assertThat(names(5, needing(Need.CLEARANCE_ENDING))).isEmpty();
        assertThat(names(6, needing(Need.CLEARANCE_ENDING))).containsExactly("Anna Archer");
        assertThat(names(21, needing(Need.CLEARANCE_ENDING))).isEmpty();
        assertThat(names(1, needing(Need.MINE))).containsExactly("Zoe Quiet");
        assertThat(names(1, needing(Need.LOW_ADHERENCE))).isEmpty();
        assertThat(names(1, needing(Need.UNWATCHED))).isEmpty();
    }

    @Test
    void lowAdherenceIsWhatIsKnownToBeLow() {
        for (int day = 0; day < 7; day++) {
            log(day, 4, day == 0 ? 2 : 0);
        }
        night(7);

        assertThat(names(7, needing(Need.LOW_ADHERENCE))).containsExactly("Anna Archer");
        assertThat(names(12, needing(Need.LOW_ADHERENCE))).isEmpty();
    }

    @Test
    void whomNobodyWatchesIsShownToBe() {
        for (StaffActor away : List.of(clinic.therapist(), clinic.lead())) {
            on(1, () -> {
                Acting.as(away, () -> duty.plan(away.account(), day(3), day(4)));
                return away;
            });
        }

        assertThat(row(2).watched()).isTrue();
        assertThat(row(3).watched()).isFalse();
        assertThat(names(3, needing(Need.UNWATCHED))).containsExactly("Anna Archer");
        assertThat(row(5).watched()).isTrue();
        assertThat(row(3).reviewer()).isEqualTo(clinic.therapist().account());
    }

    @Test
    void theStateOfTheProgramAndTheReviewerNarrow() {
        on(0, () -> patients.register(clinic.otherTherapist(), Patients.intake("Una", "Own")));

        assertThat(names(1, with(Course.NONE, null))).containsExactly("Una Own");
        assertThat(names(1, with(Course.RUNNING, null))).containsExactly("Anna Archer");
        assertThat(names(1, with(null, clinic.otherTherapist()))).containsExactly("Una Own");
    }

    @ParameterizedTest
    @EnumSource
    void pagesJoinWithoutGapOrRepeatInEveryOrder(Order order) {
        log(0, 4, 2);
        for (String name : List.of("Cara Cole", "Anna Archer", "Bea Archer", "Anna Archer", "Dan 100%", "Eve Ng")) {
            PatientId patient = on(
                    0,
                    () -> patients.register(
                            clinic.therapist(), Patients.intake(name.split(" ")[0], name.split(" ")[1])));
            if (name.startsWith("C") || name.startsWith("B")) {
                on(0, () -> programs.publishTwoExercises(clinic.therapist(), patient, START));
                at(2, () -> entries.severePain(clinic.id(), patient));
            }
        }
        CaseloadFilter filter = new CaseloadFilter("", Set.of(), null, null, false, order);
        List<CaseloadRow> all = new ArrayList<>();
        List<CaseloadRow> page = page(clinic.lead(), 5, filter, null, 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(clinic.lead(), 5, filter, all.getLast().key(), 2);
        }

        assertThat(all).hasSize(7).isEqualTo(page(clinic.lead(), 5, filter, null, 200));
        assertThat(all).extracting(CaseloadRow::patient).doesNotHaveDuplicates();
        assertThat(all).extracting(row -> row.key().order()).isSorted();
    }

    @Test
    void theGravestFlagsComeFirst() {
        PatientId zoe = on(0, () -> patients.register(clinic.therapist(), Patients.intake("Zoe", "Zimmer")));
        at(1, () -> entries.bladder(clinic.id(), zoe));
        at(1, () -> entries.unanswered(clinic.id(), anna));

        assertThat(names(1, new CaseloadFilter("", Set.of(), null, null, false, Order.FLAGS)))
                .containsExactly("Zoe Zimmer", "Anna Archer");
    }

    @Test
    void aTherapistSeesTheOwnTheLeadAllAndTheFrontDeskNone() {
        assertThat(page(clinic.therapist(), 1, CaseloadFilter.ALL, null, 50)).hasSize(1);
        assertThat(page(clinic.otherTherapist(), 1, CaseloadFilter.ALL, null, 50))
                .isEmpty();
        assertThat(page(clinic.lead(), 1, CaseloadFilter.ALL, null, 50)).hasSize(1);
        assertThat(page(clinics.hillside().lead(), 1, CaseloadFilter.ALL, null, 50))
                .isEmpty();
        assertThatThrownBy(() -> page(clinic.desk(), 1, CaseloadFilter.ALL, null, 50))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPartOfTheNameIsReadAsItIsTyped() {
        assertThat(names(1, named("A ARCH"))).hasSize(1);
        assertThat(names(1, named("%"))).isEmpty();
        assertThat(names(1, named("' or 1=1 --"))).isEmpty();
    }

    private static CaseloadFilter named(String name) {
        return new CaseloadFilter(name, Set.of(), null, null, false, Order.NAME);
    }

    private static CaseloadFilter needing(Need need) {
        return new CaseloadFilter("", Set.of(need), null, null, false, Order.NAME);
    }

    private static CaseloadFilter with(@Nullable Course course, @Nullable StaffActor reviewer) {
        return new CaseloadFilter(
                "", Set.of(), course, reviewer == null ? null : reviewer.account(), false, Order.NAME);
    }

    private CaseloadRow row(int day) {
        return page(clinic.lead(), day, CaseloadFilter.ALL, null, 1).getFirst();
    }

    private List<String> names(int day, CaseloadFilter filter) {
        return page(clinic.lead(), day, filter, null, 50).stream()
                .map(CaseloadRow::fullName)
                .toList();
    }

    private List<CaseloadRow> page(StaffActor actor, int day, CaseloadFilter filter, @Nullable Key after, int limit) {
        return on(day, () -> Acting.as(actor, (Supplier<List<CaseloadRow>>) () -> caseload.page(filter, after, limit)));
    }

    private void log(int day, int pain, int units) {
        at(day, () -> entries.send(clinic.id(), anna, ordinary(pain, units)));
    }

    private static Answers ordinary(int pain, int units) {
        Answers none = Entries.answers(Set.of(), pain);
        return new Answers(
                none.em(),
                pain,
                1,
                none.side(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                units == 0 ? Done.NONE : units == 2 ? Done.ALL : Done.SOME,
                units,
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

    private void night(int day) {
        BindableClock.at(
                Instant.parse(day(day) + "T04:00:00Z"), () -> jobs.run("nightly-ticks", clinic.id(), anna.value()));
    }

    private void at(int day, Runnable work) {
        BindableClock.at(Instant.parse(day(day) + "T18:00:00Z"), work);
    }

    private static <T> T on(int day, Supplier<T> work) {
        return BindableClock.at(Instant.parse(day(day) + "T09:00:00Z"), work);
    }

    private static LocalDate day(int day) {
        return START.plusDays(day);
    }
}
