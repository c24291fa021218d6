package org.homespine.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {

    @Test
    void fourAPageInLargePrintBecomeTwo() {
        assertThat(new Variant(Paper.A4, Layout.FOUR_A_PAGE, PrintSize.LARGE, 7).layout())
                .isEqualTo(Layout.TWO_A_PAGE);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void clearPrintRefusesNoLayout(Layout layout) {
        assertThat(new Variant(Paper.A4, layout, PrintSize.CLEAR, 7).layout()).isEqualTo(layout);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8, 13, 15})
    void aLogHasOneWeekOrTwo(int days) {
        assertThatThrownBy(() -> new Variant(Paper.A4, Layout.LOG, PrintSize.CLEAR, days))
                .hasMessageContaining("7 or 14 days");
    }

    @Test
    void itsCodeNamesPaperPrintAndLayout() {
        assertThat(Variant.usual(Paper.A4).code()).isEqualTo("a4-2up");
        assertThat(new Variant(Paper.LETTER, Layout.ONE_A_PAGE, PrintSize.LARGE, 14).code())
                .isEqualTo("letter-large-1up");
    }
}
