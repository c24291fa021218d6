package org.homespine.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The drawn QR code, read back from its drawing. */
class QrCodeTest {

    private static final int DOT = 4;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MOVE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void aReaderReadsTheAddressBack() throws Exception {
        String address = "https://clinic.example/my/#c=5GJSM2M5";
        String drawing = QrCode.drawn(address);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(pixels(drawing))))
                        .getText())
                .isEqualTo(address);
    }

    private static RGBLuminanceSource pixels(String drawing) {
        Matcher size = SIZE.matcher(drawing);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * DOT;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher move = MOVE.matcher(drawing);
        while (move.find()) {
            int left = Integer.parseInt(move.group(1)) * DOT;
            int top = Integer.parseInt(move.group(2)) * DOT;
            for (int y = top; y < top + DOT; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + DOT, 0);
            }
        }
        return new RGBLuminanceSource(width, width, pixels);
    }
}
