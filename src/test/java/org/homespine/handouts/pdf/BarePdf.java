package org.homespine.handouts.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.homespine.figures.Drawing;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** The least that the PDF library does for the same words: plain lines in one embedded font, and one picture. */
public final class BarePdf {

    private static final float MARGIN = 31;
    private static final float PICTURE = 92;

    private final BaseFont font;

    public BarePdf() {
        TypeScale type = TypeScale.of(PrintSize.CLEAR);
        this.font = new Fonts().face(type.body()).fonts().getFirst();
    }

    public byte[] of(List<String> lines, List<Drawing> picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        document.open();
        Font print = new Font(font, 14);
        for (String line : lines) {
            document.add(new Paragraph(17.5f, line, print));
        }
        PdfContentByte pen = writer.getDirectContent();
        pen.saveState();
        for (Drawing pose : picture) {
            PictureSign.of(pose, PictureSign.scale(pose, PageSize.A4.getWidth() - 2 * MARGIN, PICTURE))
                    .draw(pen);
        }
        pen.restoreState();
        document.close();
        return file.toByteArray();
    }
}
