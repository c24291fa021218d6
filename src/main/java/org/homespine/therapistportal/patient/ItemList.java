package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.homespine.programs.Phase;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.shared.ExerciseId;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** The exercises of a program in their order, phase by phase; one of them at a time is open for its dose. */
class ItemList extends Div {

    private final transient Function<ExerciseId, ItemCard.About> about;
    private final Refusals refusals;
    private final transient Runnable changed;
    private final List<ItemCard> cards = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph(getTranslation("editor.empty"));
    private final Span said = new Span();
    private final Button undo = new Button(getTranslation("editor.undo"), event -> undo());
    private @Nullable ItemCard open;
    private transient @Nullable List<ProgramItem> before;

    /**
     * An empty list.
     *
     * @param refusals where each item is named as the refusals of publishing name it
     * @param changed runs after each change by hand
     */
    ItemList(Function<ExerciseId, ItemCard.About> about, Refusals refusals, Runnable changed) {
        this.about = about;
        this.refusals = refusals;
        this.changed = changed;
        list.addClassNames("cards", "lines");
        said.getElement().setAttribute("role", "status");
        undo.setVisible(false);
        Div news = new Div(said, undo);
        news.addClassName("head");
        add(empty, list, news);
    }

    List<ProgramItem> items() {
        return cards.stream().map(ItemCard::item).toList();
    }

    void show(List<ProgramItem> shown) {
        list.removeAll();
        cards.clear();
        open = null;
        shown.stream().map(this::card).forEach(cards::add);
        cards.forEach(list::add);
        before = null;
        number();
    }

    /** Puts other items in place of what is there, which can be undone. */
    void replace(List<ProgramItem> others, String news) {
        List<ProgramItem> kept = items();
        show(others);
        tell(news, kept);
    }

    /** Adds an exercise at the end of the phase that it belongs to; opened only where something is missing from it. */
    void append(ProgramItem item) {
        ItemCard card = card(item.as(ProgramContent.freeId(items(), item.exercise())));
        long place = cards.stream()
                .filter(each -> each.item().phase().compareTo(item.phase()) <= 0)
                .count();
        cards.add((int) place, card);
        list.addComponentAtIndex((int) place, card);
        if (card.isUnfinished()) {
            open(card);
        }
        number();
        tell(getTranslation("editor.added", card.name(), place + 1), null);
    }

    private ItemCard card(ProgramItem item) {
        ItemCard card = new ItemCard(about.apply(item.exercise()), item);
        card.acts(new ItemCard.Acts() {
            @Override
            public void changed(ProgramItem now) {
                sort();
                changed.run();
            }

            @Override
            public void move(int by) {
                ItemList.this.move(card, by);
            }

            @Override
            public void remove() {
                ItemList.this.remove(card);
            }

            @Override
            public void swap(ProgramItem now) {
                ItemList.this.swap(card, now);
            }

            @Override
            public void open() {
                ItemList.this.open(card.equals(open) ? null : card);
            }
        });
        DropTarget<ItemCard> target = DropTarget.create(card);
        target.addDropListener(event -> event.getDragSourceComponent().ifPresent(source -> drop(source, card)));
        return card;
    }

    /** An item dragged onto another takes its place and its phase. */
    private void drop(Component source, ItemCard onto) {
        if (source instanceof ItemCard dragged && !dragged.equals(onto) && cards.contains(dragged)) {
            Phase phase = onto.item().phase();
            int to = cards.indexOf(onto);
            cards.remove(dragged);
            dragged.show(dragged.item().in(phase));
            cards.add(to, dragged);
            arrange();
            say("editor.moved", dragged);
        } else if (source instanceof LibraryList.Card card) {
            card.add();
        }
    }

    private void open(@Nullable ItemCard card) {
        if (open != null) {
            open.fold();
        }
        open = card;
        if (card != null) {
            card.unfold();
        }
    }

    /** Past the border of a phase the item changes its phase first and keeps its number. */
    private void move(ItemCard card, int by) {
        int place = cards.indexOf(card);
        ItemCard neighbour = cards.get(place + by);
        if (neighbour.item().phase() == card.item().phase()) {
            cards.remove(place);
            cards.add(place + by, card);
        } else {
            card.show(card.item().in(neighbour.item().phase()));
        }
        arrange();
        card.focusMove(by);
        say("editor.moved", card);
    }

    private void sort() {
        cards.sort(Comparator.comparing(card -> card.item().phase()));
        arrange();
    }

    private void arrange() {
        for (int i = 0; i < cards.size(); i++) {
            if (!list.getComponentAt(i).equals(cards.get(i))) {
                list.addComponentAtIndex(i, cards.get(i));
            }
        }
        number();
    }

    private void remove(ItemCard card) {
        List<ProgramItem> kept = items();
        cards.remove(card);
        list.remove(card);
        open = card.equals(open) ? null : open;
        number();
        tell(getTranslation("editor.removed", card.name()), kept);
        undo.focus();
    }

    private void swap(ItemCard card, ProgramItem now) {
        List<ProgramItem> items = new ArrayList<>(items());
        int place = cards.indexOf(card);
        items.set(place, now);
        replace(
                items,
                getTranslation(
                        "editor.swapped", about.apply(now.exercise()).exercise().name(), card.name()));
        open(cards.get(place));
    }

    private void undo() {
        if (before != null) {
            show(before);
            tell(getTranslation("editor.undone"), null);
        }
    }

    private void number() {
        empty.setVisible(cards.isEmpty());
        list.setVisible(!cards.isEmpty());
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).place(i, cards.size());
            for (String end : List.of("", ".dose", ".dose.weeklyCap", ".dose.asTaught", ".ownSteps")) {
                refusals.field("items[" + i + "]" + end, cards.get(i));
            }
        }
    }

    private void say(String key, ItemCard card) {
        String phase = getTranslation("dose.phase." + card.item().phase());
        tell(getTranslation(key, card.name(), cards.indexOf(card) + 1, cards.size(), phase), null);
    }

    /** Says what has happened, saves it, and offers to undo it where there is something to go back to. */
    private void tell(String news, @Nullable List<ProgramItem> kept) {
        said.setText(news);
        before = kept;
        undo.setVisible(kept != null);
        changed.run();
    }
}
