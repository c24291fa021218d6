package org.homespine.uikit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** An address as a QR code, drawn black on white in every colour scheme, so that a phone reads it from the screen. */
public class QrCode extends Div {

    /**
     * The QR code of an address.
     *
     * @param label what the picture is, for those who cannot see it
     */
    public QrCode(String address, String label) {
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        add(new Svg(drawn(address)));
    }

    static String drawn(String address) {
        BitMatrix dots = matrix(address);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                + "\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path fill=\"#000000\" d=\"" + path
                + "\"/></svg>";
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a QR code", e);
        }
    }
}
