package org.homespine.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homespine.FreePort;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.database.Jobs;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Closing;
import org.homespine.patients.ClosingService;
import org.homespine.patients.Intake;
import org.homespine.patients.MergingService;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.Patients;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Programs;
import org.homespine.reminders.ReminderChoice.How;
import org.homespine.reminders.domain.QuietHours;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders, from the clinic's hours to the patient's mailbox. */
@DatabaseTest
class RemindingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String ADDRESS = "anna@home.example";
    private static final int PORT = FreePort.find();
    private static final GreenMail MAILBOX =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern STOP = Pattern.compile("https://portal\\.clinic\\.example/stop/([A-Za-z0-9_-]{43})");

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry settings) {
        settings.add("homespine.mail-host", () -> "127.0.0.1");
        settings.add("homespine.mail-port", () -> PORT);
        settings.add("homespine.mail-from", () -> "portal@clinic.example");
        settings.add("homespine.mail-tls", () -> "none");
        settings.add("homespine.url", () -> "https://portal.clinic.example");
    }

    @Autowired
    private ReminderService reminders;

    @Autowired
    private StopService stops;

    @Autowired
    private PatientEmailService emails;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private ProgramService programs;

    @Autowired
    private ClosingService closing;

    @Autowired
    private MergingService merging;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs written;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaWantsToBeReminded() {
        MAILBOX.stop();
        MAILBOX.start();
        clinic = clinics.hillside();
        anna = at(TODAY, "08:30", () -> {
            PatientId patient = patients.anna(clinic);
            written.publishTwoExercises(clinic.therapist(), patient, TODAY);
            return patient;
        });
        at(TODAY, "08:30", () -> {
            Acting.as(clinic.lead(), () -> reminders.set(new ReminderHours(true, ReminderTimes.USUAL)));
            return wants(anna);
        });
    }

    @AfterAll
    static void theServerEnds() {
        MAILBOX.stop();
    }

    @Test
    void atTheClinicsTimeOneMailComesAndASecondWhereNothingIsLogged() {
        look(TODAY, "16:59");
        assertThat(arrived()).isEmpty();
        look(TODAY, "17:00");
        look(TODAY, "18:59");
        assertThat(arrived()).hasSize(1);
        look(TODAY, "19:00");
        look(TODAY, "19:59");
        look(TODAY, "20:00");
        look(TODAY, "23:59");
        assertThat(arrived()).hasSize(2);
        look(TODAY.plusDays(1), "07:59");
        assertThat(arrived()).hasSize(2);
        look(TODAY.plusDays(1), "17:00");
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void theMailSaysWhichClinicAndHowToStopAndNothingOfThePatient() throws Exception {
        look(TODAY, "17:00");
        MimeMessage mail = arrived().getFirst();
        String text = mail.getContent().toString();
        Matcher stop = STOP.matcher(text);
        assertThat(stop.find()).isTrue();

        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(ADDRESS);
        assertThat(mail.getSubject()).isEqualTo("A reminder from Hillside Physio");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + stop.group() + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text)
                .containsPattern("https://portal\\.clinic\\.example/my/\\?clinic=[0-9a-f]{12}\\s")
                .contains("your home program", "020 7946 0000", "999", stop.group() + "?language=en")
                .doesNotContain(anna.toString());
        for (String word : List.of(
                "anna",
                "archer",
                "homespine",
                "exercise",
                "child",
                "pain",
                "back",
                "spin",
                "symptom",
                "session",
                "dose",
                "decompress",
                "paused")) {
            assertThat(text + mail.getSubject()).doesNotContainIgnoringCase(word);
        }
    }

    @Test
    void whoReadsSpanishIsRemindedInSpanish() throws Exception {
        PatientId carmen = at(TODAY, "08:30", () -> {
            PatientId patient = patients.carmen(clinic);
            written.publishTwoExercises(clinic.therapist(), patient, TODAY);
            return wants(patient);
        });
        at(TODAY, "08:30", () -> stop(clinic.desk(), anna));
        look(TODAY, "17:00");

        assertThat(arrived()).hasSize(1);
        assertThat(arrived().getFirst().getSubject()).isEqualTo("Un recordatorio de Hillside Physio");
        assertThat(arrived().getFirst().getContent().toString())
                .contains("Hola:", "?language=es")
                .doesNotContain("Hello", carmen.toString());
    }

    @Test
    void whoHasLoggedTodayIsNotReminded() {
        at(TODAY, "16:59", () -> entries.ordinary(clinic.id(), anna));
        look(TODAY, "17:00");
        look(TODAY, "19:00");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void whoLogsAfterTheFirstMailGetsNoSecond() {
        look(TODAY, "17:00");
        at(TODAY, "18:59", () -> entries.ordinary(clinic.id(), anna));
        look(TODAY, "19:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhileTheProgramIsPausedOrEnded() {
        at(TODAY, "10:00", () -> asTherapist(() -> interruptions.pause(anna, PauseCause.CLINICIAN)));
        look(TODAY, "17:00");
        look(TODAY, "19:00");
        assertThat(arrived()).isEmpty();
        at(TODAY.plusDays(1), "10:00", () -> asTherapist(() -> programs.end(anna)));
        look(TODAY.plusDays(1), "17:00");
        assertThat(arrived()).isEmpty();
    }

    /** An emergency pauses the program: nobody who was sent to a hospital is asked to exercise. */
    @Test
    void anEmergencyEndsTheDaysReminders() {
        look(TODAY, "17:00");
        at(TODAY.plusDays(1), "09:00", () -> entries.bladder(clinic.id(), anna));
        look(TODAY.plusDays(2), "17:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aProgramThatIsOnlyWrittenOrBeginsTomorrowRemindsNobody() {
        PatientId ben = at(TODAY, "08:30", () -> {
            PatientId patient = patients.register(clinic.therapist(), Patients.intake("Ben", "Baker"));
            asTherapist(() -> programs.saveDraft(patient, Programs.programWithTwoExercises(TODAY), 0));
            return wants(patient);
        });
        PatientId cleo = at(TODAY, "08:30", () -> {
            PatientId patient = patients.register(clinic.therapist(), Patients.intake("Cleo", "Clark"));
            written.publishTwoExercises(clinic.therapist(), patient, TODAY.plusDays(1));
            return wants(patient);
        });
        at(TODAY, "08:30", () -> stop(clinic.desk(), anna));
        look(TODAY, "17:00");
        assertThat(arrived()).isEmpty();
        assertThat(decisions(ben)).isEmpty();
        assertThat(decisions(cleo)).containsExactly("NOTHING_DUE");
        look(TODAY.plusDays(1), "17:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aClosedRecordRemindsNobody() {
        at(TODAY, "10:00", () -> asTherapist(() -> closing.close(anna, Closing.Reason.DISCHARGED, TODAY, "")));
        look(TODAY, "17:00");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void whoAskedForRemindersUnderARecordThatWasMergedIsRemindedOnUnderTheKeptOne() {
        PatientId doubled = patients.register(clinic.therapist(), Patients.intake("Dora", "Double"));
        PatientId kept = at(TODAY, "08:30", () -> {
            stop(clinic.desk(), anna);
            wants(doubled);
            PatientId patient = patients.register(clinic.therapist(), Patients.intake("Dora", "Double"));
            written.publishTwoExercises(clinic.therapist(), patient, TODAY);
            Acting.as(clinic.desk(), () -> emails.agree(patient, ADDRESS, true));
            return patient;
        });
        look(TODAY, "17:00");
        assertThat(arrived()).isEmpty();

        at(TODAY, "17:30", () -> merge(kept, doubled));
        look(TODAY, "17:31");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void whoWasRemindedUnderARecordThatIsMergedThenIsNotRemindedTwice() {
        PatientId kept = at(TODAY, "08:30", () -> {
            PatientId patient = patients.register(clinic.therapist(), Patients.intake("Anna", "Archer"));
            written.publishTwoExercises(clinic.therapist(), patient, TODAY);
            Acting.as(clinic.desk(), () -> emails.agree(patient, ADDRESS, true));
            return patient;
        });
        look(TODAY, "17:00");
        assertThat(arrived()).hasSize(1);

        at(TODAY, "17:30", () -> asTherapist(() -> programs.end(anna)));
        at(TODAY, "17:30", () -> merge(kept, anna));
        look(TODAY, "17:31");
        look(TODAY, "18:59");
        assertThat(arrived()).hasSize(1);
        assertThat(Acting.as(clinic.desk(), (Supplier<Reminded>) () -> reminders.of(kept))
                        .lastMail())
                .isEqualTo(moment(TODAY, "17:00"));
        look(TODAY, "19:00");
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void whoStopsRemindersKeepsBackWhatWaitsUnderARecordThatWasMerged() {
        PatientId kept = patients.register(clinic.therapist(), Patients.intake("Anna", "Archer"));
        BindableClock.at(moment(TODAY, "17:00"), () -> jobs.round("reminders", clinic.id()));
        assertThat(mails()).hasSize(1);

        at(TODAY, "17:10", () -> asTherapist(() -> programs.end(anna)));
        at(TODAY, "17:10", () -> merge(kept, anna));
        at(TODAY, "17:20", () -> stop(clinic.desk(), kept));

        look(TODAY, "17:30");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void withoutAnAddressNobodyIsRemindedAndNobodyCanBeSignedUp() {
        at(
                TODAY,
                "10:00",
                () -> Acting.as(clinic.desk(), () -> {
                    emails.withdraw(anna);
                    return true;
                }));
        look(TODAY, "17:00");
        assertThat(arrived()).isEmpty();
        assertThat(decisions(anna)).containsExactly("NO_ADDRESS");

        PatientId ben = patients.register(clinic.therapist(), Patients.intake("Ben", "Baker"));
        assertThatThrownBy(() -> Acting.as(clinic.desk(), () -> reminders.start(ben)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reminder-address");
    }

    @Test
    void aClinicThatHasDecidedNothingRemindsNobody() {
        Clinic other = clinics.hillside();
        PatientId ben = at(TODAY, "08:30", () -> {
            PatientId patient = patients.anna(other);
            written.publishTwoExercises(other.therapist(), patient, TODAY);
            Acting.as(other.desk(), () -> {
                emails.agree(patient, ADDRESS, true);
                reminders.start(patient);
            });
            return patient;
        });
        look(other, TODAY, "17:00");
        assertThat(arrived()).isEmpty();
        assertThat(Acting.as(other.lead(), (Supplier<ReminderHours>) reminders::hours)
                        .wanted())
                .isFalse();
        assertThat(Acting.as(other.desk(), (Supplier<Reminded>) () -> reminders.of(ben))
                        .possible())
                .isFalse();
    }

    @Test
    void aNodeThatWasDownDoesNotSendYesterdaysNorTwoAtOnce() {
        look(TODAY.plusDays(1), "09:00");
        assertThat(arrived()).isEmpty();
        look(TODAY.plusDays(1), "19:30");
        assertThat(arrived()).hasSize(1);
        assertThat(decisions(anna)).containsExactly("DAILY");
    }

    /** The mail stands in the outbox; the mail server answers again in the night. */
    @Test
    void aMailThatCouldNotLeaveByDayDoesNotLeaveInTheNight() {
        MAILBOX.stop();
        look(TODAY, "17:00");
        look(TODAY, "19:00");
        MAILBOX.start();
        look(TODAY, "20:00");
        look(TODAY, "21:30");
        look(TODAY.plusDays(1), "10:00");
        assertThat(arrived()).isEmpty();
        assertThat(mails()).containsExactly("LATE", "LATE");
        look(TODAY.plusDays(1), "17:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void twoNodesAtOnceSendOneMail() throws Exception {
        Instant due = moment(TODAY, "17:00");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> nodes = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(node -> two.submit(() -> {
                        together.await(30, TimeUnit.SECONDS);
                        BindableClock.at(due, () -> jobs.run("reminders", clinic.id(), anna.value()));
                        return true;
                    }))
                    .toList();
            for (Future<?> node : nodes) {
                node.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(mails()).hasSize(1);
        assertThat(decisions(anna)).containsExactly("DAILY");
    }

    @Test
    void aNodeThatDiesBeforeItsCommitHasRemindedNobodyAndTheNextOneDoes() {
        BindableClock.at(
                moment(TODAY, "17:00"),
                () -> Acting.as(
                        new SystemActor(clinic.id(), "test"),
                        () -> transaction.executeWithoutResult(status -> {
                            jobs.due("reminders", clinic.id());
                            jobs.run("reminders", clinic.id(), anna.value());
                            status.setRollbackOnly();
                        })));
        assertThat(decisions(anna)).isEmpty();
        look(TODAY, "17:01");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aTimeThatHadPassedWhenItWasChosenIsNotMadeUpFor() {
        at(TODAY, "12:00", () -> set(new ReminderTimes(LocalTime.of(9, 0), null, QuietHours.USUAL)));
        look(TODAY, "12:01");
        assertThat(arrived()).isEmpty();
        look(TODAY.plusDays(1), "09:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void whoAgreesInTheEveningIsRemindedFromTheNextTimeOn() {
        at(TODAY, "10:00", () -> stop(clinic.desk(), anna));
        at(TODAY, "18:00", () -> wants(anna));
        look(TODAY, "18:01");
        assertThat(arrived()).isEmpty();
        look(TODAY, "19:00");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void eachPatientsOwnClockCounts() {
        PatientId far = at(TODAY, "08:30", () -> {
            PatientId patient = patients.register(clinic.therapist(), living("America/New_York"));
            written.publishTwoExercises(clinic.therapist(), patient, TODAY);
            return wants(patient);
        });
        look(TODAY, "17:00");
        assertThat(decisions(far)).isEmpty();
        assertThat(decisions(anna)).hasSize(1);
        // New York went to summer time on 8 March, London goes on 29 March: four hours lie between them.
        look(TODAY, "20:59");
        assertThat(decisions(far)).isEmpty();
        look(TODAY, "21:00");
        assertThat(decisions(far)).containsExactly("DAILY");
    }

    /** ADH-03: "patient reminder at 3"; from 5 on a clinician is asked. The case C51 has it on the fourth day. */
    @Test
    void afterThreeSilentDaysThePatientIsAskedOnceAndFromFiveOnAClinicianIs() throws Exception {
        at(TODAY, "18:00", () -> entries.ordinary(clinic.id(), anna));
        for (int day = 1; day <= 8; day++) {
            look(TODAY.plusDays(day), "17:00");
        }
        assertThat(decisions(anna))
                .containsExactly(
                        "DAILY",
                        "DAILY",
                        "DAILY",
                        "SILENCE",
                        "DAILY",
                        "WITH_CLINICIAN",
                        "WITH_CLINICIAN",
                        "WITH_CLINICIAN");
        assertThat(arrived()).hasSize(5);
        MimeMessage asked = arrived().get(3);
        assertThat(asked.getSubject()).isEqualTo("Hillside Physio asks how you are");
        assertThat(asked.getContent().toString())
                .contains("not heard from you for some days")
                .containsPattern(STOP);

        at(TODAY.plusDays(9), "10:00", () -> entries.ordinary(clinic.id(), anna));
        look(TODAY.plusDays(10), "17:00");
        assertThat(arrived()).hasSize(6);
    }

    @Test
    void theLinkOfAMailStopsAllThatComesAndIsSeenByTheStaff() throws Exception {
        look(TODAY, "17:00");
        String token = token(arrived().getFirst());
        at(TODAY, "18:00", () -> byLink(token));
        look(TODAY, "19:00");
        look(TODAY.plusDays(1), "17:00");
        assertThat(arrived()).hasSize(1);
        assertThat(choice()).isEqualTo(new ReminderChoice(false, moment(TODAY, "18:00"), How.LINK));

        at(TODAY.plusDays(1), "18:00", () -> byLink(token));
        assertThat(choice().saidAt()).isEqualTo(moment(TODAY, "18:00"));

        at(TODAY.plusDays(2), "09:00", () -> wants(anna));
        look(TODAY.plusDays(2), "17:00");
        assertThat(arrived()).hasSize(2);
        at(TODAY.plusDays(2), "18:00", () -> byLink(token));
        assertThat(choice().wanted()).isFalse();
    }

    @Test
    void whatWaitsToLeaveIsKeptBackWhenThePatientStops() {
        MAILBOX.stop();
        look(TODAY, "17:00");
        at(
                TODAY,
                "17:01",
                () -> Acting.as(new PatientActor(clinic.id(), anna), () -> {
                    reminders.stop(anna);
                    return true;
                }));
        MAILBOX.start();
        look(TODAY, "17:05");
        assertThat(arrived()).isEmpty();
        assertThat(mails()).containsExactly("LATE");
        assertThat(choice().how()).isEqualTo(How.PATIENT);
    }

    @Test
    void whatIsNoLinkStopsNothing() {
        for (String token : List.of("", "x", "A".repeat(43), "' or '1'='1")) {
            at(TODAY, "10:00", () -> byLink(token));
        }
        assertThat(choice().wanted()).isTrue();
    }

    @Test
    void theTokenIsKeptNowhereButAsItsHash() throws Exception {
        look(TODAY, "17:00");
        String token = token(arrived().getFirst());
        String stored = Acting.as(
                new SystemActor(clinic.id(), "test"),
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select string_agg(m::text, '') || (select string_agg(s::text, '') from entry.stop_link s)
                            || (select string_agg(r::text, '') from reminder r)
                            || (select string_agg(c::text, '') from reminder_choice c)
                            || (select string_agg(a::text, '') from audit_entry a)
                        from mail m
                        """).query(String.class).single()));
        assertThat(stored).contains(anna.toString()).doesNotContain(token);
    }

    @Test
    void whoHasNoPartInThePatientsCareNeitherSeesNorChangesAnything() {
        Clinic other = clinics.hillside();
        for (StaffActor stranger : List.of(clinic.otherTherapist(), other.lead(), other.desk())) {
            assertThatThrownBy(() -> Acting.as(stranger, () -> reminders.of(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(stranger, () -> reminders.start(anna)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(stranger, () -> reminders.stop(anna)))
                    .isInstanceOf(NotFound.class);
        }
        PatientId ben = patients.register(clinic.therapist(), Patients.intake("Ben", "Baker"));
        assertThatThrownBy(() -> Acting.as(new PatientActor(clinic.id(), ben), () -> reminders.stop(anna)))
                .isInstanceOf(NotFound.class);
        for (StaffActor notLead : List.of(clinic.therapist(), clinic.desk())) {
            assertThatThrownBy(() ->
                            Acting.as(notLead, () -> reminders.set(new ReminderHours(false, ReminderTimes.USUAL))))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(choice().wanted()).isTrue();
    }

    @Test
    void timesWithinQuietHoursOrOutOfOrderAreRefusedByName() {
        assertThatThrownBy(() -> set(new ReminderTimes(LocalTime.of(20, 0), LocalTime.of(7, 59), QuietHours.USUAL)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("first: reminder-quiet")
                .hasMessageContaining("again: reminder-quiet")
                .hasMessageContaining("again: reminder-again");
        assertThatThrownBy(() -> set(new ReminderTimes(LocalTime.of(17, 0), LocalTime.of(17, 0), QuietHours.USUAL)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("again: reminder-again");
    }

    private PatientId wants(PatientId patient) {
        return Acting.as(clinic.desk(), () -> {
            emails.agree(patient, ADDRESS, true);
            reminders.start(patient);
            return patient;
        });
    }

    private boolean stop(StaffActor by, PatientId patient) {
        return Acting.as(by, () -> {
            reminders.stop(patient);
            return true;
        });
    }

    private boolean merge(PatientId kept, PatientId merged) {
        Acting.as(clinic.lead(), () -> merging.merge(kept, merged));
        return true;
    }

    private boolean byLink(String token) {
        stops.stop(token, "192.0.2.1");
        return true;
    }

    private boolean set(ReminderTimes times) {
        return Acting.as(clinic.lead(), () -> {
            reminders.set(new ReminderHours(true, times));
            return true;
        });
    }

    private boolean asTherapist(Runnable work) {
        Acting.as(clinic.therapist(), work);
        return true;
    }

    private ReminderChoice choice() {
        return Objects.requireNonNull(Acting.as(clinic.desk(), (Supplier<Reminded>) () -> reminders.of(anna))
                .choice());
    }

    private List<String> decisions(PatientId patient) {
        return rows("select decision from reminder where patient_id = ? order by day, turn", patient.value());
    }

    private List<String> mails() {
        return rows(
                "select status from mail where once_key like 'reminder %' and clinic_id = ?",
                clinic.id().value());
    }

    private List<String> rows(String sql, UUID value) {
        return Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<List<String>>) () -> transaction.execute(
                status -> jdbc.sql(sql).param(value).query(String.class).list()));
    }

    private static Intake living(String zone) {
        Intake intake = Patients.intake("Fay", "Farr");
        return new Intake(
                intake.firstName(),
                intake.lastName(),
                intake.born(),
                intake.language(),
                ZoneId.of(zone),
                intake.phone(),
                intake.emergencyContact(),
                intake.outOfHoursNumber(),
                intake.pain(),
                intake.reach(),
                intake.side(),
                Set.of(),
                intake.baseline(),
                intake.direction(),
                intake.activities(),
                intake.activityScores(),
                intake.conditions(),
                intake.reviewer());
    }

    /** What a node does at a moment: decide, then hand over what waits. */
    private void look(LocalDate day, String time) {
        look(clinic, day, time);
    }

    private void look(Clinic at, LocalDate day, String time) {
        BindableClock.at(moment(day, time), () -> {
            jobs.round("reminders", at.id());
            jobs.round("mail relay", at.id());
        });
    }

    private static <T> T at(LocalDate day, String time, Supplier<T> work) {
        return BindableClock.at(moment(day, time), work);
    }

    private static Instant moment(LocalDate day, String time) {
        return ZonedDateTime.of(day, LocalTime.parse(time), LONDON).toInstant();
    }

    private static String token(MimeMessage mail) throws Exception {
        Matcher stop = STOP.matcher(mail.getContent().toString());
        assertThat(stop.find()).isTrue();
        return stop.group(1);
    }

    /** What came to the patients; the clinicians are told of flags. */
    private static List<MimeMessage> arrived() {
        return Arrays.asList(MAILBOX.getReceivedMessagesForDomain("home.example"));
    }
}
