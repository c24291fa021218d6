package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps that a therapist writes for one patient. */
class OwnStepsTest {

    private static final ProgramItem PLANK = Programs.item(Programs.PLANK, Programs.dose());
    private static final List<String> STEPS = List.of("Rest on your forearms.", "Lift your hips.");

    @ParameterizedTest
    @CsvSource({"11, true", "12, true", "13, false"})
    void thereAreAtMostTwelve(int count, boolean fits) {
        assertThat(refusals(Collections.nCopies(count, "Breathe."))).isEqualTo(fits ? "" : "ownSteps own-steps-most");
    }

    @ParameterizedTest
    @CsvSource({"299, true", "300, true", "301, false"})
    void eachHasAtMostThreeHundredCharacters(int length, boolean fits) {
        assertThat(refusals(List.of("x".repeat(length)))).isEqualTo(fits ? "" : "ownSteps too-long");
    }

    @Test
    void eachIsOneLineThatSaysSomething() {
        assertThat(refusals(List.of("Lie down.\nStand up."))).isEqualTo("ownSteps control-characters");
        assertThat(refusals(List.of("Lie down.\u0007"))).isEqualTo("ownSteps control-characters");
        assertThat(refusals(List.of("Lie down.", " "))).isEqualTo("ownSteps own-step-blank");
    }

    private static String refusals(List<String> steps) {
        Refused refused = catchThrowableOfType(Refused.class, () -> PLANK.taughtBy(steps));
        return refused == null
                ? ""
                : refused.reasons().getFirst().field() + " "
                        + refused.reasons().getFirst().message();
    }

    @Test
    void theyStayWithEveryChangeButAnotherExercise() {
        ProgramItem taught = PLANK.taughtBy(STEPS);

        assertThat(taught.in(Phase.COOL_DOWN)
                        .saying("Slowly.")
                        .with(PLANK.dose())
                        .as(new ItemId("plank-2")))
                .extracting(ProgramItem::ownSteps)
                .isEqualTo(STEPS);
        assertThat(taught.swapped(Programs.CAT_COW, Programs.dose()).ownSteps()).isEmpty();
        assertThat(taught.saying("Mind your wrist.").forAnybody()).isEqualTo(PLANK);
    }

    @Test
    void aComparisonNamesThem() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        ProgramContent without = Programs.content(start, PLANK);
        ProgramContent with = Programs.content(start, PLANK.taughtBy(STEPS));

        assertThat(ProgramChanges.between(without, with))
                .containsExactly(new Change.OwnStepsChanged(PLANK.taughtBy(STEPS), List.of()));
        assertThat(ProgramChanges.between(with, without)).containsExactly(new Change.OwnStepsChanged(PLANK, STEPS));
        assertThat(ProgramChanges.between(Programs.content(start), with))
                .contains(new Change.OwnStepsChanged(PLANK.taughtBy(STEPS), List.of()));
        assertThat(ProgramChanges.between(with, with)).isEmpty();
    }
}
