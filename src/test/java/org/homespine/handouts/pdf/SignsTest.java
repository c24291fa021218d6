package org.homespine.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {

    @Test
    void theRedOfTheBoxIsDarkEnoughForABlackAndWhitePrinter() {
        double luminance = 0.2126 * linear(Signs.ALARM.getRed())
                + 0.7152 * linear(Signs.ALARM.getGreen())
                + 0.0722 * linear(Signs.ALARM.getBlue());

        // WCAG's contrast to white paper.
        assertThat(1.05 / (luminance + 0.05)).isGreaterThanOrEqualTo(7);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
