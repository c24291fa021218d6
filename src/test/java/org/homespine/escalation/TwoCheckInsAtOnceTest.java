package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two check-ins that meet a rule only together, arriving together: whichever comes second must see the first. */
@DatabaseTest
class TwoCheckInsAtOnceTest {

    private static final int ROUNDS = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    /** Two points above the usual pain of 5, which PAI-03 asks of two days. */
    private static final int RAISED = 7;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private ReviewService review;

    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void twoDaysOfRaisedPainSentAtOnceOpenOneFlagOfPain() throws Exception {
        Clinic clinic = clinics.hillside();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                PatientId anna = anna(clinic);
                Future<Key> yesterday = threads.submit(() -> send(TODAY.minusDays(1), clinic, anna));
                Future<Key> today = threads.submit(() -> send(TODAY, clinic, anna));
                assertThat(yesterday.get(30, TimeUnit.SECONDS)).isNotEqualTo(today.get(30, TimeUnit.SECONDS));

                assertThat(flags(clinic, anna))
                        .as("round %d", round)
                        .singleElement()
                        .satisfies(flag -> {
                            assertThat(flag.family()).isEqualTo(Family.PAIN);
                            assertThat(flag.tier()).isEqualTo(Tier.SOON);
                            assertThat(flag.state()).isEqualTo(ReviewState.OPEN);
                            assertThat(flag.hits()).isEqualTo(1);
                        });
            }
        }
    }

    @Test
    void eitherOfThemAloneOpensNone() {
        Clinic clinic = clinics.hillside();
        PatientId anna = anna(clinic);
        BindableClock.at(NOON, () -> entries.sendAbout(TODAY, clinic.id(), anna, Entries.answers(Set.of(), RAISED)));

        assertThat(flags(clinic, anna)).isEmpty();
    }

    private PatientId anna(Clinic clinic) {
        return BindableClock.at(NOON.minusSeconds(8 * 86400), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 2));
            return patient;
        });
    }

    private Key send(LocalDate day, Clinic clinic, PatientId patient) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        return BindableClock.at(
                NOON, () -> entries.sendAbout(day, clinic.id(), patient, Entries.answers(Set.of(), RAISED)));
    }

    private List<FlagSummary> flags(Clinic clinic, PatientId patient) {
        return Acting.as(clinic.therapist(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(patient));
    }
}
