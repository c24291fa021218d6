package org.homespine.handouts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homespine.handouts.domain.Block.Exercise;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.Foreign;
import org.homespine.handouts.domain.Block.HeldExercise;
import org.homespine.handouts.domain.Block.ListedExercise;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Variant.Layout;
import org.jspecify.annotations.Nullable;

/** The exercises of a program, as fully as the layout has room for; what keeps the patient safe is never left out. */
final class ExercisePart {

    private final HandoutTexts texts;
    private final HandoutInput input;
    private final Layout layout;

    ExercisePart(HandoutTexts texts, HandoutInput input) {
        this.texts = texts;
        this.input = input;
        this.layout = input.variant().layout();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!input.items().isEmpty()) {
            blocks.add(new Block.Heading(text("exercises")));
        }
        int number = 1;
        for (Item item : input.items()) {
            blocks.add(block(number, item));
            number++;
        }
        return blocks;
    }

    private Block block(int number, Item item) {
        if (item.held()) {
            return new HeldExercise(number, item.name(), text("held"));
        }
        return layout == Layout.LIST ? listed(number, item) : exercise(number, item);
    }

    private Block listed(int number, Item item) {
        return new ListedExercise(
                number, item.name(), foreign(item), doses(item), amounts(item), text("take-care"), item.cautions());
    }

    private Block exercise(int number, Item item) {
        boolean roomy = layout != Layout.FOUR_A_PAGE;
        List<Fact> facts = amounts(item);
        if (roomy) {
            addFact(facts, "equipment", String.join(", ", item.equipment()));
        }
        return new Exercise(
                number,
                item.name(),
                foreign(item),
                roomy ? item.why() : "",
                item.pictures(),
                doses(item),
                item.steps(),
                facts,
                text("take-care"),
                item.cautions(),
                item.stopIf());
    }

    private List<Fact> doses(Item item) {
        return new DoseBoxes(texts, input.language()).of(item.dose());
    }

    /** What belongs to the dose and is no figure. */
    private List<Fact> amounts(Item item) {
        List<Fact> facts = new ArrayList<>();
        addFact(facts, "how", item.dose().asTaught());
        addFact(facts, "side", item.side());
        addFact(facts, "note", item.note());
        return facts;
    }

    private @Nullable Foreign foreign(Item item) {
        Locale written = item.language();
        return written.getLanguage().equals(input.language().getLanguage())
                ? null
                : new Foreign(text("foreign"), written);
    }

    private void addFact(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(text(key), value));
        }
    }

    private String text(String key) {
        return texts.text("handouts." + key);
    }
}
