package org.homespine.handouts.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.homespine.handouts.pdf.TaggedCanvas.Shape;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code of level M as a drawing. */
final class QrSign {

    /** The code itself, without the white around it: 30 mm. */
    static final float SIDE = 85;

    private QrSign() {}

    static Shape of(String address) {
        BitMatrix modules = encoded(address);
        float module = SIDE / modules.getWidth();
        return pen -> {
            for (int row = 0; row < modules.getHeight(); row++) {
                drawRow(pen, modules, row, module, SIDE - (row + 1) * module);
            }
            pen.fill();
        };
    }

    private static void drawRow(PdfContentByte pen, BitMatrix modules, int row, float module, float y) {
        int column = 0;
        while (column < modules.getWidth()) {
            int start = column;
            while (column < modules.getWidth() && modules.get(column, row)) {
                column++;
            }
            if (column > start) {
                pen.rectangle(start * module, y, (column - start) * module, module);
            }
            column++;
        }
    }

    private static BitMatrix encoded(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the address does not fit into a QR code: " + address, e);
        }
    }
}
