package org.homespine.escalation.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which exercise which condition blocks, row by row as the clinical table has it. */
final class BlockTable {

    private static final String FILE = "/clinical/contraindications.csv";
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    static final List<Row> ROWS = read();

    private BlockTable() {}

    /** One condition and one exercise: blocked before and after a clearance of the condition or not. */
    record Row(String condition, String exercise, boolean blockedBefore, boolean blockedAfter) {}

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = BlockTable.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().skip(1).toList()) {
                List<String> cells = new ArrayList<>();
                Matcher cell = CELL.matcher(line);
                int at = 0;
                while (cells.size() < 5 && cell.find(at)) {
                    cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
                    at = cell.end() + 1;
                }
                rows.add(new Row(
                        cells.get(0),
                        cells.get(2),
                        cells.get(3).equals("blocked_until_cleared"),
                        cells.get(4).equals("blocked_until_cleared")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
