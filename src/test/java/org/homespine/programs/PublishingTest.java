package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.TestDatabase;
import org.homespine.shared.Conflict;
import org.homespine.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class PublishingTest extends ProgramTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void thePatientsProgramRunsFromItsFirstVersion() {
        ProgramContent content = Programs.programWithTwoExercises(today);

        assertThat(publish(content)).isEqualTo(1);

        ProgramView view = current();
        assertThat(view.state()).isEqualTo(ProgramState.ACTIVE);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.content()).isEqualTo(content);
        assertThat(view.itemsToDo()).hasSize(2);
        assertThat(view.startedOn()).isEqualTo(today);
        assertThat(asTherapist(() -> service.unitsDue(anna, today))).isEqualTo(2);
        assertThat(asTherapist(() -> service.unitsDue(anna, today.minusDays(1))))
                .isZero();
    }

    @Test
    void aNewVersionFollowsAndTheOldOneStaysAsItWas() {
        ProgramContent first = Programs.programWithTwoExercises(today);
        ProgramContent second = Programs.program(today, Programs.SPHINX);
        publish(first);

        assertThat(publish(second)).isEqualTo(2);

        assertThat(current().content()).isEqualTo(second);
        assertThat(asTherapist(() -> service.version(anna, 1)).content()).isEqualTo(first);
        assertThat(asTherapist(() -> service.versions(anna)))
                .extracting(ProgramVersion::number, ProgramVersion::publishedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1, clinic.therapist().account()),
                        org.assertj.core.groups.Tuple.tuple(
                                2, clinic.therapist().account()));
        assertThatThrownBy(() -> therapist(() -> service.version(anna, 3))).isInstanceOf(NotFound.class);
    }

    @Test
    void aVersionThatStartsLaterWaitsWhileTheOldOneGoesOn() {
        ProgramContent first = Programs.programWithTwoExercises(today);
        publish(first);
        publish(Programs.program(today.plusDays(3), Programs.SPHINX));

        assertThat(current().content()).isEqualTo(first);
        assertThat(current().version()).isEqualTo(1);
        assertThat(current().newestVersion()).isEqualTo(2);
        assertThat(asTherapist(() -> service.unitsDue(anna, today.plusDays(2)))).isEqualTo(2);
        assertThat(asTherapist(() -> service.unitsDue(anna, today.plusDays(3)))).isEqualTo(1);
    }

    @Test
    void beforeItsStartNothingIsDue() {
        publish(Programs.programWithTwoExercises(today.plusDays(1)));

        ProgramView view = current();
        assertThat(view.state()).isEqualTo(ProgramState.ACTIVE);
        assertThat(view.itemsToDo()).allSatisfy(item -> {
            assertThat(view.unitsDue(item, today)).isZero();
            assertThat(view.unitsDue(item, today.plusDays(1))).isEqualTo(1);
        });
        assertThat(asTherapist(() -> service.unitsDue(anna, today))).isZero();
    }

    @Test
    void aVersionPublishedWhilePausedWaitsForThePauseToBeLifted() {
        publish(Programs.programWithTwoExercises(today));
        ProgramPause pause = asTherapist(() -> interruptions.pause(anna, PauseCause.CLINICIAN));

        assertThat(publish(Programs.program(today, Programs.SPHINX))).isEqualTo(2);
        assertState(ProgramState.PAUSED);
        assertThat(current().itemsToDo()).isEmpty();

        therapist(() -> interruptions.liftPause(anna, pause.id(), "Checked"));
        assertThat(current().itemsToDo()).extracting(ProgramItem::exercise).containsExactly(Programs.SPHINX);
    }

    @Test
    void endedBeforeItsStartNothingWasEverDue() {
        LocalDate start = today.plusDays(3);
        publish(Programs.programWithTwoExercises(start));
        therapist(() -> service.end(anna));

        assertState(ProgramState.ENDED);
        assertThat(asTherapist(() -> service.unitsDue(anna, start))).isZero();
        assertThat(asTherapist(() -> service.unitsDue(anna, today))).isZero();
    }

    @Test
    void afterItsEndANewProgramCountsItsVersionsOn() {
        publish(Programs.programWithTwoExercises(today));
        therapist(() -> service.end(anna));
        assertState(ProgramState.ENDED);
        assertThat(current().itemsToDo()).isEmpty();
        assertThat(asTherapist(() -> service.draft(anna))).isEqualTo(new ProgramDraft(ProgramContent.empty(), 0));

        assertThat(publish(Programs.program(today, Programs.SPHINX))).isEqualTo(2);

        assertState(ProgramState.ACTIVE);
        assertThat(asTherapist(() -> service.version(anna, 1)).content().items())
                .hasSize(2);
    }

    @Test
    void aPublishedVersionCannotBeChangedByAnybody() {
        publish(Programs.programWithTwoExercises(today));
        String change = "update program_version set content = '{}' where patient_id = ?";
        String removal = "delete from program_version where patient_id = ?";
        for (String sql : List.of(change, removal)) {
            assertThatThrownBy(() -> owner().update(sql, anna.value())).hasMessageContaining("append-only");
            assertThatThrownBy(() -> therapist(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(sql).param(anna.value()).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void pressedFiveTimesAtOnceItIsPublishedOnce() throws InterruptedException {
        int revision = asTherapist(() -> service.saveDraft(anna, Programs.programWithTwoExercises(today), 0));
        AtomicInteger conflicts = new AtomicInteger();
        List<Thread> presses = IntStream.range(0, 5)
                .mapToObj(press -> Thread.startVirtualThread(() -> {
                    try {
                        therapist(() -> service.publish(anna, revision));
                    } catch (Conflict e) {
                        conflicts.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread press : presses) {
            press.join();
        }

        assertThat(asTherapist(() -> service.versions(anna))).hasSize(1);
        assertThat(conflicts).hasValue(4);
    }

    @Test
    void aPatientHasOneProgramAtATime() {
        publish(Programs.programWithTwoExercises(today));

        assertThatThrownBy(() -> owner().update(
                                """
                                insert into program (clinic_id, id, patient_id, state, created_at)
                                values (?, ?, ?, 'DRAFT', now())
                                """,
                                clinic.id().value(),
                                new UUID(anna.value().getMostSignificantBits(), 1),
                                anna.value()))
                .hasMessageContaining("program_now");
    }

    private static JdbcTemplate owner() {
        DatabaseAccess access = TestDatabase.access();
        return new JdbcTemplate(new DriverManagerDataSource(
                access.jdbcUrl(), access.owner().user(), access.owner().password()));
    }
}
