package org.homespine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may pass for a logo, and what a hostile file comes to. */
class LogoImageTest {

    private static final String PAYLOAD = "<script>alert(1)</script>";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureIsDrawnAnewAsAPng(String format) throws IOException {
        BufferedImage drawn = read(LogoImage.redrawn(picture(300, 100, format)));

        assertThat(drawn.getWidth()).isEqualTo(300);
        assertThat(drawn.getHeight()).isEqualTo(100);
        assertThat(new Color(drawn.getRGB(150, 50)).getBlue()).isGreaterThan(200);
    }

    @Test
    void whatIsSeeThroughBecomesWhiteAsOnPaper() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png", out);

        assertThat(new Color(read(LogoImage.redrawn(out.toByteArray())).getRGB(10, 10)))
                .isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"2400, 400, 1200, 200", "400, 1600, 100, 400", "1200, 400, 1200, 400"})
    void aLargePictureIsMadeNoLargerThanPrintCanShow(int width, int height, int drawnWidth, int drawnHeight)
            throws IOException {
        BufferedImage drawn = read(LogoImage.redrawn(picture(width, height, "png")));

        assertThat(drawn.getWidth()).isEqualTo(drawnWidth);
        assertThat(drawn.getHeight()).isEqualTo(drawnHeight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>",
                "GIF89a, and what follows",
                "%PDF-1.7",
                "BM",
                ""
            })
    void anythingButAPngOrAJpegIsRefusedWhateverItsNameIs(String content) {
        assertRefused("logo-format", content.getBytes(StandardCharsets.UTF_8));
    }

    /** The header alone says 50,000 by 50,000 pixels: ten gigabytes once unpacked. */
    @Test
    void aBombIsRefusedByItsHeaderBeforeAnythingIsUnpacked() {
        assertRefused("logo-pixels", withSize(picture(20, 20, "png"), 50_000, 50_000));
        assertRefused("logo-pixels", withSize(picture(20, 20, "png"), Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"15, 100, logo-small", "16, 100, ", "4000, 1000, ", "4000, 1001, logo-pixels", "4001, 100, logo-pixels"
    })
    void theLimitsAreHeldToThePixel(int width, int height, String why) {
        if (why == null) {
            assertThat(LogoImage.redrawn(picture(width, height, "png"))).isNotEmpty();
        } else {
            assertRefused(why, picture(width, height, "png"));
        }
    }

    @Test
    void aFileThatIsTooLongIsRefusedUnread() {
        assertRefused("logo-bytes", Arrays.copyOf(picture(20, 20, "png"), LogoImage.MOST_BYTES + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aFileThatBreaksOffAnywhereIsRefusedOrDrawnAndNeverFailsOtherwise(String format) {
        byte[] whole = picture(60, 40, format);
        int refused = 0;
        for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 60)) {
            try {
                LogoImage.redrawn(Arrays.copyOf(whole, length));
            } catch (Refused broken) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertRefused("logo-broken", Arrays.copyOf(whole, 24));
    }

    @Test
    void flippedBytesAreRefusedOrDrawnAndNeverFailOtherwise() {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = picture(60, 40, format);
            for (int i = 0; i < 200; i++) {
                byte[] bent = whole.clone();
                bent[8 + random.nextInt(bent.length - 8)] = (byte) random.nextInt();
                try {
                    assertThat(LogoImage.redrawn(bent)).isNotEmpty();
                } catch (Refused broken) {
                    assertThat(broken.reasons())
                            .singleElement()
                            .satisfies(reason -> assertThat(reason.message()).startsWith("logo-"));
                }
            }
        }
    }

    @Test
    void whatAFileCarriesBesideItsPictureIsGone() {
        byte[] page = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] picture = picture(60, 40, format);
            byte[] both = Arrays.copyOf(picture, picture.length + page.length);
            System.arraycopy(page, 0, both, picture.length, page.length);

            assertThat(new String(both, StandardCharsets.ISO_8859_1)).contains(PAYLOAD);
            assertThat(new String(LogoImage.redrawn(both), StandardCharsets.ISO_8859_1))
                    .doesNotContain(PAYLOAD);
        }
    }

    private static void assertRefused(String why, byte[] sent) {
        assertThatThrownBy(() -> LogoImage.redrawn(sent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("logo: " + why);
    }

    /** A blue picture. */
    static byte[] picture(int width, int height, String format) {
        BufferedImage blue = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                blue.setRGB(x, y, Color.BLUE.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(blue, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same PNG with another size in its header, whose checksum is right. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(file.array(), 12, 17);
        file.putInt(29, (int) checksum.getValue());
        return file.array();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
