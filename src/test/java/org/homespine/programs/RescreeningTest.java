package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a running program does when a clearance ends by itself, at midnight in the patient's zone. */
class RescreeningTest extends ProgramTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private DailyScreening job;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void cobraIsClearedUpToToday() {
        note("spinal_stenosis");
        clear(Clearance.of(Programs.COBRA, today));
        publish(Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
    }

    @Test
    void aClearanceHoldsToTheEndOfItsLastDayInThePatientsZone() {
        screenAt(midnight(1).minusSeconds(1));
        assertThat(holds()).isEmpty();

        screenAt(midnight(1));
        assertThat(holds()).containsExactly("screening");
    }

    @Test
    void aDayIsScreenedOnce() {
        assertThat(due(midnight(1))).containsExactly(anna.value());
        screenAt(midnight(1));

        assertThat(due(midnight(1).plusSeconds(3600))).isEmpty();
        assertThat(due(midnight(2))).containsExactly(anna.value());
    }

    @Test
    void screenedTwiceItIsHeldOnce() {
        screenAt(midnight(1));
        screenAt(midnight(1));
        screenAt(midnight(2));

        assertThat(holds()).hasSize(1);
    }

    @Test
    void aClearanceThatWasRenewedInTimeStopsNothing() {
        clear(Clearance.of(Programs.COBRA, today.plusDays(30)));

        screenAt(midnight(1));

        assertThat(holds()).isEmpty();
    }

    @Test
    void theClearanceOfAConditionThatBlocksAllPausesWhenItEnds() {
        note("pregnancy");
        clear(Clearance.of(new ConditionId("pregnancy"), today.plusDays(30)));
        UUID pause = current().pauses().getFirst().id();
        therapist(() -> interruptions.liftPause(anna, pause, "Her midwife agrees"));

        screenAt(midnight(31).minusSeconds(1));
        assertThat(pauses()).isEmpty();

        screenAt(midnight(31));
        screenAt(midnight(32));
        assertThat(pauses()).containsExactly(PauseCause.CLEARANCE);
    }

    @Test
    void aDraftAndAnEndedProgramAreNotScreened() {
        therapist(() -> service.end(anna));
        assertThat(due(midnight(1))).isEmpty();

        therapist(() -> service.saveDraft(anna, Programs.program(today, Programs.COBRA), 0));
        assertThat(due(midnight(1))).isEmpty();
    }

    @Test
    void aConditionThatStandsAlreadyStopsNothingASecondTime() {
        note("pregnancy");
        note("pregnancy");

        assertThat(pauses()).containsExactly(PauseCause.CLEARANCE);
    }

    private Instant midnight(int daysFromToday) {
        return today.plusDays(daysFromToday).atStartOfDay(LONDON).toInstant();
    }

    private void screenAt(Instant moment) {
        asJob(moment, () -> {
            job.run(clinic.id(), anna.value());
            return List.of();
        });
    }

    private List<UUID> due(Instant moment) {
        return asJob(moment, () -> job.due(clinic.id()));
    }

    private List<UUID> asJob(Instant moment, Supplier<List<UUID>> work) {
        return BindableClock.at(
                moment,
                () -> Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<List<UUID>>)
                        () -> transaction.execute(status -> work.get())));
    }

    private List<String> holds() {
        return history().holds().stream().map(ExerciseHold::by).toList();
    }

    private List<PauseCause> pauses() {
        return history().pauses().stream()
                .filter(pause -> pause.to() == null)
                .map(ProgramPause::cause)
                .toList();
    }

    private ProgramHistory history() {
        return asTherapist(() -> service.history(anna)).orElseThrow();
    }
}
