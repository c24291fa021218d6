package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.escalation.domain.SettingValues;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffService;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may change a threshold of the rules, from when on it holds, and what the rules then find. */
@DatabaseTest
class RuleSettingsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private RuleSettingsService settings;

    @Autowired
    private ReviewService review;

    @Autowired
    private EscalationService escalation;

    @Autowired
    private StaffService staff;

    @Autowired
    private RuleRun rules;

    @Autowired
    private PatientRules patientRules;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;
    private PatientId ben;

    @BeforeEach
    void twoPatients() {
        clinic = clinics.hillside();
        anna = at(NOON, () -> patients.anna(clinic));
        ben = at(NOON, () -> patients.register(clinic.therapist(), Patients.intake("Ben", "Baker")));
        at(NOON, () -> {
            programs.publishTwoExercises(clinic.therapist(), anna, TODAY);
        });
    }

    @Test
    void stricterForOnePatientHoldsAtOnceAndForNobodyElse() {
        at(NOON, () -> forAnna(clinic.therapist(), veryHighPain("8")));

        at(NOON.plusSeconds(1), () -> {
            pain(anna, 8);
            pain(ben, 8);
        });

        assertThat(rulesFoundFor(anna)).contains("PAI-02");
        assertThat(rulesFoundFor(ben)).doesNotContain("PAI-02");
        assertThat(ruleSetOf("PAI-02")).isEqualTo("1 patient 1");
        assertThat(audit.of(clinic.id(), anna)).contains("RuleSettingsService.proposeForPatient");
    }

    @Test
    void looserIsProposedByALeadAloneAndHoldsOnceASecondClinicianHasConfirmedIt() {
        at(NOON, () -> {
            refused(() -> forAnna(clinic.therapist(), veryHighPain("10")), "value: setting-looser");
            forAnna(clinic.lead(), veryHighPain("10"));
            refused(() -> confirm(clinic.lead(), newest()), "setting-second");
            pain(anna, 9);
        });
        assertThat(rulesFoundFor(anna)).contains("PAI-02");

        at(NOON.plusSeconds(60), () -> confirm(clinic.therapist(), newest()));
        assertThat(inForce(anna, NOON.plusSeconds(59)).of(Setting.VERY_HIGH_PAIN))
                .isEqualByComparingTo("9");
        assertThat(inForce(anna, NOON.plusSeconds(60)).of(Setting.VERY_HIGH_PAIN))
                .isEqualByComparingTo("10");
    }

    @Test
    void nobodyOutsideTheCareTeamTouchesOrSeesAPatientsSettings() {
        at(NOON, () -> {
            forAnna(clinic.lead(), veryHighPain("10"));
            UUID change = newest();
            for (StaffActor other : List.of(clinic.otherTherapist(), clinic.desk())) {
                assertThatThrownBy(() -> forAnna(other, veryHighPain("8"))).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> confirm(other, change)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> as(other, () -> settings.ofPatient(anna)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> as(other, () -> settings.withdrawForPatient(anna, change)))
                        .isInstanceOf(NotFound.class);
            }
            Clinic elsewhere = clinics.hillside();
            assertThatThrownBy(() -> confirm(elsewhere.lead(), change)).isInstanceOf(NotFound.class);
            // The change is Anna's: it is not confirmed in the name of Ben or of everybody.
            assertThatThrownBy(() -> as(clinic.therapist(), () -> settings.confirmForPatient(ben, change)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(clinic.therapist(), () -> settings.confirmForClinic(change)))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void forEveryPatientALeadProposesAndAColleagueConfirmsHoweverStrictItIs() {
        at(NOON, () -> {
            assertThatThrownBy(() -> forAll(clinic.therapist(), veryHighPain("8")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> forAll(clinic.desk(), veryHighPain("8"))).isInstanceOf(NotFound.class);
            forAll(clinic.lead(), veryHighPain("8"));
            pain(ben, 8);
        });
        assertThat(rulesFoundFor(ben)).doesNotContain("PAI-02");

        at(NOON.plusSeconds(60), () -> {
            as(clinic.otherTherapist(), () -> settings.confirmForClinic(newest()));
            pain(ben, 8);
        });

        assertThat(rulesFoundFor(ben)).contains("PAI-02");
        assertThat(ruleSetOf("PAI-02")).isEqualTo("1 clinic 1");
        assertThat(actions())
                .contains(
                        "RuleSettingsService.proposeForClinic VERY_HIGH_PAIN", "RuleSettingsService.confirmForClinic");
    }

    @Test
    void theOnlyClinicianConfirmsADayLaterAndTheTrailSaysThatItWasAlone() {
        at(NOON, () -> {
            as(clinic.lead(), () -> {
                staff.deactivate(clinic.otherTherapist().account());
                staff.setRole(clinic.therapist().account(), Role.CLINIC_LEAD);
            });
            transaction(() -> jdbc.sql("update account set active = false where clinic_id = ? and id = ?")
                    .params(clinic.id().value(), clinic.therapist().account().value())
                    .update());
            forAll(clinic.lead(), veryHighPain("8"));
            refused(() -> as(clinic.lead(), () -> settings.confirmForClinic(newest())), "setting-alone");
        });
        Instant dayLater = NOON.plus(Duration.ofHours(24));
        at(
                dayLater.minusSeconds(1),
                () -> refused(() -> as(clinic.lead(), () -> settings.confirmForClinic(newest())), "setting-alone"));
        at(dayLater, () -> as(clinic.lead(), () -> settings.confirmForClinic(newest())));

        assertThat(inForce(ben, dayLater).of(Setting.VERY_HIGH_PAIN)).isEqualByComparingTo("8");
        assertThat(actions()).contains("RuleSettingsService.confirmForClinic alone");
    }

    @Test
    void aChangeHoldsFromTheStartOfItsDayOrFromItsConfirmationWhereThatIsLater() {
        Instant nextDay = Instant.parse("2026-03-11T00:00:00Z");
        at(NOON, () -> {
            forAnna(
                    clinic.therapist(),
                    new Proposal(Setting.VERY_HIGH_PAIN, new BigDecimal("8"), TODAY.plusDays(1), "x"));
        });
        at(NOON.plusSeconds(1), () -> {
            forAll(clinic.lead(), new Proposal(Setting.SILENCE, new BigDecimal("3"), TODAY.plusDays(1), "x"));
        });
        at(NOON.plus(Duration.ofDays(2)), () -> as(clinic.therapist(), () -> settings.confirmForClinic(newest())));

        assertThat(inForce(anna, nextDay.minusSeconds(1)).of(Setting.VERY_HIGH_PAIN))
                .isEqualByComparingTo("9");
        assertThat(inForce(anna, nextDay).of(Setting.VERY_HIGH_PAIN)).isEqualByComparingTo("8");
        assertThat(inForce(anna, nextDay.plus(Duration.ofDays(1))).of(Setting.SILENCE))
                .isEqualByComparingTo("5");
        assertThat(inForce(anna, NOON.plus(Duration.ofDays(2))).of(Setting.SILENCE))
                .isEqualByComparingTo("3");
    }

    @Test
    void whatIsTakenBackNeverHoldsAndIsDecidedOnce() {
        at(NOON, () -> {
            forAnna(clinic.lead(), veryHighPain("10"));
            UUID change = newest();
            refused(() -> forAnna(clinic.lead(), veryHighPain("8")), "setting-waiting");
            as(clinic.lead(), () -> settings.withdrawForPatient(anna, change));
            refused(() -> confirm(clinic.therapist(), change), "setting-decided");
        });

        assertThat(inForce(anna, NOON.plus(Duration.ofDays(30)))).isEqualTo(SettingValues.DELIVERED);
    }

    @Test
    void aRefusalNamesEachFieldAndTheRange() {
        at(NOON, () -> {
            Proposal wrong = new Proposal(Setting.VERY_HIGH_PAIN, new BigDecimal("7"), TODAY.minusDays(1), "  ");
            assertThatThrownBy(() -> forAnna(clinic.therapist(), wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .containsExactly(
                                            new Refused.Reason(
                                                    "value",
                                                    "setting-range",
                                                    List.of(new BigDecimal("8"), new BigDecimal("10"))),
                                            new Refused.Reason("effectiveOn", "setting-day", List.of()),
                                            new Refused.Reason("reason", "setting-reason", List.of())));
            refused(
                    () -> forAnna(
                            clinic.therapist(),
                            new Proposal(Setting.VERY_HIGH_PAIN, new BigDecimal("8.5"), TODAY, "x")),
                    "value: setting-range");
        });
        assertThat(inForce(anna, NOON)).isEqualTo(SettingValues.DELIVERED);
    }

    @Test
    void aNightThatLiesBackIsJudgedByTheRulesOfThatNight() {
        at(NOON, () -> entries.ordinary(clinic.id(), anna));
        Instant thirdNight = Instant.parse("2026-03-14T03:00:00Z");
        Instant fourthNight = thirdNight.plus(Duration.ofDays(1));
        at(
                thirdNight.plusSeconds(1),
                () -> forAnna(
                        clinic.therapist(),
                        new Proposal(Setting.SILENCE, new BigDecimal("3"), LocalDate.of(2026, 3, 14), "Agreed")));

        at(fourthNight, () -> night(List.of(thirdNight, fourthNight)));

        assertThat(silences()).containsExactly("1 patient 1");
    }

    @Test
    void aStricterDeadlineIsThatOfNewFlagsAndOfTheirLadder() {
        at(NOON, () -> {
            forAnna(clinic.therapist(), set(Setting.ACKNOWLEDGED_WITHIN, "5"));
            entries.bladder(clinic.id(), anna);
        });

        FlagSummary flag = at(NOON, () -> as(clinic.therapist(), () -> review.flagsOf(anna)))
                .getFirst();
        assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(flag.deadlineAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(nextStep()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void thePhoneIsGivenThePatientsOwnRules() {
        at(NOON, () -> {
            forAnna(clinic.therapist(), set(Setting.SEVERE_PAIN, "6"));
        });
        at(NOON.plusSeconds(1), () -> {
            forAnna(clinic.lead(), set(Setting.SEXUAL_FUNCTION_ALONE, "1"));
            confirm(clinic.therapist(), newest());
        });

        at(NOON.plusSeconds(2), () -> {
            PatientActor phone = new PatientActor(clinic.id(), anna);
            PatientActor other = new PatientActor(clinic.id(), ben);
            assertThat(Acting.as(phone, (Supplier<Object>) () -> escalation.restReadFromPain(anna)))
                    .isEqualTo(Optional.of(6));
            assertThat(Acting.as(other, (Supplier<Object>) () -> escalation.restReadFromPain(ben)))
                    .isEqualTo(Optional.of(7));
            assertThat(sexual(phone, anna)).containsKey("all");
            assertThat(sexual(other, ben)).containsKey("includes");
        });
    }

    @Test
    void manyPatientsAreAskedAboutAtOnce() {
        at(NOON, () -> {
            forAnna(clinic.therapist(), veryHighPain("8"));
        });
        at(NOON.plusSeconds(1), () -> {
            forAll(clinic.lead(), set(Setting.SILENCE, "3"));
            as(clinic.therapist(), () -> settings.confirmForClinic(newest()));
        });

        Map<PatientId, SettingHistory> both = asSystem(() -> patientRules.histories(List.of(anna, ben, anna)));

        assertThat(Objects.requireNonNull(both.get(anna))
                        .at(NOON.plusSeconds(1))
                        .applied()
                        .version())
                .isEqualTo("1 clinic 1 patient 1");
        assertThat(Objects.requireNonNull(both.get(ben))
                        .at(NOON.plusSeconds(1))
                        .applied()
                        .version())
                .isEqualTo("1 clinic 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from rule_setting_change",
                "update rule_setting_change set value = 1",
                "delete from rule_setting_decision",
                "update rule_setting_decision set alone = false"
            })
    void whatWasProposedAndDecidedIsNeitherTakenAwayNorWrittenOver(String statement) {
        assertThatThrownBy(() -> transaction(() -> jdbc.sql(statement).update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theSchemaItselfAsksForASecondClinician() {
        at(NOON, () -> forAll(clinic.lead(), veryHighPain("8")));
        String decide = "insert into rule_setting_decision select clinic_id, id, 'CONFIRMED', timestamptz"
                + " '2026-03-12T12:00:00Z', '%s', %s, timestamptz '2026-03-12T12:00:00Z' from rule_setting_change";
        String lead = clinic.lead().account().toString();

        for (String statement : List.of(
                decide.formatted(lead, "false"),
                decide.formatted(lead, "true"),
                decide.formatted(clinic.desk().account(), "false"))) {
            assertThatThrownBy(() -> transaction(() -> jdbc.sql(statement).update()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat((Integer) transaction(
                        () -> jdbc.sql(decide.formatted(clinic.therapist().account(), "false"))
                                .update()))
                .isEqualTo(1);
    }

    @Test
    void theSchemaItselfAsksForALeadWhoProposesWhatIsLooserOrForAll() {
        String propose = "insert into rule_setting_change (clinic_id, id, patient_id, setting, value, looser,"
                + " effective_on, reason, proposed_at, proposed_on, proposed_by) values ('" + clinic.id()
                + "', gen_random_uuid(), %s, 'VERY_HIGH_PAIN', 8, %s, date '2026-03-10', 'x', now(), date '2026-03-10',"
                + " '%s')";
        String own = "'" + anna + "'";

        for (String statement : List.of(
                propose.formatted("null", "false", clinic.therapist().account()),
                propose.formatted(own, "true", clinic.therapist().account()),
                propose.formatted(own, "false", clinic.desk().account()))) {
            assertThatThrownBy(() -> transaction(() -> jdbc.sql(statement).update()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        for (String statement : List.of(
                propose.formatted(own, "false", clinic.therapist().account()),
                propose.formatted("null", "true", clinic.lead().account()))) {
            assertThat(transaction(() -> jdbc.sql(statement).update())).isEqualTo(1);
        }
    }

    // ---- Who does what -------------------------------------------------------------------------------------------

    @Test
    void aSettingThatTheseRulesDoNotHaveIsPassedOverAndEverythingIsStillJudged() {
        at(NOON, () -> {
            forAll(clinic.lead(), veryHighPain("8"));
            as(clinic.otherTherapist(), () -> settings.confirmForClinic(newest()));
        });
        for (String other : List.of("'NO_SUCH_SETTING', value", "setting, 99")) {
            transaction(() -> jdbc.sql("""
                            with made as (
                                insert into rule_setting_change (clinic_id, id, setting, value, looser, effective_on,
                                    reason, proposed_at, proposed_on, proposed_by)
                                select clinic_id, gen_random_uuid(), %s, looser, effective_on, reason, proposed_at,
                                    proposed_on, proposed_by from rule_setting_change where setting = 'VERY_HIGH_PAIN' limit 1
                                returning *)
                            select id from made
                            """.formatted(other)).query(UUID.class).single());
        }
        transaction(() -> jdbc.sql("""
                        insert into rule_setting_decision (clinic_id, change_id, decision, decided_at, decided_by, alone,
                            in_force_from)
                        select c.clinic_id, c.id, d.decision, d.decided_at, d.decided_by, d.alone, d.in_force_from
                        from rule_setting_change c cross join rule_setting_decision d
                        where c.id <> d.change_id
                        """).update());

        at(NOON.plusSeconds(3600), () -> pain(ben, 8));

        assertThat(rulesFoundFor(ben)).contains("PAI-02");
        assertThat(as(clinic.lead(), (Supplier<Integer>)
                        () -> settings.ofClinic().changes().size()))
                .isEqualTo(1);
    }

    private static Proposal veryHighPain(String value) {
        return set(Setting.VERY_HIGH_PAIN, value);
    }

    private static Proposal set(Setting setting, String value) {
        return new Proposal(setting, new BigDecimal(value), TODAY, "Agreed");
    }

    private void forAnna(StaffActor by, Proposal proposal) {
        as(by, () -> settings.proposeForPatient(anna, proposal));
    }

    private void forAll(StaffActor by, Proposal proposal) {
        as(by, () -> settings.proposeForClinic(proposal));
    }

    private void confirm(StaffActor by, UUID change) {
        as(by, () -> settings.confirmForPatient(anna, change));
    }

    private static void refused(Runnable act, String reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Object::toString)
                                .contains(reason));
    }

    /** The newest one, decided or not. */
    private UUID newest() {
        return asSystem(() -> jdbc.sql("select id from rule_setting_change order by id desc limit 1")
                .query(UUID.class)
                .single());
    }

    private SettingValues inForce(PatientId patient, Instant moment) {
        return asSystem(() -> patientRules.history(patient).at(moment).inForce());
    }

    private void pain(PatientId patient, int pain) {
        entries.send(clinic.id(), patient, Entries.answers(Set.of(), pain));
    }

    private void night(List<Instant> ticks) {
        asSystem(() -> {
            rules.onNights(anna, ticks);
            return ticks;
        });
    }

    private Map<String, Object> sexual(PatientActor phone, PatientId patient) {
        return Acting.as(phone, (Supplier<PhoneRules>) () -> escalation.phoneRules(patient)).rules().stream()
                .filter(warning -> warning.rule().equals("CES-05"))
                .findFirst()
                .orElseThrow()
                .when();
    }

    private List<String> rulesFoundFor(PatientId patient) {
        return at(
                NOON,
                () -> as(
                        clinic.therapist(),
                        () -> review.flagsOf(patient).stream()
                                .flatMap(flag -> review.flag(patient, flag.id(), Locale.ENGLISH).reasons().stream())
                                .map(FlagDetail.Reason::rule)
                                .toList()));
    }

    private String ruleSetOf(String rule) {
        return asSystem(() -> jdbc.sql("select rule_set from finding where rule = ?")
                .param(rule)
                .query(String.class)
                .single());
    }

    private List<String> silences() {
        return asSystem(() -> jdbc.sql("select rule_set from finding where rule = 'ADH-03' order by id")
                .query(String.class)
                .list());
    }

    private Instant nextStep() {
        return asSystem(() -> jdbc.sql("select next_step_at from flag")
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single());
    }

    private List<String> actions() {
        return asSystem(() ->
                jdbc.sql("select action from audit_entry").query(String.class).list());
    }

    private Object transaction(Supplier<Object> work) {
        return asSystem(work);
    }

    private <T> T asSystem(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }

    private static void as(StaffActor by, Runnable work) {
        Acting.as(by, work);
    }

    private static <T> T as(StaffActor by, Supplier<T> work) {
        return Acting.as(by, work);
    }

    private static void at(Instant moment, Runnable work) {
        BindableClock.at(moment, work);
    }

    private static <T> T at(Instant moment, Supplier<T> work) {
        return BindableClock.at(moment, work);
    }
}
