package org.homespine.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.homespine.handouts.pdf.LineBreaker.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

    private static final Fonts FONTS = new Fonts();
    private static final Style BODY = TypeScale.of(PrintSize.CLEAR).body();

    @ParameterizedTest
    @CsvSource({
        "Please call 910 550 456, 'Please call 910 550', 'Please call|910 550 456'",
        "Open 9:00 to 17:00, 'Open 9:00 to 17:', 'Open 9:00 to|17:00'",
        "Do it 5 times, 'Do it 5', 'Do it 5|times'"
    })
    void aNumberStaysInItsLine(String text, String asWideAs, String lines) {
        assertThat(lines(text, BODY.width(FONTS, asWideAs) + 1, 0)).containsExactly(lines.split("\\|"));
    }

    @Test
    void aWordThatIsWiderThanALineIsParted() {
        List<String> lines = lines("W".repeat(100), 200, 0);

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(BODY.width(FONTS, line)).isLessThanOrEqualTo(200));
        assertThat(String.join("", lines)).isEqualTo("W".repeat(100));
    }

    @Test
    void whatDoesNotFitBehindAnIndentBeginsInTheNextLine() {
        assertThat(lines("Stand tall", 100, 90)).containsExactly("", "Stand tall");
        assertThat(lines("Stand tall", 100, 20)).containsExactly("Stand tall");
    }

    private static List<String> lines(String text, float width, float indent) {
        return new LineBreaker(Locale.ENGLISH)
                .lines(text, FONTS.face(BODY), BODY.size(), width, indent).stream()
                        .map(Line::text)
                        .toList();
    }
}
