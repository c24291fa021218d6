package org.homespine.escalation.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The worked cases, row by row, as written. */
public final class CaseTable {

    private static final String FILE = "/clinical/escalation-cases.csv";

    private CaseTable() {}

    /**
     * A worked case.
     *
     * @param hits the findings as {@code RULE:TIER}; empty for none
     */
    public record WorkedCase(
            String id, Occasion occasion, History history, Instant now, List<String> hits, String programState) {

        @Override
        public String toString() {
            return id;
        }
    }

    public static List<WorkedCase> read() {
        try (InputStream in = CaseTable.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return rows(text).stream().skip(1).map(CaseTable::workedCase).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkedCase workedCase(List<String> row) {
        CaseExpansion expansion = new CaseExpansion(row.get(2), row.get(3), row.get(4));
        List<String> hits =
                row.get(5).equals("none") ? List.of() : List.of(row.get(5).split(";"));
        return new WorkedCase(row.get(0), expansion.occasion(), expansion.history(), expansion.now(), hits, row.get(6));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean doubled = sign == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (quoted || sign != ',' && sign != '\n') {
                cell.append(sign);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
