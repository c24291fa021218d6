package org.homespine.handouts.pdf;

import java.io.IOException;
import org.homespine.handouts.domain.Logo;
import org.openpdf.text.Image;

/** A clinic's logo in its room beside the clinic's name. */
record LogoSign(Image image, float width, float height) {

    private static final float WIDEST = 130;
    private static final float TALLEST = 42;

    static LogoSign of(Logo logo) {
        try {
            Image image = Image.getInstance(logo.png());
            float scale = Math.min(WIDEST / image.getWidth(), TALLEST / image.getHeight());
            return new LogoSign(image, image.getWidth() * scale, image.getHeight() * scale);
        } catch (IOException e) {
            throw new IllegalArgumentException("the logo is not a picture", e);
        }
    }

    TaggedCanvas.Shape shape() {
        return pen -> pen.addImage(image, width, 0, 0, height, 0, 0);
    }
}
