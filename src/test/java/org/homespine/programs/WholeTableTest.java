package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.library.domain.Clearance;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every row of the clinical table, and every pair of conditions, through the services and the database. */
class WholeTableTest extends ProgramTest {

    private static final String FOR_ANYBODY = "any_patient";
    private static final Map<String, Map<String, Row>> TABLE = read();
    private static final List<String> CONDITIONS =
            TABLE.keySet().stream().filter(id -> !id.equals(FOR_ANYBODY)).toList();

    @Autowired
    private TransactionTemplate transaction;

    /** All exercises, in two programs: one alone does not take so many. */
    private List<ProgramContent> everything;

    private record Row(Verdict before, Verdict after) {}

    @BeforeEach
    void aProgramOfAllExercises() {
        List<ExerciseId> all =
                rows(FOR_ANYBODY).keySet().stream().map(ExerciseId::new).toList();
        assertThat(all).hasSize(32);
        everything = Stream.of(all.subList(0, 16), all.subList(16, 32))
                .map(half -> Programs.program(today, half.toArray(ExerciseId[]::new)))
                .toList();
        assertThat(CONDITIONS).hasSize(32);
    }

    @Test
    void whoHasNoConditionMeetsTheLimitsForAnybody() {
        assertThat(screened()).isEqualTo(before(Set.of()));
    }

    @Test
    void everyRowHoldsForAPatientWithTheCondition() {
        inOneTransaction(() -> CONDITIONS.forEach(condition ->
                with(condition, () -> assertThat(screened()).as(condition).isEqualTo(before(Set.of(condition))))));
    }

    @Test
    void everyRowHoldsOnceTheConditionIsCleared() {
        inOneTransaction(() -> CONDITIONS.forEach(condition -> with(condition, () -> {
            clinical.addClearance(anna, Clearance.of(new ConditionId(condition), today.plusDays(30)), "Dr Day", today);
            assertThat(screened()).as(condition).isEqualTo(after(condition));
        })));
    }

    @Test
    void everyPairOfConditionsGivesTheStricterOfTheTwo() {
        inOneTransaction(() -> {
            for (int i = 0; i < CONDITIONS.size(); i++) {
                List<String> others = CONDITIONS.subList(i + 1, CONDITIONS.size());
                String one = CONDITIONS.get(i);
                with(
                        one,
                        () -> others.forEach(other -> with(
                                other,
                                () -> assertThat(screened())
                                        .as(one + " and " + other)
                                        .isEqualTo(before(Set.of(one, other))))));
            }
        });
    }

    @Test
    void publishingRefusesForExactlyTheRowsThatBlock() {
        therapist(() -> CONDITIONS.forEach(condition -> with(condition, () -> {
            Set<String> refused = everything.stream()
                    .flatMap(half -> blockedByPublishing(half, condition).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(refused).as(condition).isEqualTo(blocked(before(Set.of(condition))));
        })));
    }

    /** @param note makes the content another than the one published last, which would be refused for that alone */
    private Set<String> blockedByPublishing(ProgramContent half, String note) {
        ProgramContent content = new ProgramContent(half.items(), half.startsOn(), half.reviewOn(), note);
        int revision = service.saveDraft(anna, content, service.draft(anna).revision());
        // Nothing where it was published.
        return Stream.ofNullable(catchThrowableOfType(Refused.class, () -> service.publish(anna, revision)))
                .flatMap(refused -> refused.reasons().stream())
                .filter(reason -> reason.message().startsWith("exercise-blocked"))
                .map(Refused.Reason::field)
                .map(field -> content.items()
                        .get(Integer.parseInt(field.replaceAll("\\D", "")))
                        .exercise()
                        .value())
                .collect(Collectors.toSet());
    }

    private static Set<String> blocked(Map<String, Verdict> verdicts) {
        return verdicts.keySet().stream()
                .filter(exercise -> verdicts.get(exercise) == Verdict.BLOCKED)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void inOneTransaction(Runnable work) {
        therapist(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void with(String condition, Runnable work) {
        clinical.noteCondition(anna, new ConditionId(condition));
        work.run();
        clinical.endCondition(anna, new ConditionId(condition));
    }

    private Map<String, Verdict> screened() {
        return everything.stream()
                .flatMap(half -> asTherapist(() -> service.screen(anna, half)).items().stream())
                .collect(Collectors.toMap(
                        item -> item.exercise().value(), ScreenedExercise::verdict, Verdict::orStricter, TreeMap::new));
    }

    private static Map<String, Verdict> before(Set<String> conditions) {
        Map<String, Verdict> strictest = limitsForAnybody();
        conditions.forEach(condition -> rows(condition)
                .forEach((exercise, row) -> strictest.merge(exercise, row.before(), Verdict::orStricter)));
        return strictest;
    }

    private static Map<String, Verdict> after(String condition) {
        Map<String, Verdict> strictest = limitsForAnybody();
        rows(condition).forEach((exercise, row) -> strictest.merge(exercise, row.after(), Verdict::orStricter));
        return strictest;
    }

    private static Map<String, Verdict> limitsForAnybody() {
        Map<String, Verdict> limits = new TreeMap<>();
        rows(FOR_ANYBODY).forEach((exercise, row) -> limits.put(exercise, row.before()));
        return limits;
    }

    private static Map<String, Row> rows(String condition) {
        return Objects.requireNonNull(TABLE.get(condition), condition);
    }

    private static Map<String, Map<String, Row>> read() {
        Map<String, Map<String, Row>> table = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WholeTableTest.class.getResourceAsStream("/clinical/contraindications.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(WholeTableTest::cells)
                    .forEach(cells -> table.computeIfAbsent(cells.get(0), condition -> new LinkedHashMap<>())
                            .put(cells.get(2), new Row(verdict(cells.get(3)), verdict(cells.get(4)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** A comma separates only where an even number of quotes follows. */
    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "ok" -> Verdict.OK;
            case "caution" -> Verdict.CAUTION;
            case "blocked_until_cleared" -> Verdict.BLOCKED;
            default -> throw new AssertionError(word);
        };
    }
}
