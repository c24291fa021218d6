package org.homespine.handouts.pdf;

import org.homespine.handouts.domain.Variant.PrintSize;

/** The one scale of type of a handout: five styles, none smaller than the print that was asked for. */
record TypeScale(Style body, Style strong, Style name, Style message, Style title) {

    static TypeScale of(PrintSize print) {
        return switch (print) {
            case CLEAR ->
                new TypeScale(
                        new Style(14, false, 17.5f),
                        new Style(14, true, 17.5f),
                        new Style(17, true, 21),
                        new Style(20, true, 25),
                        new Style(26, true, 32));
            case LARGE ->
                new TypeScale(
                        new Style(18, false, 22.5f),
                        new Style(18, true, 22.5f),
                        new Style(22, true, 27),
                        new Style(25, true, 31),
                        new Style(31, true, 38));
        };
    }

    /** A width that holds the same words in every size of print. */
    float wide(float inClearPrint) {
        return inClearPrint * body.size() / PrintSize.CLEAR.points();
    }
}
