package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homespine.escalation.domain.Ladder.Rung.DEPUTY;
import static org.homespine.escalation.domain.Ladder.Rung.LEAD;
import static org.homespine.escalation.domain.Ladder.Rung.ON_DUTY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.escalation.domain.Ladder.Due;
import org.homespine.escalation.domain.Ladder.Night;
import org.homespine.escalation.domain.Ladder.Rung;
import org.homespine.escalation.domain.Ladder.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

    /** Open 9 to 5 in London, Monday to Friday; in March its time is UTC. */
    private static final ClinicCalendar CLINIC = new ClinicCalendar(
            ZoneId.of("Europe/London"),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of());

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-03-10T23:00:00Z");
    private static final Set<Rung> ALL = EnumSet.allOf(Rung.class);

    private static Instant at(String moment) {
        return Instant.parse("2026-03-" + moment + ":00Z");
    }

    private static List<Step> steps(Night night, Tier tier, Instant raised, int count) {
        Ladder ladder = Ladder.of(ShippedRules.DEADLINES, night);
        List<Step> steps = new ArrayList<>();
        @Nullable Instant done = null;
        for (int i = 0; i < count; i++) {
            Step step = ladder.after(done, tier, raised, CLINIC).orElseThrow();
            steps.add(step);
            done = step.at();
        }
        return steps;
    }

    @ParameterizedTest
    @EnumSource
    void byDayAnEmergencyClimbsEveryQuarterOfAnHourUntilAllAreAlerted(Night night) {
        assertThat(steps(night, Tier.EMERGENCY, TUESDAY_NOON, 5))
                .containsExactly(
                        new Step(at("10T12:00"), Set.of(ON_DUTY)),
                        new Step(at("10T12:15"), Set.of(DEPUTY, LEAD)),
                        new Step(at("10T12:30"), ALL),
                        new Step(at("10T12:45"), ALL),
                        new Step(at("10T13:00"), ALL));
    }

    @Test
    void withSomebodyOnCallTheNightChangesNothing() {
        assertThat(steps(Night.ON_CALL, Tier.EMERGENCY, TUESDAY_NIGHT, 3))
                .containsExactly(
                        new Step(at("10T23:00"), Set.of(ON_DUTY)),
                        new Step(at("10T23:15"), Set.of(DEPUTY, LEAD)),
                        new Step(at("10T23:30"), ALL));
    }

    @Test
    void heldAtNightTheFirstAlertLeavesAtOnceAndAllAreAlertedAtOpening() {
        assertThat(steps(Night.HELD, Tier.EMERGENCY, TUESDAY_NIGHT, 4))
                .containsExactly(
                        new Step(at("10T23:00"), Set.of(ON_DUTY)),
                        new Step(at("11T09:00"), ALL),
                        new Step(at("11T09:15"), ALL),
                        new Step(at("11T09:30"), ALL));
    }

    @Test
    void heldTheLadderStopsAtClosingAndGoesOnAtTheNextOpening() {
        assertThat(steps(Night.HELD, Tier.EMERGENCY, at("13T16:44"), 4))
                .containsExactly(
                        new Step(at("13T16:44"), Set.of(ON_DUTY)),
                        new Step(at("13T16:59"), Set.of(DEPUTY, LEAD)),
                        new Step(at("16T09:00"), ALL),
                        new Step(at("16T09:14"), ALL));
    }

    @Test
    void anUrgentFlagAlertsTheLeadAtItsDeadlineAndBothOnceADayAfterIt() {
        assertThat(steps(Night.HELD, Tier.URGENT, TUESDAY_NOON, 4))
                .containsExactly(
                        new Step(at("10T12:00"), Set.of(ON_DUTY)),
                        new Step(at("10T17:00"), Set.of(LEAD)),
                        new Step(at("11T17:00"), Set.of(ON_DUTY, LEAD)),
                        new Step(at("12T17:00"), Set.of(ON_DUTY, LEAD)));
    }

    @Test
    void anUrgentFlagOfTheNightIsDueOneHourAfterOpening() {
        assertThat(steps(Night.ON_CALL, Tier.URGENT, TUESDAY_NIGHT, 2).getLast().at())
                .isEqualTo(at("11T10:00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOON", "ROUTINE", "BLOCK"})
    void lowerTiersAlertNobody(Tier tier) {
        assertThat(Ladder.of(ShippedRules.DEADLINES, Night.HELD).after(null, tier, TUESDAY_NOON, CLINIC))
                .isEmpty();
    }

    @Test
    void aStepIsDueAtItsMomentAndNotBefore() {
        Ladder ladder = Ladder.of(ShippedRules.DEADLINES, Night.HELD);
        Instant quarterPast = at("10T12:15");

        assertThat(ladder.due(Tier.EMERGENCY, TUESDAY_NOON, TUESDAY_NOON, CLINIC, quarterPast.minusMillis(1)))
                .isEqualTo(new Due(Set.of(), Optional.of(quarterPast)));
        assertThat(ladder.due(Tier.EMERGENCY, TUESDAY_NOON, TUESDAY_NOON, CLINIC, quarterPast))
                .isEqualTo(new Due(Set.of(DEPUTY, LEAD), Optional.of(at("10T12:30"))));
    }

    @Test
    void aStepThatWasTakenIsNotTakenAgain() {
        assertThat(Ladder.of(ShippedRules.DEADLINES, Night.HELD)
                        .due(Tier.EMERGENCY, TUESDAY_NOON, at("10T12:15"), CLINIC, at("10T12:15"))
                        .whom())
                .isEmpty();
    }

    @Test
    void afterAStandstillEverybodyWhoWasMissedIsAlertedOnce() {
        assertThat(Ladder.of(ShippedRules.DEADLINES, Night.HELD)
                        .due(Tier.EMERGENCY, TUESDAY_NOON, null, CLINIC, at("10T15:01")))
                .isEqualTo(new Due(ALL, Optional.of(at("10T15:15"))));
    }
}
