package org.homespine.library.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homespine.library.domain.Exercise.Restriction;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * Conditions against exercises: pure, immutable, the only place that decides what a patient may be given. The strictest
 * row of the patient's conditions and of {@link #ANY_PATIENT} wins; what the table does not know is blocked.
 */
public final class Screening {

    /** The limits that hold for everybody; not a condition that a patient has. */
    public static final ConditionId ANY_PATIENT = new ConditionId("any_patient");

    private final Map<ConditionId, Map<ExerciseId, ScreeningRow>> table = new LinkedHashMap<>();
    private final Map<ExerciseId, Exercise> exercises = new LinkedHashMap<>();
    private final Map<ConditionId, Condition> conditions = new LinkedHashMap<>();
    private final String notInTable;

    /**
     * @param names the conditions in the order of the table, without {@link #ANY_PATIENT}
     * @param notInTable what staff read as the reason where the table has no row
     */
    public Screening(
            List<Exercise> exercises, Map<ConditionId, String> names, List<ScreeningRow> rows, String notInTable) {
        exercises.forEach(exercise -> this.exercises.put(exercise.id(), exercise));
        rows.forEach(row -> table.computeIfAbsent(row.condition(), condition -> new LinkedHashMap<>())
                .put(row.exercise(), row));
        names.forEach((id, name) -> conditions.put(
                id,
                new Condition(
                        id, name, rowsOf(id).values().stream().allMatch(row -> row.before() == Verdict.BLOCKED))));
        this.notInTable = notInTable;
    }

    /** The conditions that a patient can have, in the order of the table. */
    public List<Condition> conditions() {
        return List.copyOf(conditions.values());
    }

    public Optional<Condition> condition(ConditionId id) {
        return Optional.ofNullable(conditions.get(id));
    }

    /** Whether every exercise is blocked until the condition is cleared. An unknown condition blocks too. */
    public boolean blocksAll(ConditionId id) {
        return condition(id).map(Condition::blocksAll).orElse(true);
    }

    /** The rows of a condition or of {@link #ANY_PATIENT}, for showing who should not do what. */
    public Map<ExerciseId, ScreeningRow> rowsOf(ConditionId id) {
        return Map.copyOf(table.getOrDefault(id, Map.of()));
    }

    /** The verdict on an exercise for which no inversion dose has been entered. */
    public ScreenedExercise screen(
            ExerciseId exercise, Set<ConditionId> conditions, List<Clearance> clearances, LocalDate today) {
        return screen(PrescribedExercise.of(exercise), conditions, clearances, today);
    }

    /** The verdict on an exercise as a program has it. */
    public ScreenedExercise screen(
            PrescribedExercise prescribed, Set<ConditionId> conditions, List<Clearance> clearances, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        for (ConditionId condition : inOrder(conditions)) {
            Reason reason = reason(condition, prescribed, clearances, today);
            if (reason.uncleared() != Verdict.OK) {
                reasons.add(reason);
            }
        }
        reasons.sort(Comparator.comparing(Reason::verdict).reversed());
        Verdict verdict = reasons.stream().map(Reason::verdict).reduce(Verdict.OK, Verdict::orStricter);
        return new ScreenedExercise(prescribed.exercise(), verdict, reasons);
    }

    /**
     * Whether a program of these exercises may be published for a patient with these conditions on this day. An empty
     * program is asked about too. Programs refuses by it, and CLR-01 reports {@link PublishVerdict#fromTable()}.
     */
    public PublishVerdict mayPublish(
            List<PrescribedExercise> program,
            Set<ConditionId> conditions,
            List<Clearance> clearances,
            LocalDate today) {
        List<PublishBlock> blocks = new ArrayList<>();
        for (ConditionId condition : conditions.stream().sorted().toList()) {
            if (!this.conditions.containsKey(condition)) {
                blocks.add(new PublishBlock.ConditionUnknown(condition));
            } else if (blocksAll(condition) && !isCleared(condition, clearances, today)) {
                blocks.add(new PublishBlock.ConditionNotCleared(condition));
            }
        }
        program.forEach(prescribed -> blocks.addAll(blocksOf(prescribed, conditions, clearances, today)));
        return new PublishVerdict(blocks);
    }

