package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.Expected.Wish;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may say what is expected of a patient, and what becomes of what is found within it. */
@DatabaseTest
class ExpectedLevelsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private ExpectedLevelService levels;

    @Autowired
    private ReviewService review;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void aPatient() {
        clinic = clinics.hillside();
        anna = BindableClock.at(MONDAY, () -> patients.anna(clinic));
        on(0, () -> {
            programs.publishTwoExercises(clinic.therapist(), anna, TODAY);
        });
    }

    @Test
    void whatIsExpectedIsKeptAndShownAndRaisesNoFlag() {
        on(0, () -> {
            expect(clinic.therapist(), 7, TODAY.plusDays(14));
            pain(7);
        });
        on(1, () -> pain(7));

        assertThat(flags()).isEmpty();
        assertThat(quiet()).contains("PAI-03").doesNotContain("PAI-02");
        assertThat(audit.of(clinic.id(), anna)).contains("ExpectedLevelService.expect");
    }

    @Test
    void anythingWorseRaisesAFlagAndSoDoesTheSameOnceItIsEnded() {
        on(0, () -> {
            expect(clinic.therapist(), 7, TODAY.plusDays(14));
            pain(7);
        });
        on(1, () -> {
            Acting.as(
                    clinic.therapist(),
                    () -> levels.end(anna, levels.of(anna).getFirst().id()));
            pain(7);
        });

        assertThat(flags()).containsExactly("PAI-03:SOON");
    }

    @Test
    void whatIsUrgentRaisesAFlagHoweverMuchIsExpected() {
        on(0, () -> {
            expect(clinic.therapist(), 10, TODAY.plusDays(28));
            pain(9);
        });

        assertThat(flags()).containsExactly("PAI-02:URGENT");
    }

    @Test
    void onlyTheCareTeamSaysWhatIsExpected() {
        on(0, () -> {
            expect(clinic.therapist(), 7, TODAY);
            for (StaffActor other : List.of(
                    clinic.otherTherapist(), clinic.desk(), clinics.hillside().lead())) {
                assertThatThrownBy(() -> expect(other, 7, TODAY)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> Acting.as(other, () -> levels.of(anna)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> Acting.as(other, () -> levels.quiet(anna, Locale.ENGLISH)))
                        .isInstanceOf(NotFound.class);
            }
        });
    }

    @Test
    void aRefusalNamesEachField() {
        on(0, () -> {
            assertThatThrownBy(() -> Acting.as(
                            clinic.therapist(),
                            () -> levels.expect(anna, new Wish(Measure.PAIN, 11, TODAY.plusDays(29), " "))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(Object::toString)
                                    .containsExactly(
                                            "level: setting-range", "until: expected-until", "reason: setting-reason"));
            assertThatThrownBy(() -> expect(clinic.therapist(), 7, TODAY.minusDays(1)))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void anExpectedLevelThatTheseRulesDoNotHaveIsPassedOverAndEverythingIsStillJudged() {
        on(0, () -> {
            expect(clinic.therapist(), 8, TODAY.plusDays(14));
            pain(7);
        });
        Acting.as(
                new SystemActor(clinic.id(), "test"),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                insert into expected_level (clinic_id, id, patient_id, measure, level, from_on, until_on,
                                    reason, set_at, set_by)
                                select clinic_id, gen_random_uuid(), patient_id, 'REACH', 8, from_on, until_on, reason,
                                    set_at, set_by from expected_level where patient_id = ?
                                """).param(anna.value()).update()));

        on(1, () -> pain(9));

        assertThat(flags()).containsExactlyInAnyOrder("PAI-02:URGENT", "PAI-03:SOON");
        assertThat(Acting.as(clinic.therapist(), (Supplier<List<Expected>>) () -> levels.of(anna)))
                .extracting(each -> each.level().level())
                .containsExactly(8);
    }

    @Test
    void whatWasExpectedIsNeitherTakenAwayNorWrittenOver() {
        for (String statement : List.of(
                "delete from expected_level",
                "update expected_level set level = 10",
                "delete from expected_level_end",
                "update expected_level_end set ended_at = now()")) {
            assertThatThrownBy(() -> Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<Integer>) () ->
                            transaction.execute(status -> jdbc.sql(statement).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void expect(StaffActor by, int level, LocalDate until) {
        Acting.as(by, () -> levels.expect(anna, new Wish(Measure.PAIN, level, until, "A new program")));
    }

    private void pain(int pain) {
        entries.send(clinic.id(), anna, Entries.answers(Set.of(), pain));
    }

    /** The reasons of all flags, as {@code RULE:TIER}. */
    private List<String> flags() {
        return Acting.as(clinic.therapist(), (Supplier<List<String>>) () -> review.flagsOf(anna).stream()
                .flatMap(flag -> review.flag(anna, flag.id(), Locale.ENGLISH).reasons().stream())
                .map(reason -> reason.rule() + ":" + reason.tier())
                .toList());
    }

    private List<String> quiet() {
        return BindableClock.at(
                MONDAY.plus(Duration.ofDays(2)),
                () -> Acting.as(clinic.therapist(), (Supplier<List<String>>)
                        () -> levels.quiet(anna, Locale.ENGLISH).stream()
                                .map(FlagDetail.Reason::rule)
                                .toList()));
    }

    private static void on(int day, Runnable work) {
        BindableClock.at(MONDAY.plus(Duration.ofDays(day)), work);
    }
}
