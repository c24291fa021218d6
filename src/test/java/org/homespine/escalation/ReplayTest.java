package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Side;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Intake;
import org.homespine.patients.MergingService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A finding is judged again from what was known then, word for word, whatever became of the record since. */
@DatabaseTest
class ReplayTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final ConditionId CANCER = new ConditionId("cancer_history");
    private static final UUID FIRST = UUID.fromString("0195f000-0000-7000-8000-000000000001");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private MergingService merging;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private RuleRun rules;

    @Autowired
    private RuleSettingsService settings;

    @Autowired
    private ReviewService review;

    @Autowired
    private ReplayService replays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    /** Rising pain, night pain after cancer, a silence, under settings of her own. */
    @BeforeEach
    void annaIsFlaggedForManyReasons() {
        clinic = clinics.hillside();
        anna = BindableClock.at(MONDAY, () -> patients.annaWith(clinic, CANCER.value()));
        on(0, () -> {
            programs.publishTwoExercises(clinic.therapist(), anna, START);
            set(Setting.VERY_HIGH_PAIN, "8");
            set(Setting.SILENCE, "3");
            entries.send(clinic.id(), anna, FIRST, 1, answers(8, Set.of()));
        });
        on(1, () -> entries.send(clinic.id(), anna, answers(8, Set.of(GeneralSign.NIGHT))));
        Instant night = Instant.parse("2026-03-07T03:00:00Z");
        BindableClock.at(
                night,
                () -> asSystem(() -> {
                    rules.onNights(anna, List.of(night));
                    return night;
                }));
    }

    @Test
    void everyReasonSaysTheSameAfterEverythingHasChanged() {
        List<Replayed> before = replayed();
        assertThat(before).allSatisfy(each -> assertThat(each).isInstanceOf(Replayed.Same.class));
        assertThat(before).extracting(Replayed::rule).contains("PAI-02", "PAI-03", "MAL-01", "NGT-01");

        everythingChanges();

        assertThat(replayed()).containsAll(before);
        assertThat(replayed())
                .filteredOn(Replayed.Same.class::isInstance)
                .extracting(each -> ((Replayed.Same) each).says() + " " + ((Replayed.Same) each).rules())
                .anyMatch(said ->
                        said.contains("Pain 8") && said.endsWith("(8 or more counts); new within 14 days. 1 patient 2"))
                .anyMatch(said -> said.contains("(9 or more counts)"));
    }

    private void everythingChanges() {
        on(6, () -> {
            Acting.as(clinic.therapist(), () -> {
                for (FlagSummary flag : review.flagsOf(anna)) {
                    int read = flag.hits();
                    review.recordContact(anna, flag.id(), read, "Spoke with her");
                    review.resolve(anna, flag.id(), read, ResolvedFlag.Outcome.FALSE_ALARM, List.of(), "All is well");
                }
                clinical.endCondition(anna, CANCER);
                records.addKnown(anna, "night");
                int revision = records.record(anna).revision();
                records.update(anna, withBase(9, Patients.intake("Anna", "Archer")), revision);
            });
            set(Setting.PAIN_RISE, "1", START.plusDays(6));
        });
        on(7, () -> {
            Acting.as(clinic.lead(), () -> {
                settings.proposeForPatient(
                        anna, new Proposal(Setting.VERY_HIGH_PAIN, BigDecimal.TEN, START.plusDays(7), "She knows it"));
            });
            entries.send(clinic.id(), anna, FIRST, 2, answers(1, Set.of()));
            entries.sendAbout(START.plusDays(1), clinic.id(), anna, answers(10, Set.of()));
            entries.bladder(clinic.id(), anna);
        });
        PatientId twice =
                BindableClock.at(MONDAY, () -> patients.register(clinic.therapist(), Patients.intake("Ana", "Archer")));
        on(8, () -> {
            entries.send(clinic.id(), twice, answers(9, Set.of()));
            Acting.as(clinic.lead(), () -> merging.merge(anna, twice));
        });
    }

    @Test
    void whatTheProgramOfTodayJudgesOtherwiseIsToldInBothWords() {
        copyOfFindings("PAI-02", "replace(because::text, 'number:8', 'number:9')::jsonb", "input_id");

        assertThat(replayed())
                .filteredOn(Replayed.Different.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Replayed.Different.class, different -> {
                    assertThat(different.then()).contains("9 or more");
                    assertThat(different.now()).contains("8 or more");
                });
    }

    @Test
    void aReasonFromBeforeInputsWereKeptSaysThatItCannotBeJudgedAgain() {
        copyOfFindings("PAI-02", "because", "null");

        assertThat(replayed())
                .filteredOn(Replayed.NotPossible.class::isInstance)
                .extracting(each -> ((Replayed.NotPossible) each).why())
                .containsOnly(Replayed.Why.NOT_KEPT);
    }

    @Test
    void anInputThatNamesAnUnknownCheckInOrOtherRulesSaysThatItCannotBeJudgedAgain() {
        copyOfInputs("jsonb_set(input, '{checkIns,0,contentHash}', '\"00\"')");
        copyOfInputs("jsonb_set(input, '{rules}', '\"0\"')");
        copyOfInputs("input || '{\"occasion\": \"NEVER\"}'");

        assertThat(replayed())
                .filteredOn(Replayed.NotPossible.class::isInstance)
                .extracting(each -> ((Replayed.NotPossible) each).why())
                .contains(Replayed.Why.NOT_READABLE, Replayed.Why.OTHER_RULES);
    }

    @Test
    void onlyTheCareTeamJudgesAgain() {
        FlagSummary flag = flags().getFirst();
        for (StaffActor other : List.of(clinic.otherTherapist(), clinic.desk())) {
            assertThatThrownBy(() -> Acting.as(other, () -> replays.replay(anna, flag.id(), Locale.ENGLISH)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatWasKeptIsNeitherTakenAwayNorWrittenOver() {
        for (String statement : List.of("delete from judged_input", "update judged_input set judged_at = now()")) {
            assertThatThrownBy(() -> asSystem(() -> jdbc.sql(statement).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static Intake withBase(int base, Intake intake) {
        return new Intake(
                intake.firstName(),
                intake.lastName(),
                intake.born(),
                intake.language(),
                intake.zone(),
                intake.phone(),
                intake.emergencyContact(),
                intake.outOfHoursNumber(),
                intake.pain(),
                intake.reach(),
                intake.side(),
                intake.known(),
                base,
                intake.direction(),
                intake.activities(),
                intake.activityScores(),
                intake.conditions(),
                intake.reviewer());
    }

    private List<Replayed> replayed() {
        return BindableClock.at(
                MONDAY.plus(Duration.ofDays(9)),
                () -> Acting.as(clinic.lead(), (Supplier<List<Replayed>>) () -> review.flagsOf(anna).stream()
                        .flatMap(flag -> replays.replay(anna, flag.id(), Locale.ENGLISH).stream())
                        .toList()));
    }

    private List<FlagSummary> flags() {
        return Acting.as(clinic.therapist(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(anna));
    }

    private void copyOfFindings(String rule, String because, String input) {
        asSystem(() -> jdbc.sql("""
                        insert into finding (clinic_id, id, patient_id, flag_id, rule, tier, family, rule_set, occasion,
                            found_at, because, evidence, suppressed, historic, input_id)
                        select clinic_id, gen_random_uuid(), patient_id, flag_id, rule, tier, family, rule_set, occasion,
                            found_at, %s, evidence, suppressed, historic, %s from finding where rule = ? limit 1
                        """.formatted(because, input)).param(rule).update());
    }

    private void copyOfInputs(String input) {
        asSystem(() -> {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into judged_input (clinic_id, id, patient_id, judged_at, input)
                            select clinic_id, ?, patient_id, judged_at, %s from judged_input
                            where jsonb_array_length(input -> 'checkIns') > 0 limit 1
                            """.formatted(input)).param(id).update();
            copyOfFindings("PAI-02", "because", "'" + id + "'");
            return id;
        });
    }

    private static Answers answers(int pain, Set<GeneralSign> signs) {
        return new Answers(
                Set.<EmergencySign>of(),
                pain,
                1,
                Side.LEFT,
                null,
                null,
                null,
                null,
                signs,
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

    private void set(Setting setting, String value) {
        set(setting, value, START);
    }

    private void set(Setting setting, String value, LocalDate day) {
        Acting.as(
                clinic.therapist(),
                () -> settings.proposeForPatient(anna, new Proposal(setting, new BigDecimal(value), day, "Agreed")));
    }

    private void on(int day, Runnable work) {
        BindableClock.at(MONDAY.plus(Duration.ofDays(day)), work);
    }

    private <T> T asSystem(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }
}
