package org.homespine.library.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.ScreeningRow;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** The screening table as read: every condition against every exercise that it lists, without a gap. */
record ScreeningTable(Map<ConditionId, String> conditions, List<ScreeningRow> rows) {

    static final String FILE = "contraindications.csv";
    private static final List<String> COLUMNS = List.of(
            "condition_id",
            "condition",
            "exercise_id",
            "status_before_clearance",
            "status_after_general_clearance",
            "reason",
            "source",
            "certainty");

    static ScreeningTable read(String text, List<Exercise> exercises) {
        Map<ConditionId, String> names = new LinkedHashMap<>();
        Map<ConditionId, Map<ExerciseId, ScreeningRow>> table = new LinkedHashMap<>();
        Set<ExerciseId> columns = new LinkedHashSet<>();
        for (CsvTable.Row row : CsvTable.read(FILE, text, COLUMNS)) {
            ScreeningRow read = row(row);
            columns.add(read.exercise());
            checkExercise(row, read, exercises);
            String name = required(row, "condition");
            if (!names.computeIfAbsent(read.condition(), id -> name).equals(name)) {
                throw broken(row, "condition", "'" + name + "' is another name than in the rows before");
            }
            if (table.computeIfAbsent(read.condition(), id -> new LinkedHashMap<>())
                            .put(read.exercise(), read)
                    != null) {
                throw broken(row, "", "stands twice");
            }
        }
        checkComplete(table, columns, exercises);
        names.remove(Screening.ANY_PATIENT);
        List<ScreeningRow> rows = new ArrayList<>();
        table.values().forEach(line -> rows.addAll(line.values()));
        return new ScreeningTable(names, rows);
    }

    private static ScreeningRow row(CsvTable.Row row) {
        return new ScreeningRow(
                id(row, "condition_id", ConditionId::new),
                id(row, "exercise_id", ExerciseId::new),
                verdict(row, "status_before_clearance"),
                verdict(row, "status_after_general_clearance"),
                required(row, "reason"),
                required(row, "source"),
                row.value("certainty"));
    }

    private static void checkExercise(CsvTable.Row row, ScreeningRow read, List<Exercise> exercises) {
        if (exercises.stream().noneMatch(exercise -> exercise.id().equals(read.exercise()))) {
            throw broken(row, "exercise_id", "'" + read.exercise() + "' is no exercise of the library");
        }
        if (read.after().compareTo(read.before()) > 0) {
            throw broken(row, "status_after_general_clearance", "is stricter than before the clearance");
        }
    }

    private static void checkComplete(
            Map<ConditionId, Map<ExerciseId, ScreeningRow>> table, Set<ExerciseId> columns, List<Exercise> exercises) {
        if (!table.containsKey(Screening.ANY_PATIENT)) {
            throw new BrokenContent(FILE, Screening.ANY_PATIENT.value(), "", "has no rows");
        }
        Set<ExerciseId> needed = new LinkedHashSet<>(columns);
        exercises.stream().filter(Exercise::mayBePrescribed).map(Exercise::id).forEach(needed::add);
        table.forEach((condition, line) -> {
            for (ExerciseId exercise : needed) {
                if (!line.containsKey(exercise)) {
                    throw new BrokenContent(FILE, condition + " x " + exercise, "", "has no row");
                }
            }
        });
    }

    private static <T> T id(CsvTable.Row row, String column, Function<String, T> reading) {
        String text = required(row, column);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw broken(row, column, "'" + text + "': " + e.getMessage());
        }
    }

    private static Verdict verdict(CsvTable.Row row, String column) {
        String text = row.value(column);
        return switch (text) {
            case "ok" -> Verdict.OK;
            case "caution" -> Verdict.CAUTION;
            case "blocked_until_cleared" -> Verdict.BLOCKED;
            default -> throw broken(row, column, "'" + text + "' is not one of ok, caution, blocked_until_cleared");
        };
    }

    private static String required(CsvTable.Row row, String column) {
        if (row.value(column).isEmpty()) {
            throw broken(row, column, "is missing");
        }
        return row.value(column);
    }

    private static BrokenContent broken(CsvTable.Row row, String column, String what) {
        String entry = "line " + row.line() + " (" + row.value("condition_id") + " x " + row.value("exercise_id") + ")";
        return new BrokenContent(FILE, entry, column, what);
    }
}
