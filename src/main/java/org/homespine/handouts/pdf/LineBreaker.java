package org.homespine.handouts.pdf;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a printable text into lines of a width: between words where it can, within a word where it must. */
final class LineBreaker {

    private final Locale language;

    LineBreaker(Locale language) {
        this.language = language;
    }

    /**
     * @param soft whether the text goes on in the next line with a space between
     * @param fromRight whether its paragraph begins with text that runs from right to left
     */
    record Line(String text, boolean soft, boolean fromRight) {

        /** A line that is all of its text. */
        static Line of(String text) {
            return new Line(text, false, LineBreaker.fromRight(text));
        }

        /** Whether a part of it runs from right to left. */
        boolean mixed() {
            return LineBreaker.mixed(text);
        }
    }

    static boolean mixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static boolean fromRight(String text) {
        return mixed(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    List<Line> lines(String text, Face face, float size, float width) {
        return lines(text, face, size, width, 0);
    }

    /** Lines of which the first begins so far from the left; it is empty where nothing fits behind that. */
    List<Line> lines(String text, Face face, float size, float width, float indent) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            addParagraph(lines, paragraph, face, size, width, lines.isEmpty() ? indent : 0);
        }
        return lines;
    }

    private void addParagraph(List<Line> lines, String paragraph, Face face, float size, float width, float indent) {
        boolean fromRight = fromRight(paragraph);
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(paragraph);
        StringBuilder line = new StringBuilder();
        float used = indent;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (withinFigure(paragraph, end)) {
                continue;
            }
            for (String piece : pieces(paragraph.substring(start, end), face, size, width)) {
                float wide = face.width(piece, size);
                if ((!line.isEmpty() || used > 0) && used + face.width(piece.stripTrailing(), size) > width) {
                    lines.add(ended(line, fromRight));
                    used = 0;
                }
                line.append(piece);
                used += wide;
            }
            start = end;
        }
        lines.add(new Line(line.toString().stripTrailing(), false, fromRight));
    }

    /** Between the hours and the minutes of 17:00, or the groups of a phone number. */
    private static boolean withinFigure(String text, int at) {
        if (at < 2 || at == text.length() || !Character.isDigit(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        return (before == ':' || before == ' ') && Character.isDigit(text.charAt(at - 2));
    }

    private static Line ended(StringBuilder line, boolean fromRight) {
        String text = line.toString();
        line.setLength(0);
        return new Line(text.stripTrailing(), text.endsWith(" "), fromRight);
    }

    /** A word, or the parts of a word that is wider than a line. */
    private static List<String> pieces(String word, Face face, float size, float width) {
        if (face.width(word.stripTrailing(), size) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        float used = 0;
        for (int character : word.codePoints().toArray()) {
            String sign = Character.toString(character);
            float wide = face.width(sign, size);
            if (!piece.isEmpty() && used + wide > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.append(sign);
            used += wide;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
