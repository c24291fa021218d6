package org.homespine.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ConditionsAndClearancesTest {

    private static final ConditionId STENOSIS = new ConditionId("spinal_stenosis");

    @Autowired
    private PatientService service;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private LocalDate today;

    @BeforeEach
    void aPatient() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.now(clock);
    }

    @Test
    void aConditionThatEndedAndCameBackIsOnRecordTwice() {
        therapist(() -> clinical.noteCondition(anna, STENOSIS));
        therapist(() -> clinical.noteCondition(anna, STENOSIS));
        therapist(() -> clinical.endCondition(anna, STENOSIS));
        assertThat(record().conditions()).isEmpty();

        therapist(() -> clinical.noteCondition(anna, STENOSIS));

        assertThat(record().conditions()).containsExactly(STENOSIS);
        assertThat(inTransaction(() -> jdbc.sql("select count(*) from patient_condition where patient_id = ?")
                        .param(anna.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void onlyConditionsOfTheTableAreNoted() {
        assertRefused(() -> clinical.noteCondition(anna, new ConditionId("bad_luck")), "no-such-condition");
        assertRefused(() -> clinical.noteCondition(anna, new ConditionId("any_patient")), "no-such-condition");
    }

    @Test
    void aClearanceHoldsToTheEndOfItsLastDay() {
        therapist(() ->
                clinical.addClearance(anna, Clearance.of(STENOSIS, today.plusDays(10)), "Dr Day", today.minusDays(1)));

        assertThat(record().clearancesOn(today.plusDays(10))).hasSize(1);
        assertThat(record().clearancesOn(today.plusDays(11))).isEmpty();
    }

    @Test
    void aWithdrawnClearanceStaysOnRecordAndClearsNothing() {
        therapist(() -> clinical.addClearance(
                anna, Clearance.of(new ExerciseId("cobra-pose"), today.plusDays(10)), "Dr Day", today));
        UUID id = record().clearances().getFirst().id();

        therapist(() -> clinical.withdrawClearance(anna, id));

        assertThat(record().clearances()).hasSize(1);
        assertThat(record().clearancesOn(today)).isEmpty();
        assertThatThrownBy(() -> therapist(() -> clinical.withdrawClearance(anna, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClearanceNamesWhatWhoAndWhen() {
        Clearance good = Clearance.of(STENOSIS, today.plusDays(10));
        assertRefused(() -> clinical.addClearance(anna, good, " ", today), "cleared-by");
        assertRefused(() -> clinical.addClearance(anna, good, "x".repeat(121), today), "cleared-by");
        assertRefused(() -> clinical.addClearance(anna, good, "Dr\u0000Day", today), "cleared-by");
        assertRefused(() -> clinical.addClearance(anna, good, "Dr Day", today.plusDays(2)), "cleared-on");
        assertRefused(
                () -> clinical.addClearance(anna, Clearance.of(STENOSIS, today.minusDays(1)), "Dr Day", today),
                "expires");
        assertRefused(
                () -> clinical.addClearance(anna, Clearance.of(new ConditionId("bad_luck"), today), "Dr Day", today),
                "no-such-condition");
        assertRefused(
                () -> clinical.addClearance(anna, Clearance.of(new ExerciseId("magic"), today), "Dr Day", today),
                "clearance-exercise");
    }

    @Test
    void whoLocksAPatientSecondWaitsForTheFirstToFinish() throws InterruptedException {
        CountDownLatch firstHolds = new CountDownLatch(1);
        CountDownLatch secondIsIn = new CountDownLatch(1);
        List<Boolean> secondCameTooSoon = new CopyOnWriteArrayList<>();
        Thread first = Thread.startVirtualThread(() -> system(() -> {
            service.lock(anna);
            firstHolds.countDown();
            secondCameTooSoon.add(await(secondIsIn, 300));
        }));
        Thread second = Thread.startVirtualThread(() -> {
            await(firstHolds, 10_000);
            system(() -> {
                service.lock(anna);
                secondIsIn.countDown();
            });
        });
        first.join();
        second.join();

        assertThat(secondCameTooSoon).containsExactly(false);
        assertThat(secondIsIn.getCount()).isZero();
    }

    @Test
    void anAbsentPatientAndThatOfAnotherClinicCannotBeLocked() {
        assertThatThrownBy(() -> system(() -> service.lock(new PatientId(new UUID(9, 9)))))
                .isInstanceOf(NotFound.class);
        PatientId other = patients.anna(clinics.hillside());
        assertThatThrownBy(() -> system(() -> service.lock(other))).isInstanceOf(NotFound.class);
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void system(Runnable work) {
        Acting.as(new SystemActor(clinic.id(), "test"), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Acting.as(clinic.lead(), () -> transaction.execute(status -> work.get()));
    }

    private void therapist(Runnable work) {
        Acting.as(clinic.therapist(), work);
    }

    private PatientRecord record() {
        return Acting.as(clinic.therapist(), (Supplier<PatientRecord>) () -> service.record(anna));
    }

    private void assertRefused(Runnable work, String message) {
        assertThatThrownBy(() -> therapist(work)).isInstanceOf(Refused.class).hasMessageContaining(message);
    }
}
