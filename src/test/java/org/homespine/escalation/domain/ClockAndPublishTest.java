package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found because a deadline passed, and because a program may not be published. */
class ClockAndPublishTest {

    private static final Instant RAISED = Instant.parse("2026-03-10T20:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-03-10T20:14:59Z, 0", "2026-03-10T20:15:00Z, 1", "2026-03-10T20:15:01Z, 1"})
    void anEmergencyIsLateFromTheFifteenthMinuteOn(Instant now, int found) {
        assertThat(late(now, Tier.EMERGENCY, false)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-11T09:59:59Z, 0", "2026-03-11T10:00:00Z, 1", "2026-03-12T10:00:00Z, 1"})
    void anUrgentFlagOfTheEveningIsLateAnHourAfterTheNextOpening(Instant now, int found) {
        assertThat(late(now, Tier.URGENT, false)).hasSize(found);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void whatHasBeenTakenOnIsNeverLate(Tier tier) {
        assertThat(late(Instant.parse("2026-05-01T12:00:00Z"), tier, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SOON", "ROUTINE"})
    void onlyEmergencyAndUrgentAreReported(Tier tier) {
        assertThat(late(Instant.parse("2026-05-01T12:00:00Z"), tier, false)).isEmpty();
    }

    @Test
    void eachFamilyHasAFindingOfItsOwnAndNothingElseHappens() {
        AHistory history = new AHistory()
                .openFlag("PAI-02", Tier.URGENT, RAISED, null)
                .openFlag("CES-01", Tier.EMERGENCY, RAISED, null)
                .openFlag("CES-02", Tier.EMERGENCY, RAISED, null);
        Evaluation evaluation = history.evaluatedOn(Occasion.CLOCK, Instant.parse("2026-03-11T12:00:00Z"));

        assertThat(AHistory.found(evaluation)).containsExactly("SLA-01:EMERGENCY", "SLA-01:EMERGENCY");
        assertThat(evaluation.findings()).extracting(Finding::family).containsExactly(Family.CES, Family.PAIN);
        assertThat(evaluation.findings())
                .allSatisfy(finding -> assertThat(finding.evidence()).isEmpty());
        assertThat(evaluation.programState()).isEqualTo(ProgramState.ACTIVE);
        assertThat(evaluation.pause()).isEmpty();
        assertThat(evaluation.patientMessage()).isEmpty();
        assertThat(Flags.raise(List.of(), evaluation.findings(), RAISED)).isEmpty();
    }

    @Test
    void aFailureToJudgeDeadlinesIsAFindingToo() {
        Evaluation evaluation = new Evaluator((rule, file) -> {
                    throw new IllegalStateException("broken");
                })
                .evaluate(new AHistory().build(), Occasion.CLOCK, RAISED, ShippedRules.RULES);
        assertThat(AHistory.found(evaluation)).contains("ERR-01:EMERGENCY");
    }

    @Test
    void aPublicationThatCannotBeScreenedIsAFinding() {
        Evaluation evaluation =
                new Evaluator().evaluate(new AHistory().build(), Occasion.PUBLISH, RAISED, ShippedRules.RULES);
        assertThat(AHistory.found(evaluation)).containsExactly("ERR-01:BLOCK");
    }

    static List<ConditionId> conditions() {
        return ShippedLibrary.CONTENT.screening().conditions().stream()
                .map(condition -> condition.id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionThatBlocksAllStopsAnEmptyProgramUntilTheDayAfterItsClearance(ConditionId condition) {
        boolean blocksAll = ShippedLibrary.CONTENT.screening().blocksAll(condition);
        assertThat(publishing(condition, Set.of(), null)).isEqualTo(blocksAll ? List.of("CLR-01:BLOCK") : List.of());
        assertThat(publishing(condition, Set.of(), LocalDate.of(2026, 3, 9)))
                .isEqualTo(blocksAll ? List.of("CLR-01:BLOCK") : List.of());
        assertThat(publishing(condition, Set.of(), LocalDate.of(2026, 3, 10))).isEmpty();
    }

    /** A row of the clinical table: whether it blocks before and after a clearance of its condition. */
    private record Row(String condition, String exercise, boolean before, boolean after) {

        private static final Pattern COLUMNS =
                Pattern.compile("([A-Za-z_]+),(?:\"[^\"]*\"|[^,]*),([a-z0-9-]+),([a-z_]+),([a-z_]+),.*");

        static Row of(String line) {
            Matcher columns = COLUMNS.matcher(line);
            assertThat(columns.matches()).as(line).isTrue();
            return new Row(
                    columns.group(1),
                    columns.group(2),
                    columns.group(3).equals("blocked_until_cleared"),
                    columns.group(4).equals("blocked_until_cleared"));
        }
    }

    @Test
    void everyRowOfTheClinicalTableStopsWhatItBlocks() {
        List<Row> rows = ShippedLibrary.clinical("contraindications.csv")
                .lines()
                .skip(1)
                .map(Row::of)
                .toList();
        Set<String> never = rows.stream()
                .filter(row -> row.condition().equals("any_patient") && row.before())
                .map(Row::exercise)
                .collect(Collectors.toSet());
        List<Row> ofConditions = rows.stream()
                .filter(row -> !row.condition().equals("any_patient"))
                .toList();

        assertThat(never).isNotEmpty();
        assertThat(ofConditions).hasSizeGreaterThan(900).allSatisfy(row -> {
            ConditionId condition = new ConditionId(row.condition());
            Set<ExerciseId> program = Set.of(new ExerciseId(row.exercise()));
            boolean anyway = never.contains(row.exercise());
            assertThat(publishing(condition, program, null)).hasSize(row.before() || anyway ? 1 : 0);
            assertThat(publishing(condition, program, LocalDate.of(2026, 3, 10)))
                    .hasSize(row.after() || anyway ? 1 : 0);
        });
    }

    @ParameterizedTest
    @EnumSource(Program.State.class)
    void theStateOfTheProgramDoesNotMatter(Program.State state) {
        AHistory history = new AHistory().conditions("pregnancy").state(state);
        assertThat(AHistory.found(history.evaluatedOn(Occasion.PUBLISH, RAISED)))
                .containsExactly("CLR-01:BLOCK");
    }

    private static List<String> publishing(
            ConditionId condition, Set<ExerciseId> exercises, @Nullable LocalDate cleared) {
        AHistory history = new AHistory().conditions(condition.value());
        history.exercises = exercises;
        if (cleared != null) {
            history.clearances.add(Clearance.of(condition, cleared));
        }
        return AHistory.found(history.evaluatedOn(Occasion.PUBLISH, RAISED));
    }

    private static List<String> late(Instant now, Tier tier, boolean acknowledged) {
        AHistory history = new AHistory().openFlag("NEU-01", tier, RAISED, acknowledged ? RAISED : null);
        return AHistory.found(history.evaluatedOn(Occasion.CLOCK, now));
    }
}
