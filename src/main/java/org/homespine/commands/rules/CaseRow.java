package org.homespine.commands.rules;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of a comma-separated file; a quote inside quotes is doubled, and no cell goes over a line. */
final class CaseRow {

    private final String line;
    private int at;

    private CaseRow(String line) {
        this.line = line;
    }

    static List<String> cells(String line) {
        return new CaseRow(line).cells();
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(nextIs('"') ? quoted() : plain());
        } while (skip(','));
        if (at < line.length()) {
            throw new Unreadable("", "has text after a closing quote, in cell " + cells.size());
        }
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < line.length() && !nextIs(',')) {
            at++;
        }
        return line.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < line.length()) {
            if (skip('"') && !nextIs('"')) {
                return cell.toString();
            }
            cell.append(line.charAt(at));
            at++;
        }
        throw new Unreadable("", "opens a quote that is not closed on that line");
    }

    private boolean nextIs(char sign) {
        return at < line.length() && line.charAt(at) == sign;
    }

    private boolean skip(char sign) {
        if (!nextIs(sign)) {
            return false;
        }
        at++;
        return true;
    }
}
