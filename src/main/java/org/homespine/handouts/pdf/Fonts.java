package org.homespine.handouts.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of handouts, read once from the class path: Atkinson Hyperlegible Next, Noto Sans Arabic for Arabic letters,
 * and DejaVu Sans for what both lack.
 */
final class Fonts {

    /** Every subset gets the same prefix, so that the same handout has the same bytes. */
    private static final SecureRandom SAME_PREFIX = new SecureRandom() {
        @Override
        public double nextDouble() {
            return 0;
        }
    };

    private final Face regular =
            face("AtkinsonHyperlegibleNext-Regular.ttf", "NotoSansArabic-Regular.ttf", "DejaVuSans.ttf");
    private final Face bold =
            face("AtkinsonHyperlegibleNext-Bold.ttf", "NotoSansArabic-Bold.ttf", "DejaVuSans-Bold.ttf");

    Face face(Style style) {
        return style.bold() ? bold : regular;
    }

    /** Whether both weights can print it. */
    boolean has(int character) {
        return regular.fontFor(character).isPresent() && bold.fontFor(character).isPresent();
    }

    private static Face face(String... names) {
        List<BaseFont> fonts = Stream.of(names).map(Fonts::read).toList();
        return new Face(fonts);
    }

    private static BaseFont read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            BaseFont font =
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            // The list of glyphs that OpenPDF would write does not match the subset (PDF/UA-1, 7.21.4.2).
            font.setIncludeCidSet(false);
            font.setSecureRandom(SAME_PREFIX);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " cannot be read", e);
        }
    }
}
