package org.homespine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.content.ContentFiles;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;

/** Every row of the clinical table against the screening, read here by other means than in the library. */
class ScreeningTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Screening SCREENING = ShippedLibrary.CONTENT.screening();
    private static final List<List<String>> ROWS = rows();

    @Test
    void theShippedTableIsTheClinicalOne() {
        assertThat(ContentFiles.shipped().get("contraindications.csv"))
                .isEqualTo(ShippedLibrary.clinical("contraindications.csv"));
        assertThat(ROWS).hasSize(33 * 32);
    }

    @Test
    void everyRowHoldsBeforeAClearance() {
        List<String> mismatches = new ArrayList<>();
        for (List<String> row : ROWS) {
            Verdict screened = SCREENING
                    .screen(exercise(row), conditions(row), List.of(), TODAY)
                    .verdict();
            Verdict expected = verdict(row.get(3))
                    .orStricter(verdict(forAnybody(row.get(2)).get(3)));
            if (screened != expected) {
                mismatches.add(row + " gave " + screened);
            }
        }
        assertThat(mismatches).isEmpty();
    }

    @Test
    void everyRowHoldsAfterAClearance() {
        List<String> mismatches = new ArrayList<>();
        for (List<String> row : ROWS) {
            List<Clearance> cleared = List.of(Clearance.of(new ConditionId(row.get(0)), TODAY));
            Verdict screened = SCREENING
                    .screen(exercise(row), conditions(row), cleared, TODAY)
                    .verdict();
            Verdict expected = verdict(row.get(4))
                    .orStricter(verdict(forAnybody(row.get(2)).get(4)));
            if (screened != expected) {
                mismatches.add(row + " gave " + screened);
            }
        }
        assertThat(mismatches).isEmpty();
    }

    @Test
    void everyLimitIsAReasonWithTheWordsAndSourceOfItsRow() {
        for (List<String> row : ROWS) {
            List<Reason> reasons = SCREENING
                    .screen(exercise(row), conditions(row), List.of(), TODAY)
                    .reasons();
            Reason expected = new Reason(
                    new ConditionId(row.get(0)),
                    exercise(row),
                    verdict(row.get(3)),
                    verdict(row.get(3)),
                    row.get(5),
                    row.get(6));
            if (verdict(row.get(3)) == Verdict.OK) {
                assertThat(reasons).noneMatch(reason -> reason.condition().equals(expected.condition()));
            } else {
                assertThat(reasons).contains(expected);
            }
        }
    }

    @Test
    void everyPairOfConditionsGivesTheStricterOfTheTwo() {
        Map<String, List<List<String>>> byExercise = ROWS.stream()
                .collect(Collectors.groupingBy(row -> row.get(2), LinkedHashMap::new, Collectors.toList()));
        List<String> mismatches = new ArrayList<>();
        byExercise.values().forEach(rows -> {
            for (List<String> one : rows) {
                for (List<String> other : rows) {
                    Set<ConditionId> both = new TreeSet<>(conditions(one));
                    both.addAll(conditions(other));
                    Verdict expected = verdict(one.get(3))
                            .orStricter(verdict(other.get(3)))
                            .orStricter(verdict(forAnybody(one.get(2)).get(3)));
                    Verdict screened = SCREENING
                            .screen(exercise(one), both, List.of(), TODAY)
                            .verdict();
                    if (screened != expected) {
                        mismatches.add(one + " + " + other + " gave " + screened);
                    }
                }
            }
        });
        assertThat(mismatches).isEmpty();
    }

    @Test
    void theConditionsThatBlockEverythingAreTheSixOfTheRules() {
        Set<String> blockingAll = SCREENING.conditions().stream()
                .filter(Condition::blocksAll)
                .map(condition -> condition.id().value())
                .collect(Collectors.toSet());
        assertThat(blockingAll)
                .containsExactlyInAnyOrder(
                        "injury_onset",
                        "pregnancy",
                        "spinal_surgery",
                        "spine_osteoporosis",
                        "leg_weakness",
                        "inflammatory_or_infection");
        assertThat(SCREENING.conditions())
                .hasSize(32)
                .noneMatch(condition -> condition.id().equals(Screening.ANY_PATIENT));
    }

    private static List<String> forAnybody(String exercise) {
        return ROWS.stream()
                .filter(row -> row.get(0).equals("any_patient") && row.get(2).equals(exercise))
                .findFirst()
                .orElseThrow();
    }

    private static ExerciseId exercise(List<String> row) {
        return new ExerciseId(row.get(2));
    }

    private static Set<ConditionId> conditions(List<String> row) {
        return Set.of(new ConditionId(row.get(0)));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "ok" -> Verdict.OK;
            case "caution" -> Verdict.CAUTION;
            case "blocked_until_cleared" -> Verdict.BLOCKED;
            default -> throw new AssertionError(word);
        };
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        try (var lines = new BufferedReader(new StringReader(ShippedLibrary.clinical("contraindications.csv")))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A comma separates only where an even number of quotes follows.
                List<String> row = new ArrayList<>();
                for (String value : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                    row.add(value.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