    private List<PublishBlock> blocksOf(
            PrescribedExercise prescribed, Set<ConditionId> conditions, List<Clearance> clearances, LocalDate today) {
        ExerciseId id = prescribed.exercise();
        if (ForbiddenTechnique.isNamedIn(id.value())) {
            return List.of(new PublishBlock.NeverPrescribed(id));
        }
        Exercise exercise = exercises.get(id);
        if (exercise == null) {
            return List.of(new PublishBlock.NotScreened(id));
        }
        List<PublishBlock> blocks = new ArrayList<>();
        List<Reason> blocking = screen(prescribed, conditions, clearances, today).reasons().stream()
                .filter(reason -> reason.verdict() == Verdict.BLOCKED && hasRow(reason.condition(), id))
                .toList();
        if (!blocking.isEmpty()) {
            blocks.add(new PublishBlock.ExerciseBlocked(id, blocking));
        }
        if (!hasRow(ANY_PATIENT, id)) {
            blocks.add(new PublishBlock.NotScreened(id));
        }
        if (exercise.restrictions().contains(Restriction.NEVER_PRESCRIBED)) {
            blocks.add(new PublishBlock.NeverPrescribed(id));
        } else if (exercise.needsOwnSteps() && !prescribed.hasOwnSteps()) {
            blocks.add(new PublishBlock.NotTaught(id));
        }
        if (isInversionDoseMissing(prescribed)) {
            blocks.add(new PublishBlock.InversionDoseMissing(id));
        }
        return blocks;
    }

    private Reason reason(
            ConditionId condition, PrescribedExercise prescribed, List<Clearance> clearances, LocalDate today) {
        ExerciseId exercise = prescribed.exercise();
        ScreeningRow row = table.getOrDefault(condition, Map.of()).get(exercise);
        if (row == null) {
            return new Reason(condition, exercise, Verdict.BLOCKED, Verdict.BLOCKED, notInTable, "");
        }
        boolean conditionCleared = isCleared(condition, clearances, today);
        Verdict verdict = conditionCleared ? row.after() : row.before();
        boolean liftable = conditionCleared || !blocksAll(condition) || condition.equals(ANY_PATIENT);
        if (verdict == Verdict.BLOCKED && liftable && isAllowedByItsOwnClearance(prescribed, clearances, today)) {
            // Cleared is not harmless: the reason stays in sight as a caution.
            verdict = Verdict.CAUTION;
        }
        return new Reason(condition, exercise, verdict, row.before(), row.reason(), row.source());
    }

    private boolean isAllowedByItsOwnClearance(
            PrescribedExercise prescribed, List<Clearance> clearances, LocalDate today) {
        Exercise exercise = exercises.get(prescribed.exercise());
        return exercise != null
                && !exercise.restrictions().contains(Restriction.NEVER_PRESCRIBED)
                && !isInversionDoseMissing(prescribed)
                && clearances.stream()
                        .anyMatch(clearance ->
                                prescribed.exercise().equals(clearance.exercise()) && clearance.isValidOn(today));
    }

    private boolean isInversionDoseMissing(PrescribedExercise prescribed) {
        Exercise exercise = exercises.get(prescribed.exercise());
        return exercise != null
                && exercise.restrictions().contains(Restriction.NEEDS_INVERSION_DOSE)
                && !prescribed.inversion().isComplete();
    }

    private static boolean isCleared(ConditionId condition, List<Clearance> clearances, LocalDate today) {
        return clearances.stream()
                .anyMatch(clearance -> condition.equals(clearance.condition()) && clearance.isValidOn(today));
    }

    private boolean hasRow(ConditionId condition, ExerciseId exercise) {
        return table.getOrDefault(condition, Map.of()).containsKey(exercise);
    }

    /** The patient's conditions in the order of the table, unknown ones after them, then the limits for everybody. */
    private List<ConditionId> inOrder(Set<ConditionId> conditions) {
        List<ConditionId> order = new ArrayList<>(
                this.conditions.keySet().stream().filter(conditions::contains).toList());
        conditions.stream()
                .filter(id -> !this.conditions.containsKey(id) && !id.equals(ANY_PATIENT))
                .sorted()
                .forEach(order::add);
        order.add(ANY_PATIENT);
        return order;
    }
}
