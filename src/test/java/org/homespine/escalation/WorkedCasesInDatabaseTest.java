package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.CaseTable;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.escalation.domain.CheckInVersion;
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
import org.homespine.patientportal.Phone;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
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
    private Phone phone;

    @BeforeAll
    void aClinicAndAPhone() {
        clinic = clinics.hillside();
        phone = new Phone(context, json, "192.0.2.90");
    }

    static Stream<WorkedCase> aboutCheckIns() {
        return cases(Occasion.CHECK_IN);
    }

    @ParameterizedTest
    @MethodSource("aboutCheckIns")
    void whatAPhoneSendsIsStoredWithWhatTheTableExpects(WorkedCase worked) throws Exception {
        PatientId patient = workedPatients.of(worked, clinic);
        List<CheckInVersion> arriving = WorkedPatients.arriving(worked);
        signIn(patient, receivedAt(arriving.getFirst()).minusSeconds(60));
        Optional<String> message = Optional.empty();
        for (CheckInVersion checkIn : arriving) {
            message = send(worked, checkIn);
        }

        assertStored(worked, patient);
        assertThat(message).isEqualTo(messageByTheRules(worked));
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
                    deadlines.run(clinic.id(), patient.value());
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

    private void signIn(PatientId patient, Instant moment) {
        BindableClock.at(moment, () -> {
            String code = Acting.as(clinic.desk(), () -> patients.issueSignInCode(patient))
                    .code();
            return unchecked(() -> {
                phone.signIn(code, 1970);
                return true;
            });
        });
    }

    /** Sends a check-in, and the answer to its question where the table has one; gives the rule of the last message. */
    private Optional<String> send(WorkedCase worked, CheckInVersion checkIn) throws Exception {
        UUID uuid = WorkedPatients.uuid(worked, checkIn);
        Optional<String> message = post("/api/patient/check-ins", entry(uuid, checkIn), receivedAt(checkIn));
        CheckInVersion.FollowUp followUp = checkIn.followUp();
        if (followUp == null || followUp.at() == null || followUp.em() == null) {
            return message;
        }
        return post(
                "/api/patient/check-ins/" + uuid + "/" + checkIn.rev() + "/follow-up",
                Map.of("uuid", UUID.randomUUID().toString(), "em", codes(followUp.em()), "sentAt", utc(followUp.at())),
                followUp.at());
    }

    private Optional<String> post(String path, Map<String, ?> body, Instant moment) {
        return BindableClock.at(
                moment,
                () -> unchecked(() -> {
                    JsonNode answer = json.readTree(phone.send(path, body)
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
                    return answer.path("message").path("rule").asStringOpt();
                }));
    }

    /** The table leaves the entry at the time of judging, which with an answer to its note lies after that answer. */
    private static Instant receivedAt(CheckInVersion checkIn) {
        CheckInVersion.FollowUp followUp = checkIn.followUp();
        return followUp == null || followUp.at() == null
                ? checkIn.receivedAt()
                : followUp.at().minusSeconds(60);
    }

    private static Map<String, @Nullable Object> entry(UUID uuid, CheckInVersion checkIn) {
        Answers answers = checkIn.answers();
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("uuid", uuid.toString());
        entry.put("rev", checkIn.rev());
        entry.put("performedOn", checkIn.performedOn().toString());
        entry.put("enteredAt", utc(checkIn.followUp() == null ? checkIn.enteredAt() : receivedAt(checkIn)));
        entry.put("sentAt", utc(receivedAt(checkIn)));
        entry.put("zone", "Europe/London");
        entry.put("pain", answers.pain());
        entry.put("during", answers.during());
        entry.put("settled", code(answers.settled()));
        entry.put("reach", answers.reach());
        entry.put("side", code(answers.side()));
        entry.put("numb", code(answers.numb()));
        entry.put("tingle", code(answers.tingle()));
        entry.put("weak", code(answers.weak()));
        entry.put("heelToe", code(answers.heelToe()));
        entry.put("em", answers.em() == null ? null : codes(answers.em()));
        entry.put("gen", answers.gen() == null ? null : codes(answers.gen()));
        entry.put("restRelief", code(answers.restRelief()));
        entry.put("done", code(answers.done()));
        entry.put("unitsDone", answers.unitsDone());
        entry.put("ratio", answers.ratio());
        entry.put("exercisesDone", codes(answers.exercisesDone()));
        entry.put(
                "exerciseStops",
                answers.exerciseStops().stream()
                        .map(stop -> Map.of(
                                "exercise",
                                stop.exercise().value(),
                                "reason",
                                stop.reason().code()))
                        .toList());
        entry.put("newCondition", code(answers.newCondition()));
        entry.put("grc", answers.grc());
        entry.put("psfs", answers.psfs());
        entry.put("note", answers.note());
        entry.put("contact", answers.contact());
        entry.put("programVersion", 1);
        return entry;
    }

    private static @Nullable String code(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> codes(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static String utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }

    private <T> T asTherapist(WorkedCase worked, Supplier<T> work) {
        return BindableClock.at(worked.now(), () -> Acting.as(clinic.therapist(), work));
    }

    private <T> T inClinic(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }

    private interface Work<T> {
        T get() throws Exception;
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
