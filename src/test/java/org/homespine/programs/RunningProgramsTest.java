package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homespine.identity.Acting;
import org.homespine.patients.Patients;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;

/** What is asked of all running programs at once. */
class RunningProgramsTest extends ProgramTest {

    @Test
    void aReviewIsDueFromItsDayOnByTheNewestVersion() {
        publish(reviewedOn(0));
        PatientId ben = another();
        programs.publish(clinic.therapist(), ben, reviewedOn(1));
        assertThat(asTherapist(() -> service.reviewsDue(today))).containsExactly(Map.entry(anna, today));

        publish(reviewedOn(7));
        assertThat(asTherapist(() -> service.reviewsDue(today))).isEmpty();
        assertThat(asTherapist(() -> service.reviewsDue(today.plusDays(1)))).containsOnlyKeys(ben);
    }

    @Test
    void noReviewIsDueOfAProgramWithoutADateOrThatHasEnded() {
        publish(reviewedOn(0));
        programs.publish(clinic.therapist(), another(), Programs.content(today, item(Programs.CAT_COW)));
        therapist(() -> service.end(anna));

        assertThat(asTherapist(() -> service.reviewsDue(today.plusYears(1)))).isEmpty();
    }

    @Test
    void onlyProgramsThatHaveTheExerciseInTheirNewestVersionAreCounted() {
        publish(Programs.programWithTwoExercises(today));
        programs.publish(clinic.therapist(), another(), Programs.program(today, Programs.CAT_COW));
        assertThat(asTherapist(() -> service.runningWith(Programs.CAT_COW))).isEqualTo(2);
        assertThat(asTherapist(() -> service.runningWith(Programs.CHILDS_POSE))).isEqualTo(1);

        publish(Programs.program(today, Programs.CAT_COW));
        assertThat(asTherapist(() -> service.runningWith(Programs.CHILDS_POSE))).isZero();
    }

    @Test
    void onesOwnPatientsOnlyAreCountedAndDue() {
        publish(reviewedOn(0));

        assertThat(Acting.as(clinic.otherTherapist(), () -> service.reviewsDue(today)))
                .isEmpty();
        assertThat(Acting.as(clinic.otherTherapist(), () -> service.runningWith(Programs.CAT_COW)))
                .isZero();
    }

    private PatientId another() {
        return patients.register(clinic.therapist(), Patients.intake("Ben", "Bow"));
    }

    private ProgramContent reviewedOn(int daysFromToday) {
        return new ProgramContent(List.of(item(Programs.CAT_COW)), today, today.plusDays(daysFromToday), "");
    }

    private static ProgramItem item(ExerciseId exercise) {
        return Programs.item(exercise, Programs.dose());
    }
}
