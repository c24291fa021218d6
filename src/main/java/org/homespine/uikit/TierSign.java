package org.homespine.uikit;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;

/** How soon somebody must act, by shape, word and colour: octagon, triangle, diamond, circle. */
public class TierSign extends Span {

    private static final String ROUTINE = "M12 2a10 10 0 1 0 .01 0z";

    private static final Map<String, String> SHAPES = Map.of(
            "EMERGENCY", "M7 1h10l6 6v10l-6 6H7l-6-6V7z",
            "URGENT", "M12 2l11 20H1z",
            "SOON", "M12 1l11 11-11 11L1 12z",
            "ROUTINE", ROUTINE);

    /**
     * The sign of a tier.
     *
     * @param tier EMERGENCY, URGENT, SOON or ROUTINE
     */
    public TierSign(String tier) {
        addClassNames("tier", "tier-" + tier.toLowerCase(Locale.ROOT));
        add(
                new Svg("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + shape(tier) + "\"/></svg>"),
                new Span(getTranslation("uikit.tier." + tier)));
    }

    /** The outline of a tier's shape as SVG path data, in a square of 24 by 24. */
    public static String shape(String tier) {
        return SHAPES.getOrDefault(tier, ROUTINE);
    }
}
