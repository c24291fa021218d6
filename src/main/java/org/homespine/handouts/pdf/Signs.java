package org.homespine.handouts.pdf;

import java.awt.Color;
import org.homespine.handouts.pdf.TaggedCanvas.Shape;
import org.openpdf.text.pdf.PdfContentByte;

/** Signs that are drawn, because fonts lack them or draw them too small. */
final class Signs {

    /** Red on paper and, in black and white, a grey that is nearly black. */
    static final Color ALARM = new Color(0xA4, 0x00, 0x1E);

    private static final int CORNERS = 8;

    private Signs() {}

    /** A stop sign: a dark red octagon with a white ring and a white bar. */
    static Shape octagon(float centerX, float centerY, float radius) {
        return pen -> {
            pen.setColorFill(ALARM);
            corners(pen, centerX, centerY, radius);
            pen.fill();
            pen.setColorStroke(Color.WHITE);
            pen.setLineWidth(radius / 14);
            corners(pen, centerX, centerY, radius * 0.86f);
            pen.closePathStroke();
            pen.setColorFill(Color.WHITE);
            pen.rectangle(centerX - radius * 0.55f, centerY - radius * 0.15f, radius * 1.1f, radius * 0.3f);
            pen.fill();
        };
    }

    /** A clock: stay in this position. */
    static Shape clock(float centerX, float centerY, float radius) {
        return pen -> {
            pen.setLineWidth(1.4f);
            pen.circle(centerX, centerY, radius);
            pen.stroke();
            pen.moveTo(centerX, centerY + radius * 0.65f);
            pen.lineTo(centerX, centerY);
            pen.lineTo(centerX + radius * 0.5f, centerY);
            pen.stroke();
        };
    }

    static Shape bullet(float left, float middle) {
        return pen -> {
            pen.rectangle(left, middle - 2.5f, 5, 5);
            pen.fill();
        };
    }

    static Shape rule(float left, float right, float y, float width) {
        return pen -> {
            pen.setLineWidth(width);
            pen.moveTo(left, y);
            pen.lineTo(right, y);
            pen.stroke();
        };
    }

    static Shape box(float left, float bottom, float width, float height, float line) {
        return pen -> {
            pen.setLineWidth(line);
            pen.roundRectangle(left, bottom, width, height, 4);
            pen.stroke();
        };
    }

    /** The frame of what must not be overlooked. */
    static Shape alarmBox(float left, float bottom, float width, float height, float line) {
        return pen -> {
            pen.setColorStroke(ALARM);
            box(left, bottom, width, height, line).draw(pen);
        };
    }

    static Shape plate(float left, float bottom, float width, float height) {
        return pen -> {
            pen.roundRectangle(left, bottom, width, height, 4);
            pen.fill();
        };
    }

    private static void corners(PdfContentByte pen, float centerX, float centerY, float radius) {
        for (int i = 0; i < CORNERS; i++) {
            double angle = Math.PI / CORNERS + i * 2 * Math.PI / CORNERS;
            float x = centerX + (float) (radius * Math.cos(angle));
            float y = centerY + (float) (radius * Math.sin(angle));
            if (i == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        pen.closePath();
    }
}
