package org.homespine.commands.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.commands.rules.InputLines.Line;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.Tier;
import org.jspecify.annotations.Nullable;

/** A table of worked cases, one a line, and what of it cannot be read, by line. */
final class CaseTable {

    private static final List<String> COLUMNS = List.of(
            "case_id", "context_json", "logs_json", "evaluate_at_local", "expected_hits", "expected_program_state");
    private static final Map<String, Tier> TIERS =
            Stream.of(Tier.values()).collect(Collectors.toMap(Tier::name, tier -> tier));

    private final KnownIds ids;
    private final List<WorkedCase> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable List<String> header;

    private CaseTable(KnownIds ids) {
        this.ids = ids;
    }

    static CaseTable read(InputStream in, KnownIds ids) throws IOException {
        CaseTable table = new CaseTable(ids);
        InputLines lines = new InputLines(in, () -> {});
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            table.add(line.get());
        }
        if (table.cases.isEmpty() && table.problems.isEmpty()) {
            table.problems.add("line 1: the table has no cases");
        }
        return table;
    }

    List<WorkedCase> cases() {
        return List.copyOf(cases);
    }

    /** Empty when every line could be read; a table that has any is not run. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void add(Line line) {
        try {
            if (line.number() == 1) {
                header = header(text(line));
            } else if (header != null) {
                cases.add(workedCase(row(text(line), header)));
            }
        } catch (Unreadable e) {
            problems.add("line " + line.number() + ": " + e.getMessage());
        }
    }

    private static String text(Line line) {
        if (line.number() == 1 && line.beginsWithByteOrderMark()) {
            throw new Unreadable("", "begins with a byte-order mark; save the table as UTF-8 without one");
        }
        String text = line.bare().text();
        if (text.isBlank()) {
            throw new Unreadable("", "is empty");
        }
        return text;
    }

    private static List<String> header(String line) {
        List<String> header = CaseRow.cells(line);
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new Unreadable(column, "is missing among the columns");
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new Unreadable("", "has a column twice");
        }
        return header;
    }

    private static Map<String, String> row(String line, List<String> header) {
        List<String> cells = CaseRow.cells(line);
        if (cells.size() != header.size()) {
            throw new Unreadable("", "has " + cells.size() + " cells; the header has " + header.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private WorkedCase workedCase(Map<String, String> row) {
        String id = cell(row, "case_id").text();
        if (id.isBlank() || !seen.add(id)) {
            throw new Unreadable("case_id", id.isBlank() ? "is empty" : "the id " + id + " stands twice");
        }
        CaseExpansion expansion = new CaseExpansion(
                ids, json(row, "context_json").object(), json(row, "logs_json"), cell(row, "evaluate_at_local"));
        return new WorkedCase(
                expansion.question(id), hits(cell(row, "expected_hits")), state(cell(row, "expected_program_state")));
    }

    private static JsonValue cell(Map<String, String> row, String column) {
        return new JsonValue(column, row.get(column));
    }

    private static JsonValue json(Map<String, String> row, String column) {
        return JsonText.read(column, cell(row, column).text());
    }

    private List<String> hits(JsonValue cell) {
        return cell.text().equals("none")
                ? List.of()
                : Stream.of(cell.text().split(";", -1))
                        .map(hit -> hit(new JsonValue(cell.path(), hit)))
                        .sorted()
                        .toList();
    }

    private String hit(JsonValue hit) {
        int colon = hit.text().indexOf(':');
        if (colon < 0) {
            throw hit.mustBe("none, or RULE:TIER separated by semicolons");
        }
        ids.rule(new JsonValue(hit.path(), hit.text().substring(0, colon)));
        new JsonValue(hit.path(), hit.text().substring(colon + 1)).idIn(TIERS, "tier");
        return hit.text();
    }

    private static String state(JsonValue cell) {
        cell.oneOf(KnownIds.codes(ProgramState.class));
        return cell.text();
    }
}
