package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Variant;

/** A program whose every free text is as bad as it can be. */
final class Hostile {

    static final String LONG_WORD = "W".repeat(400);
    static final String LAST_WORDS = "these are the last words of the note";

    private static final String NOTE =
            "a\u0000b\u0007c\u001b[31m \u202Egnorw\u202C \u200F\u200E\uFEFF \t\r\n\n\n <b>&amp;</b> %PDF ) \\ ("
                    + LONG_WORD
                    + " शब्द 字 שלום العربية \uD800 \uDBFF\uDFFF \uD83D\uDE00 e\u0301\u0301\u0301 "
                    + "word ".repeat(800)
                    + LAST_WORDS;

    private Hostile() {}

    static HandoutInput input(Variant variant) {
        List<Item> items = new ArrayList<>();
        for (Item item : Handouts.of(3, variant).items()) {
            items.add(new Item(
                    "\u202E" + LONG_WORD + " name",
                    item.language(),
                    NOTE,
                    item.pictures(),
                    List.of(NOTE, "", "\u0000", LONG_WORD),
                    item.dose(),
                    LONG_WORD,
                    List.of(LONG_WORD, "", "\u200F"),
                    NOTE,
                    List.of(NOTE, NOTE),
                    NOTE,
                    false));
        }
        items.add(Handouts.of(1, variant).items().getFirst());
        return Handouts.with("\u202E" + LONG_WORD + " محمد", NOTE, NOTE, false, items, variant);
    }
}
