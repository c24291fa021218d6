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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.homespine.commands.handouts.SamplePrograms;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every handout is, whatever its variant: sound, accessible, legible. */
class HandoutVariantsTest {

    private static final int LONGEST = 40;

    /**
     * Every variant, and the longest programs of those that pack most on a page or go over most pages; all samples where
     * {@code handouts.all} is set, which takes minutes.
     */
    static Stream<Printed> looked() {
        if (Boolean.getBoolean("handouts.all")) {
            return Printed.all();
        }
        return Stream.concat(
                Printed.variants(),
                Stream.of("a4-4up", "a4-list", "a4-log", "a4-2up-ar").map(name -> Printed.of(LONGEST, name)));
    }

    @ParameterizedTest
    @MethodSource("looked")
    void itIsSoundAndAccessible(Printed printed) {
        byte[] pdf = printed.pdf();
        Paper paper = printed.sample().variant().paper();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(Poppler.qpdfCheck(pdf)).contains("No syntax or stream encoding errors found");
        assertThat(Poppler.info(pdf))
                .containsPattern("Tagged: +yes")
                .containsPattern("Page size: +" + paper.width() + " x " + paper.height() + " pts");
    }

    @ParameterizedTest
    @MethodSource("looked")
    void nothingIsSmallerThanThePrintThatWasAskedForOrSlanted(Printed printed) {
        byte[] pdf = printed.pdf();

        assertThat(Poppler.sizes(pdf))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size)
                        .isGreaterThanOrEqualTo(
                                printed.sample().variant().print().points()));
        assertThat(Poppler.fonts(pdf)).doesNotContain("Italic", "Oblique").contains("AtkinsonHyperlegibleNext");
    }

    @ParameterizedTest
    @MethodSource("looked")
    void aPhoneReadsTheCodeOffTheLastPage(Printed printed) {
        byte[] pdf = printed.pdf();

        assertThat(decoded(pdf, pages(pdf))).isEqualTo(SamplePrograms.URL);
    }

    @ParameterizedTest
    @MethodSource("looked")
    void printedAgainItHasTheSameBytes(Printed printed) {
        assertThat(printed.printedAgain()).isEqualTo(printed.pdf());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void hostileTextNeitherBreaksItNorIsLost(Layout layout) {
        byte[] pdf = Printed.pdf(Hostile.input(new Variant(Paper.A4, layout, PrintSize.CLEAR, 14)));
        String text = flat(Poppler.text(pdf));

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(Poppler.qpdfCheck(pdf)).contains("No syntax or stream encoding errors found");
        assertThat(text.split("\f")[0]).contains("Call999orgotoA&Enow.");
        assertThat(text.replaceAll("[^W]", "").length()).isGreaterThanOrEqualTo(Hostile.LONG_WORD.length());
        if (layout != Layout.LOG) {
            assertThat(text).contains(flat(Hostile.LAST_WORDS));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatIsHeldIsNamedAsHeldOrNotAtAll(Layout layout) {
        String text = Poppler.text(Printed.pdf(Handouts.withHeld(variant(layout))));

        String held = Handouts.withHeld(variant(layout)).items().get(1).name();
        assertThat(text).contains("Do these 4 exercises");
        if (layout == Layout.LOG) {
            assertThat(text).doesNotContain(held);
        } else {
            assertThat(text).contains("2 " + held + "\nOn hold. Leave this one out until your clinic tells you.");
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aPausedProgramPrintsNoExerciseAndSaysSo(Layout layout) {
        String text = Poppler.read(Printed.pdf(Handouts.paused(variant(layout))));

        assertThat(text)
                .contains("Your program is paused. Do not do any of its exercises for now.", "Call 999")
                .doesNotContain("Your exercises", "Your log", "Hold for");
        Handouts.paused(variant(layout))
                .items()
                .forEach(item -> assertThat(text).doesNotContain(item.name()));
    }

    private static Variant variant(Layout layout) {
        return new Variant(Paper.A4, layout, PrintSize.CLEAR, 7);
    }

    private static String flat(String text) {
        return text.replaceAll("[^\\S\f]+", "");
    }

    private static int pages(byte[] pdf) {
        Matcher pages = Pattern.compile("Pages: +(\\d+)").matcher(Poppler.info(pdf));
        assertThat(pages.find()).isTrue();
        return Integer.parseInt(pages.group(1));
    }

    /** What a phone reads off a page, printed at 150 dots per inch. */
    private static String decoded(byte[] pdf, int page) {
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
        } catch (NotFoundException | IOException e) {
            throw new AssertionError("page " + page + " has no code", e);
        }
    }
}
