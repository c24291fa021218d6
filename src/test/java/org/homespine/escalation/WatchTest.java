package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.DutyService;
import org.homespine.identity.StaffActor;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember.Part;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WatchTest {

    private static final Instant BEFORE = Instant.parse("2026-03-09T12:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private WatchService watch;

    @Autowired
    private ReviewService review;

    @Autowired
    private DutyService duty;

    @Autowired
    private ClinicalRecordService records;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void tomReviewsAnna() {
        clinic = clinics.hillside();
        anna = at(BEFORE, () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 9));
            return patient;
        });
    }

    @Test
    void nobodyIsUnwatchedWhileTheReviewerIsThere() {
        away(clinic.lead());

        assertThat(unwatchedAt(NOON)).isEmpty();
    }

    @Test
    void aClinicLeadWhoIsThereWatchesEverybody() {
        away(clinic.therapist());

        assertThat(unwatchedAt(NOON)).isEmpty();
    }

    @Test
    void withReviewerAndLeadAwayAPatientIsUnwatchedUnlessADeputyIsThere() {
        away(clinic.therapist());
        at(
                BEFORE,
                () -> as(clinic.lead(), () -> {
                    records.putOnTeam(anna, clinic.otherTherapist().account(), Part.DEPUTY);
                    return true;
                }));
        away(clinic.lead());
        assertThat(unwatchedAt(NOON)).isEmpty();
        at(
                BEFORE,
                () -> as(clinic.lead(), () -> {
                    records.takeOffTeam(anna, clinic.otherTherapist().account());
                    return true;
                }));

        assertThat(unwatchedAt(NOON)).containsExactly(anna);
        assertThat(unwatchedAt(NOON.plusSeconds(86_400))).isEmpty();
    }

    @Test
    void theWorklistSaysWhyByTheGravestFinding() {
        at(NOON, () -> entries.severePain(clinic.id(), anna));
        at(NOON, () -> entries.unanswered(clinic.id(), anna));
        at(NOON, () -> entries.bladder(clinic.id(), anna));

        List<QueuedFlag> list = at(NOON, () -> as(clinic.therapist(), () -> review.worklist(Locale.UK)));

        assertThat(list).extracting(QueuedFlag::rule).containsExactly("CES-01", "PAI-02", "DAT-02");
        assertThat(list.getFirst().because()).contains("Bladder change");
        assertThat(list).extracting(QueuedFlag::flag).isEqualTo(at(NOON, () -> as(clinic.therapist(), review::queue)));
    }

    @Test
    void theFrontDeskIsNotToldWhoIsUnwatched() {
        assertThatThrownBy(() -> as(clinic.desk(), watch::unwatched)).isInstanceOf(NotFound.class);
    }

    private void away(StaffActor person) {
        at(
                BEFORE,
                () -> as(person, () -> {
                    duty.plan(person.account(), DAY, DAY);
                    return true;
                }));
    }

    private List<PatientId> unwatchedAt(Instant moment) {
        return at(moment, () -> as(clinic.therapist(), watch::unwatched));
    }

    private static <T> T as(StaffActor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private static <T> T at(Instant moment, Supplier<T> work) {
        return BindableClock.at(moment, work);
    }
}
