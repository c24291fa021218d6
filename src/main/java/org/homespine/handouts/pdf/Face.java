package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;

/** A weight of type with its fallbacks: each character is set in the first font that has it. */
record Face(List<BaseFont> fonts) {

    Face {
        fonts = List.copyOf(fonts);
    }

    /** A stretch of text in one font. */
    record Run(BaseFont font, String text) {}

    Optional<BaseFont> fontFor(int character) {
        for (BaseFont font : fonts) {
            if (font.charExists(character)) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }

    /** The text in runs of one font; every character must have a font. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        BaseFont font = fonts.getFirst();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            BaseFont wanted = fontFor(character)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no font has " + Character.getName(character) + "; clean the text first"));
            if (wanted != font && !current.isEmpty()) {
                runs.add(new Run(font, current.toString()));
                current.setLength(0);
            }
            font = wanted;
            current.appendCodePoint(character);
            i += Character.charCount(character);
        }
        if (!current.isEmpty()) {
            runs.add(new Run(font, current.toString()));
        }
        return runs;
    }

    float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getWidthPoint(run.text(), size);
        }
        return width;
    }
}
