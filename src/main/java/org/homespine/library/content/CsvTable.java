package org.homespine.library.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comma-separated file with a header, quotes doubled inside quotes; each record is a map from column to value. */
final class CsvTable {

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private CsvTable(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** A record and the line on which it starts. */
    record Row(int line, Map<String, String> values) {
        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    static List<Row> read(String file, String text, List<String> columns) {
        CsvTable table = new CsvTable(file, text);
        List<String> header = table.record();
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new BrokenContent(file, "line 1", column, "is missing among the columns");
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                throw new BrokenContent(file, "line 1", column, "is no column that is known here");
            }
        }
        List<Row> rows = new ArrayList<>();
        while (table.at < text.length()) {
            int line = table.line;
            List<String> fields = table.record();
            if (fields.size() != header.size()) {
                throw new BrokenContent(
                        file, "line " + line, "", "has " + fields.size() + " values; the header has " + header.size());
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                values.put(header.get(i), fields.get(i));
            }
            rows.add(new Row(line, values));
        }
        return rows;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(nextIs('"') ? quoted() : plain());
        } while (skip(','));
        if (at < text.length() && !skip('\n')) {
            throw new BrokenContent(file, "line " + line, "", "has text after a closing quote");
        }
        return fields;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && !nextIs('\n')) {
            if (skip('"') && !nextIs('"')) {
                skip('\r');
                return value.toString();
            }
            value.append(text.charAt(at));
            at++;
        }
        throw new BrokenContent(file, "line " + line, "", "opens a quote that is not closed on that line");
    }

    private boolean nextIs(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private boolean skip(char sign) {
        if (!nextIs(sign)) {
            return false;
        }
        at++;
        line += sign == '\n' ? 1 : 0;
        return true;
    }
}
