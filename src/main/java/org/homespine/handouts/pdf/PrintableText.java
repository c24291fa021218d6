package org.homespine.handouts.pdf;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes any text printable: composed, without control and direction marks, and with a box where no font has the
 * character. Remembers what it replaced, so that the handout can name it.
 */
final class PrintableText {

    private static final int BOX = 0x25A1;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_NAMED = 30;

    private final Fonts fonts;
    private final SortedSet<Integer> missing = new TreeSet<>();

    PrintableText(Fonts fonts) {
        this.fonts = fonts;
    }

    /** New lines stay; every other stretch of white space becomes one space. */
    String of(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .codePoints()
                .forEach(character -> append(printable, character));
        return printable
                .toString()
                .replaceAll(" +", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }

    boolean hasMissing() {
        return !missing.isEmpty();
    }

    /** What no font has, by code, such as "U+0928, U+4E2D". */
    String missing() {
        String named = missing.stream()
                .limit(MOST_NAMED)
                .map(character -> "U+" + hexadecimal(character))
                .collect(Collectors.joining(", "));
        return missing.size() > MOST_NAMED ? named + " …" : named;
    }

    private void append(StringBuilder printable, int character) {
        if (character == '\n') {
            printable.append('\n');
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            printable.append(' ');
        } else if (!isInvisible(character)) {
            printable.appendCodePoint(orBox(character));
        }
    }

    private int orBox(int character) {
        if (Character.getType(character) == Character.SURROGATE || character == REPLACEMENT) {
            missing.add(REPLACEMENT);
            return BOX;
        }
        if (!fonts.has(character)) {
            missing.add(character);
            return BOX;
        }
        return character;
    }

    /** Controls, direction marks, joiners, variation selectors: they change how others look, and print nothing. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        };
    }

    private static String hexadecimal(int character) {
        String hexadecimal = Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - hexadecimal.length())) + hexadecimal;
    }
}
