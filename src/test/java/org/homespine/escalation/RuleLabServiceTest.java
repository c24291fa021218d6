package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.database.Jobs;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.LabDifference.Kind;
import org.homespine.escalation.domain.LabFlag;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.escalation.domain.RuleLab;
import org.homespine.escalation.domain.Setting;
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

/** What another value would have done to the past of a clinic, which begins on Monday 2 March 2026. */
@DatabaseTest
class RuleLabServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private RuleLabService lab;

    @Autowired
    private LabPasts pasts;

    @Autowired
    private PatientRules rules;

    @Autowired
    private ReviewService review;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Jobs jobs;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void aPatientWithAProgram() {
        clinic = clinics.hillside();
        anna = on(0, () -> patients.anna(clinic));
        on(0, () -> programs.publishTwoExercises(clinic.therapist(), anna, FIRST));
    }

    @Test
    void withTheValuesInForceItFindsTheFlagsThatWereReallyRaised() {
        long seed = System.nanoTime();
        liveThrough(40, new Random(seed));

        for (Setting setting : List.of(Setting.VERY_HIGH_PAIN, Setting.SILENCE, Setting.PAINFUL_SESSION)) {
            RuleLab tried = new RuleLab(setting, setting.strictest());
            List<LabFlag> before = on(
                    41,
                    () -> Acting.as(system(), (Supplier<List<LabFlag>>) () -> transaction.execute(status -> tried.judge(
                                    pasts.of(anna, moment(-1), moment(41)).orElseThrow(),
                                    rules.history(anna),
                                    moment(41))
                            .before())));
            assertThat(before.stream().map(flag -> flag.family() + " " + flag.tier() + " " + flag.raisedAt()))
                    .as("%s, seed %d", setting, seed)
                    .containsExactlyInAnyOrderElementsOf(raised(tried.families()));
        }
    }

    @Test
    void whatWouldVanishIsCountedAndLeadsToTheFlagThatWasThere() {
        on(1, () -> pain(9));
        on(2, () -> pain(4));
        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");

        finish();

        LabRunState state = state(run);
        assertThat(state.isRunning()).isFalse();
        assertThat(state.valueBefore()).isEqualByComparingTo("9");
        assertThat(state.patients()).isEqualTo(1);
        assertThat(state.failed()).isZero();
        assertThat(state.checkIns()).isEqualTo(2);
        assertThat(state.flagsBefore()).isEqualTo(1);
        assertThat(state.flagsAfter()).isZero();
        assertThat(state.perHundredCheckIns(state.flagsBefore())).isEqualTo(50);
        LabFinding finding = findings(run).getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.VANISHES);
        assertThat(finding.patient()).isEqualTo(anna);
        assertThat(finding.rules()).containsExactly("PAI-02");
        assertThat(finding.raisedBefore()).isEqualTo(moment(1));
        assertThat(finding.real())
                .isEqualTo(on(
                                3,
                                () -> Acting.as(
                                        clinic.lead(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(anna)))
                        .getFirst()
                        .id());
    }

    @Test
    void nothingThatItFindsIsRaised() {
        on(1, () -> pain(8));
        begin(Setting.VERY_HIGH_PAIN, "8");

        finish();

        assertThat(findings(newest().task().id())).extracting(LabFinding::kind).containsExactly(Kind.APPEARS);
        assertThat(raised(Set.of(Family.PAIN))).isEmpty();
    }

    @Test
    void itCanBeLeftAndGoesOnPatientByPatient() {
        on(1, () -> patients.register(clinic.therapist(), Patients.intake("Ben", "Baker")));
        PatientId ben = on(1, () -> patients.register(clinic.therapist(), Patients.intake("Cleo", "Baker")));
        on(1, () -> pain(9));
        on(1, () -> entries.send(clinic.id(), ben, Entries.answers(Set.of(), 9)));
        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");
        assertThat(state(run).patients()).isEqualTo(2);

        on(
                3,
                () -> jobs.run(
                        "rule-lab",
                        clinic.id(),
                        jobs.due("rule-lab", clinic.id()).getFirst()));
        assertThat(state(run).judged()).isEqualTo(1);
        assertThat(state(run).isRunning()).isTrue();

        finish();
        assertThat(state(run).judged()).isEqualTo(2);
        assertThat(state(run).flagsBefore()).isEqualTo(2);
        assertThat(jobs.due("rule-lab", clinic.id())).isEmpty();
    }

    @Test
    void aPatientWhoWasJudgedIsNotJudgedAgain() {
        on(1, () -> pain(9));
        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");
        UUID piece = jobs.due("rule-lab", clinic.id()).getFirst();

        jobs.run("rule-lab", clinic.id(), piece);
        jobs.run("rule-lab", clinic.id(), piece);

        assertThat(findings(run)).hasSize(1);
    }

    @Test
    void aRunThatTheseRulesCannotReadKeepsNoOtherFromBeingDone() {
        on(1, () -> pain(9));
        UUID first = begin(2, Setting.VERY_HIGH_PAIN, "10");
        Acting.as(
                system(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update lab_run set setting = 'NO_SUCH_SETTING' where id = ?")
                                .param(first)
                                .update()));

        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");
        finish();

        assertThat(state(run).judged()).isEqualTo(1);
    }

    @Test
    void whatWasStoppedStaysAsFarAsItCame() {
        on(1, () -> pain(9));
        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");
        on(3, () -> Acting.as(clinic.lead(), () -> lab.stop(run)));

        finish();

        assertThat(state(run).isRunning()).isFalse();
        assertThat(state(run).judged()).isZero();
        begin(Setting.VERY_HIGH_PAIN, "10");
    }

    @Test
    void onlyOneIsRunAtATimeAndOnlyOfWhatThePastCanShow() {
        on(1, () -> pain(4));
        refused("setting: lab-setting", Setting.ACKNOWLEDGED_WITHIN, "10");
        refused("value: setting-range", Setting.VERY_HIGH_PAIN, "7");
        refused("value: lab-value", Setting.VERY_HIGH_PAIN, "9");
        begin(Setting.VERY_HIGH_PAIN, "10");
        refused("lab-running", Setting.VERY_HIGH_PAIN, "8");
    }

    @Test
    void onlyAClinicLeadOfThisClinicSeesIt() {
        on(1, () -> pain(9));
        UUID run = begin(Setting.VERY_HIGH_PAIN, "10");
        finish();
        StaffActor stranger = clinics.hillside().lead();
        for (StaffActor other : List.of(clinic.therapist(), clinic.desk(), stranger)) {
            assertThatThrownBy(() -> Acting.as(other, () -> lab.findings(run, null, 10)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(other, () -> lab.stop(run))).isInstanceOf(NotFound.class);
        }
        assertThat(Acting.as(stranger, (Supplier<List<LabRunState>>) lab::runs)).isEmpty();
        for (StaffActor other : List.of(clinic.therapist(), clinic.desk())) {
            assertThatThrownBy(() -> Acting.as(other, (Supplier<List<LabRunState>>) lab::runs))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(other, () -> lab.begin(Setting.SILENCE, BigDecimal.valueOf(4))))
                    .isInstanceOf(NotFound.class);
        }
    }

    /** Days of all kinds, nights, and a clinician who resolves some of what is raised. */
    private void liveThrough(int days, Random chance) {
        for (int i = 1; i <= days; i++) {
            int day = i;
            BindableClock.at(night(day), () -> jobs.round("nightly-ticks", clinic.id()));
            if (chance.nextInt(4) > 0 && (day < 12 || day > 20)) {
                on(day, () -> pain(chance.nextInt(11)));
            }
            if (chance.nextInt(5) == 0) {
                BindableClock.at(moment(day).plus(Duration.ofHours(2)), this::resolveAll);
            }
        }
    }

    private void resolveAll() {
        Acting.as(
                clinic.therapist(),
                () -> review.flagsOf(anna).stream()
                        .filter(flag -> flag.state().isUnresolved())
                        .forEach(flag -> {
                            review.acknowledge(anna, flag.id(), flag.hits());
                            review.recordContact(anna, flag.id(), flag.hits(), "Spoke with her");
                            review.resolve(anna, flag.id(), flag.hits(), Outcome.ADVISED, List.of(), "Spoke with her");
                        }));
    }

    private List<String> raised(Set<Family> families) {
        return on(60, () -> Acting.as(clinic.lead(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(anna))).stream()
                .filter(flag -> families.contains(flag.family()))
                .map(flag -> flag.family() + " " + flag.tier() + " " + flag.raisedAt())
                .toList();
    }

    private UUID begin(Setting setting, String value) {
        return begin(3, setting, value);
    }

    private UUID begin(int day, Setting setting, String value) {
        return on(
                day, () -> Acting.as(clinic.lead(), (Supplier<UUID>) () -> lab.begin(setting, new BigDecimal(value))));
    }

    private void refused(String reason, Setting setting, String value) {
        assertThatThrownBy(() -> begin(setting, value))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Object::toString)
                                .containsExactly(reason));
    }

    private void finish() {
        on(3, () -> jobs.round("rule-lab", clinic.id()));
    }

    private LabRunState newest() {
        return on(3, () -> Acting.as(clinic.lead(), (Supplier<List<LabRunState>>) lab::runs))
                .getFirst();
    }

    private LabRunState state(UUID run) {
        return on(3, () -> Acting.as(clinic.lead(), (Supplier<List<LabRunState>>) lab::runs)).stream()
                .filter(each -> each.task().id().equals(run))
                .findFirst()
                .orElseThrow();
    }

    private List<LabFinding> findings(UUID run) {
        return Acting.as(clinic.lead(), (Supplier<List<LabFinding>>) () -> lab.findings(run, null, 100));
    }

    private void pain(int pain) {
        entries.send(clinic.id(), anna, Entries.answers(Set.of(), pain));
    }

    private SystemActor system() {
        return new SystemActor(clinic.id(), "test");
    }

    private static <T> T on(int day, Supplier<T> act) {
        return BindableClock.at(moment(day), act);
    }

    private static void on(int day, Runnable act) {
        BindableClock.at(moment(day), act);
    }

    private static Instant moment(int day) {
        return Instant.parse(FIRST.plusDays(day) + "T09:00:00Z");
    }

    private static Instant night(int day) {
        return Instant.parse(FIRST.plusDays(day) + "T03:00:00Z");
    }
}
