package org.homespine.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Handouts as PDF, read back by other programs. */
class HandoutPdfTest {

    private static final HandoutRenderer RENDERER = new HandoutRenderer();
    private static final double CLEAR_PRINT = 14;

    static Stream<Arguments> everyHandout() {
        return Stream.of(Paper.values())
                .flatMap(paper -> Stream.of(
                        Arguments.of("1 exercise", Handouts.of(1, paper)),
                        Arguments.of("6 exercises", Handouts.of(6, paper)),
                        Arguments.of("12 exercises", Handouts.of(12, paper)),
                        Arguments.of("40 exercises", Handouts.of(40, paper)),
                        Arguments.of("held", Handouts.withHeld(paper)),
                        Arguments.of("paused", Handouts.paused(paper)),
                        Arguments.of("hostile", Hostile.input(paper))));
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("everyHandout")
    void itIsSoundAndAccessible(String name, HandoutInput input) {
        byte[] pdf = pdf(input);

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(Poppler.qpdfCheck(pdf)).contains("No syntax or stream encoding errors found");
        assertThat(Poppler.info(pdf))
                .containsPattern("Tagged: +yes")
                .containsPattern("Page size: +" + input.variant().paper().width() + " x "
                        + input.variant().paper().height() + " pts");
        assertThat(Poppler.sizes(pdf))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(CLEAR_PRINT));
        assertThat(Poppler.fonts(pdf)).doesNotContain("Italic", "Oblique").contains("AtkinsonHyperlegibleNext");
        assertThat(decoded(pdf)).isEqualTo(Handouts.URL);
    }

