package org.homespine.handouts.pdf;

import java.awt.ComponentOrientation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.Deflater;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.pdf.Pagination.Placed;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of a handout: tagged for screen readers (PDF/UA-1), with its fonts inside, the same bytes for the same
 * handout and moment. May be used by several threads at once.
 */
@Component
public class HandoutRenderer {

    private final Fonts fonts = new Fonts();

    public byte[] pdf(Handout handout, Instant madeAt) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Rectangle paper = new Rectangle(
                handout.variant().paper().width(), handout.variant().paper().height());
        Document document = new Document(paper, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        prepare(document, writer, handout, madeAt);
        document.open();
        Tag top = Tag.top(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
        draw(document, writer, handout, top);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar(madeAt)));
        document.close();
        return ContentId.stamped(file.toByteArray());
    }

    private static void prepare(Document document, PdfWriter writer, Handout handout, Instant madeAt) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        // Also keeps the table of objects right where the default locale has digits of its own.
        writer.setFullCompression();
        // Half the time goes into packing the pictures' lines; packing them less makes the file a tenth longer.
        writer.setCompressionLevel(Deflater.BEST_SPEED);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setTabs(PdfName.S);
        String language = handout.language().toLanguageTag();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
        document.addTitle(handout.title());
        writer.setXmpMetadata(Metadata.of(handout.title(), language, madeAt));
    }

    private void draw(Document document, PdfWriter writer, Handout handout, Tag top) {
        PrintableText printable = new PrintableText(fonts);
        Variant variant = handout.variant();
        TypeScale type = TypeScale.of(variant.print());
        Columns columns = new Columns(type, fonts, printable, new LineBreaker(handout.language()));
        PageGrid grid = new PageGrid(handout, fonts, type.body(), printable);
        BlockLayout layout = new BlockLayout(columns, top, grid.area(), grid.otherHeight(), variant.layout());
        List<Group> groups = new ArrayList<>(layout.groups(handout.blocks()));
        if (printable.hasMissing()) {
            groups.add(layout.remark(handout.wording().missingSigns(printable.missing())));
        }
        List<List<Placed>> pages =
                Pagination.of(groups, grid.firstHeight(), grid.otherHeight(), mostExercises(variant.layout()));
        TaggedCanvas canvas = new TaggedCanvas(writer, fonts, mirror(handout));
        for (int page = 1; page <= pages.size(); page++) {
            if (page > 1) {
                document.newPage();
            }
            grid.draw(canvas, page, pages.size(), pages.get(page - 1));
        }
    }

    private static int mostExercises(Layout layout) {
        return switch (layout) {
            case ONE_A_PAGE -> 1;
            case TWO_A_PAGE -> 2;
            case FOUR_A_PAGE -> 4;
            case LIST, LOG -> Integer.MAX_VALUE;
        };
    }

    private static float mirror(Handout handout) {
        boolean fromLeft =
                ComponentOrientation.getOrientation(handout.language()).isLeftToRight();
        return fromLeft ? 0 : handout.variant().paper().width();
    }

    private static GregorianCalendar calendar(Instant moment) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
