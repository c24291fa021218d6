package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.CaseTable;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.NotAcknowledged;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked cases of the clinical table as a clinic would live them: what arrives is sent by a phone, nights and
 * deadlines are judged by the jobs, and what they found is read back from the database.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedCasesInDatabaseTest {

    /** The cases that neither a phone nor a job brings about, and what does. */
    private static final Map<String, String> OTHERWISE =
            Map.of("C102", "publishing is refused to the therapist at once and stores no finding");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private WorkedPatients workedPatients;

    @Autowired
    private PatientService patients;

    @Autowired
    private ProgramService programs;

    @Autowired
    private ReviewService review;

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
        phone = new WorkedPhone(context, json, "192.0.2.90");
    }

    static Stream<WorkedCase> aboutCheckIns() {
        return cases(Occasion.CHECK_IN);
    }

    @ParameterizedTest
    @MethodSource("aboutCheckIns")
    void whatAPhoneSendsIsStoredWithWhatTheTableExpects(WorkedCase worked) {
        PatientId patient = workedPatients.of(worked, clinic);
        phone.signIn(worked, clinic, patient, patients);
        Optional<String> told = phone.sendAll(worked)
                .message()
                .map(message -> message.path("rule").asString());

        assertStored(worked, patient);
        assertThat(told).isEqualTo(messageByTheRules(worked));
    }

    static Stream<WorkedCase> aboutNights() {
        return cases(Occasion.NIGHTLY);
    }

    @ParameterizedTest
    @MethodSource("aboutNights")
    void theTickStoresWhatTheTableExpects(WorkedCase worked) {
        PatientId patient = workedPatients.of(worked, clinic);
        BindableClock.at(
                worked.now(),
                () -> inClinic(() -> {
                    nights.run(clinic.id(), patient.value());
                    return true;
                }));

        assertStored(worked, patient);
    }

    static Stream<WorkedCase> aboutDeadlines() {
        return cases(Occasion.CLOCK);
    }

    @ParameterizedTest
    @MethodSource("aboutDeadlines")
    void theClockStoresWhatTheTableExpects(WorkedCase worked) {
        PatientId patient = workedPatients.of(worked, clinic);
        BindableClock.at(
                worked.now(),
                () -> inClinic(() -> {
                    deadlines.look(clinic.id(), patient);
                    return true;
                }));

        assertStored(worked, patient);
    }

    @Test
    void aProgramThatTheTableStopsIsNotPublished() {
        WorkedCase worked = cases(Occasion.PUBLISH).findFirst().orElseThrow();
        PatientId patient = workedPatients.of(worked, clinic);

        assertThat(worked.hits()).containsExactly("CLR-01:BLOCK");
        assertThatThrownBy(() -> asTherapist(
                        worked,
                        () -> programs.publish(patient, programs.draft(patient).revision())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons()).anySatisfy(reason -> {
                            assertThat(reason.message()).isEqualTo("condition-not-cleared");
                            assertThat(reason.values().toString()).containsIgnoringCase("pregnan");
                        }));
        assertThat(state(worked, patient)).isEqualTo(worked.programState());
        assertThat(findings(patient)).isEmpty();
    }

    @Test
    void everyCaseOfTheTableIsLived() {
        Set<String> lived = Stream.of(aboutCheckIns(), aboutNights(), aboutDeadlines())
                .flatMap(Function.identity())
                .map(WorkedCase::id)
                .collect(Collectors.toSet());

        assertThat(lived).hasSize(71).doesNotContainAnyElementsOf(OTHERWISE.keySet());
        assertThat(CaseTable.read()).hasSize(lived.size() + OTHERWISE.size());
        assertThat(cases(Occasion.PUBLISH).map(WorkedCase::id)).containsExactlyInAnyOrderElementsOf(OTHERWISE.keySet());
    }

    private static Stream<WorkedCase> cases(Occasion occasion) {
        return CaseTable.read().stream().filter(worked -> worked.occasion() == occasion);
    }

    private void assertStored(WorkedCase worked, PatientId patient) {
        assertThat(findings(patient)).containsExactlyInAnyOrderElementsOf(worked.hits());
        assertThat(state(worked, patient)).isEqualTo(worked.programState());
        assertThat(openFlags(worked, patient)).isEqualTo(flagsExpected(worked));
    }

    private List<String> findings(PatientId patient) {
        return inClinic(
                () -> jdbc.sql("""
                        select distinct rule || ':' || tier from finding where patient_id = ? and not suppressed
                        """).param(patient.value()).query(String.class).list());
    }

    private String state(WorkedCase worked, PatientId patient) {
        return asTherapist(worked, () -> programs.current(patient).orElseThrow())
                .state()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** One a family: collecting two of one would throw. */
    private Map<Family, Tier> openFlags(WorkedCase worked, PatientId patient) {
        return asTherapist(worked, () -> review.flagsOf(patient)).stream()
                .filter(flag -> flag.state().isUnresolved())
                .collect(Collectors.toMap(FlagSummary::family, FlagSummary::tier));
    }

    /** The flags that were open, and those of what was found; that one is overdue opens none. */
    private static Map<Family, Tier> flagsExpected(WorkedCase worked) {
        Map<Family, Tier> expected = new EnumMap<>(Family.class);
        worked.history().openFlags().forEach(flag -> expected.put(flag.family(), flag.tier()));
        for (String hit : worked.hits()) {
            RuleId rule = new RuleId(hit.substring(0, hit.indexOf(':')));
            if (!rule.equals(NotAcknowledged.ID)) {
                expected.merge(
                        Family.of(rule),
                        Tier.valueOf(hit.substring(hit.indexOf(':') + 1)),
                        (one, other) -> one.isAbove(other) ? one : other);
            }
        }
        return expected;
    }

    private static Optional<String> messageByTheRules(WorkedCase worked) {
        return new Evaluator()
                .evaluate(worked.history(), Occasion.CHECK_IN, worked.now(), ShippedRules.RULES)
                .patientMessage()
                .map(finding -> finding.rule().value());
    }

    private <T> T asTherapist(WorkedCase worked, Supplier<T> work) {
        return BindableClock.at(worked.now(), () -> Acting.as(clinic.therapist(), work));
    }

    private <T> T inClinic(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }
}