    @Test
    void aFileWithoutItsTagsIsFoundFaulty() {
        byte[] pdf = pdf(Handouts.of(1, Paper.A4));
        String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace("<pdfuaid:part>1", "<pdfuaid:part>7");

        assertThat(PdfUa.faults(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, A4", "6, A4", "12, A4", "40, A4", "12, LETTER", "40, LETTER"})
    void noExerciseIsSplitAndEachIsThere(int exercises, Paper paper) {
        HandoutInput input = Handouts.of(exercises, paper);
        String[] pages = Poppler.text(pdf(input)).split("\f");

        String emergency = pages[0];
        assertThat(emergency).contains("Do th", "Stop and get help now", "Call 999 or go to A&E now.");
        int from = 0;
        for (int i = 0; i < exercises; i++) {
            Item item = input.items().get(i);
            String start = (i + 1) + " " + item.name();
            int page = pageWith(pages, start, from);
            assertThat(flat(pages[page].substring(pages[page].indexOf(start))))
                    .as(item.name())
                    .contains(flat(item.why()), flat(item.steps().getLast()), flat(item.stopIf()));
            from = page;
        }
        for (int page = 0; page < pages.length; page++) {
            assertThat(pages[page]).contains("Page " + (page + 1) + " of " + pages.length);
        }
    }

    @Test
    void everyExerciseHasItsPictureWithAlternativeText() {
        HandoutInput input = Handouts.of(12, Paper.A4);
        byte[] pdf = pdf(input);

        assertThat(Poppler.structure(pdf).split("\\bFigure\\b")).hasSizeGreaterThanOrEqualTo(1 + 12);
        assertThat(input.items()).allSatisfy(item -> assertThat(item.pictures()).isNotNull());
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    private static int pageWith(String[] pages, String text, int from) {
        for (int page = from; page < pages.length; page++) {
            if (pages[page].contains(text)) {
                return page;
            }
        }
        throw new AssertionError("no page has " + text);
    }

    @Test
    void aScreenReaderFindsHeadingsListsTablesAndTheFigures() {
        String structure = Poppler.structure(pdf(Handouts.of(2, Paper.A4)));

        assertThat(headings(structure)).containsExactly("H1", "H2", "H2", "H2", "H3", "H3", "H2", "H2", "H2", "H3");
        assertThat(structure)
                .containsSubsequence(
                        "Document",
                        "H1 (block)",
                        "\"Your home exercises\"",
                        "Table",
                        "TH",
                        "\"For\"",
                        "TD",
                        "\"Anna B.\"",
                        "\"Do these 2 exercises, 5 days a week.\"",
                        "Figure",
                        "\"Stop and get help now if you notice:\"",
                        "L (block)",
                        "LBody",
                        "\"numbness between your legs\"",
                        "\"Call 999 or go to A&E now.\"",
                        "\"1\"",
                        "\"" + Handouts.of(1, Paper.A4).items().getFirst().name(),
                        "TH",
                        "\"Hold for\"",
                        "TD",
                        "\"30 seconds\"",
                        "Lbl",
                        "\"1.\"",
                        "LBody",
                        "\"When to stop\"",
                        "\"Who to call\"",
                        "Figure",
                        "Link");
        assertThat(structure).contains("/Scope /Row").contains("/ListNumbering /Decimal");
    }

    private static List<String> headings(String structure) {
        List<String> headings = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?m)^ *(H[1-6]) \\(block\\)").matcher(structure);
        while (matcher.find()) {
            headings.add(matcher.group(1));
        }
        return headings;
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theSameHandoutHasTheSameBytesInEveryLocale(Paper paper) {
        Handout handout = Handouts.composed(Handouts.of(6, paper));
        byte[] first = RENDERER.pdf(handout, Handouts.MADE_AT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Handout there = Handouts.composed(Handouts.of(6, paper));

            assertThat(RENDERER.pdf(there, Handouts.MADE_AT)).isEqualTo(first);
            assertThat(new HandoutRenderer().pdf(there, Handouts.MADE_AT)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(RENDERER.pdf(handout, Instant.EPOCH)).isNotEqualTo(first);
    }

    @Test
    void severalThreadsDisturbNobody() {
        Handout handout = Handouts.composed(Handouts.of(6, Paper.A4));
        byte[] first = RENDERER.pdf(handout, Handouts.MADE_AT);

        assertThat(Stream.generate(() -> handout)
                        .limit(40)
                        .parallel()
                        .map(same -> RENDERER.pdf(same, Handouts.MADE_AT)))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(first));
    }

    @Test
    void anyNameIsPrintedOrWhatIsMissingIsNamed() {
        assertThat(text("Łukasz Ż.")).contains("Łukasz Ż.").doesNotContain("could not be printed");
        assertThat(text("Ελένη Π.")).contains("Ελένη Π.").doesNotContain("could not be printed");
        assertThat(text("Дмитрий Щ.")).contains("Дмитрий Щ.").doesNotContain("could not be printed");
        assertThat(text("नी X.")).contains("□", "Some signs could not be printed", "U+0928, U+0940");
        assertThat(text("中 X.")).contains("□", "U+4E2D");
    }

    @Test
    void aNameFromRightToLeftIsReadAsItIsSpoken() {
        String name = "محمد ح.";
        byte[] pdf = pdf(Handouts.with(
                name, "דוד כהן", "", false, Handouts.of(1, Paper.A4).items(), Paper.A4));

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(Poppler.text(pdf)).doesNotContain("could not be printed");
        assertThat(Poppler.structure(pdf)).contains("Span");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void hostileTextIsPrintedWhole(Paper paper) {
        String text = flat(Poppler.text(pdf(Hostile.input(paper))));

        assertThat(text).contains(flat(Hostile.LAST_WORDS));
        assertThat(flat(Poppler.text(pdf(Hostile.input(paper))).split("\f")[0])).contains("Call999orgotoA&Enow.");
        assertThat(text.replaceAll("[^W]", "").length()).isGreaterThanOrEqualTo(Hostile.LONG_WORD.length());
    }

    private static String text(String patient) {
        return Poppler.text(pdf(Handouts.with(
                patient, "Maria Keller", "", false, Handouts.of(1, Paper.A4).items(), Paper.A4)));
    }

    private static byte[] pdf(HandoutInput input) {
        return RENDERER.pdf(Handouts.composed(input), Handouts.MADE_AT);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What a phone reads off the last page, printed at 150 dots per inch. */
    private static String decoded(byte[] pdf) {
        Matcher pages = Pattern.compile("Pages: +(\\d+)").matcher(Poppler.info(pdf));
        assertThat(pages.find()).isTrue();
        for (int page = Integer.parseInt(pages.group(1)); page > 0; page--) {
            try {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(Poppler.page(pdf, page, 150)));
                int width = image.getWidth();
                int height = image.getHeight();
                int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
                return new QRCodeMultiReader()
                                .decodeMultiple(
                                        new BinaryBitmap(
                                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                                        Map.of(DecodeHintType.TRY_HARDER, true))[0]
                                .getText();
            } catch (NotFoundException notOnThisPage) {
                assertThat(page).as("no page has a code").isGreaterThan(1);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no page has a code");
    }
}
