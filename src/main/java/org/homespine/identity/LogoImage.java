package org.homespine.identity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.homespine.shared.Refused;

/**
 * A picture that somebody sent as a logo, drawn anew as a PNG of ours: whatever else the file held is gone. What it is
 * is told by its first bytes, never by its name, and how large it is before any of it is unpacked.
 */
final class LogoImage {

    static final int MOST_BYTES = 1_000_000;

    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 4_000;
    private static final int MOST_PIXELS = 4_000_000;
    private static final int WIDEST = 1_200;
    private static final int HIGHEST = 400;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    private LogoImage() {}

    /** Draws it anew; throws {@link Refused} for what is no sound PNG or JPEG, or too large, or too small. */
    static byte[] redrawn(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw refused("logo-bytes", MOST_BYTES / 1000);
        }
        String format = format(sent).orElseThrow(() -> refused("logo-format"));
        try {
            return png(flat(decoded(format, sent)));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            // The decoders say by many kinds of exception that a file is broken.
            throw refused("logo-broken");
        }
    }

    private static Optional<String> format(byte[] sent) {
        if (startsWith(sent, PNG)) {
            return Optional.of("png");
        }
        return startsWith(sent, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] sent, byte[] sign) {
        return sent.length > sign.length && Arrays.equals(sent, 0, sign.length, sign, 0, sign.length);
    }

    private static BufferedImage decoded(String format, byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            // Nothing beside the picture is read: compressed text and colour profiles can be bombs of their own.
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_SIDE) {
                throw refused("logo-small", LEAST_SIDE);
            }
            if (Math.max(width, height) > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                throw refused("logo-pixels", MOST_SIDE, MOST_PIXELS / 1_000_000);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** On white, as it will be printed, and no larger than print can show. */
    private static BufferedImage flat(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = flat.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return flat;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) {
            throw new IllegalStateException("every Java writes PNG");
        }
        return out.toByteArray();
    }

    private static Refused refused(String why, Object... values) {
        return new Refused("logo", why, values);
    }
}
