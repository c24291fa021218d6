package org.homespine.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.Logo;
import org.homespine.handouts.domain.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handouts as PDF, read back by other programs. */
class HandoutPdfTest {

    private static final HandoutRenderer RENDERER = new HandoutRenderer();

    @Test
    void aFileWithoutItsTagsIsFoundFaulty() {
        byte[] pdf = pdf(Handouts.of(1, Paper.A4));
        String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace("<pdfuaid:part>1", "<pdfuaid:part>7");

        assertThat(PdfUa.faults(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @Test
    void everyExerciseHasItsPictureWithAlternativeText() {
        HandoutInput input = Handouts.of(12, Paper.A4);
        byte[] pdf = pdf(input);

        assertThat(Poppler.structure(pdf).split("\\bFigure\\b")).hasSizeGreaterThanOrEqualTo(1 + 12);
        assertThat(input.items()).allSatisfy(item -> assertThat(item.pictures()).isNotNull());
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void theClinicsLogoStandsBesideItsNameWithAText() {
        HandoutInput plain = Handouts.of(1, Paper.A4);
        byte[] pdf = pdf(Handouts.withLogo(plain, new Logo(aPng())));

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(Poppler.plain(pdf)).contains("/Alt (Logo of Riverside Spine Clinic)");
        assertThat(Poppler.plain(pdf(plain))).doesNotContain("Logo of").doesNotContain("/Subtype /Image");
        assertThat(pdf(Handouts.withLogo(plain, new Logo(aPng())))).isEqualTo(pdf);
    }

    private static byte[] aPng() {
        BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillOval(0, 0, 100, 100);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
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

    private static String text(String patient) {
        return Poppler.text(pdf(Handouts.with(
                patient, "Maria Keller", "", false, Handouts.of(1, Paper.A4).items(), Paper.A4)));
    }

    private static byte[] pdf(HandoutInput input) {
        return RENDERER.pdf(Handouts.composed(input), Handouts.MADE_AT);
    }
}
