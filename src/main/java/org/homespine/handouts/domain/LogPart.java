package org.homespine.handouts.domain;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.domain.Block.Log;
import org.homespine.handouts.domain.Block.Names;
import org.homespine.handouts.domain.Block.Numbered;
import org.homespine.handouts.domain.Block.YesNo;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Variant.Layout;

/** What the patient writes down by hand: a row a day, so that staff can copy it day by day. */
final class LogPart {

    private final HandoutTexts texts;
    private final HandoutInput input;

    LogPart(HandoutTexts texts, HandoutInput input) {
        this.texts = texts;
        this.input = input;
    }

    /** Empty when nothing is to be done. */
    List<Block> log() {
        List<Integer> numbers =
                toDo().stream().map(numbered -> numbered.number()).toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        boolean alone = input.variant().layout() == Layout.LOG;
        List<String> howTo = new ArrayList<>(List.of(text("how-to")));
        if (alone) {
            howTo.add(text("how-to-signs"));
        }
        return List.of(new Log(
                text("heading"),
                howTo,
                input.variant().logDays(),
                text("day"),
                text("exercises"),
                numbers,
                text("pain"),
                alone ? new YesNo(text("signs"), text("yes"), text("no")) : null,
                text("notes")));
    }

    /** Which number is which exercise, for a log that stands alone; what is held is not in it. */
    List<Block> names() {
        List<Numbered> names = toDo();
        return names.isEmpty() ? List.of() : List.of(new Names(texts.text("handouts.exercises"), names));
    }

    private List<Numbered> toDo() {
        List<Numbered> names = new ArrayList<>();
        int number = 1;
        for (Item item : input.items()) {
            if (!item.held()) {
                names.add(new Numbered(number, item.name()));
            }
            number++;
        }
        return names;
    }

    private String text(String key) {
        return texts.text("handouts.log." + key);
    }
}
