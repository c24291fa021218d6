package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.shared.ExerciseId;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** The exercises of a program in their order; one of them at a time is open for its dose. */
class ItemList extends Div {

    private static final int NONE = -1;

    private final transient Function<ExerciseId, ItemCard.About> about;
    private final Refusals refusals;
    private final transient Runnable changed;
    private final transient List<ProgramItem> items = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph(getTranslation("editor.empty"));
    private final Span said = new Span();
    private final Button undo = new Button(getTranslation("editor.undo"), event -> undo());
    private int open = NONE;
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
        return List.copyOf(items);
    }

    void show(List<ProgramItem> shown) {
        items.clear();
        items.addAll(shown);
        open = NONE;
        draw();
    }

    void append(ProgramItem item) {
        items.add(item.as(ProgramContent.freeId(items, item.exercise())));
        open = items.size() - 1;
        draw();
        say("editor.added", open);
        changed.run();
    }

    private void draw() {
        list.removeAll();
        empty.setVisible(items.isEmpty());
        list.setVisible(!items.isEmpty());
        undo.setVisible(false);
        for (int i = 0; i < items.size(); i++) {
            ItemCard card = card(i);
            for (String end : List.of("", ".dose", ".dose.weeklyCap", ".dose.asTaught")) {
                refusals.field("items[" + i + "]" + end, card);
            }
            list.add(card);
        }
    }

    private ItemCard card(int place) {
        ProgramItem item = items.get(place);
        return new ItemCard(
                about.apply(item.exercise()), item, place, items.size(), place == open, new ItemCard.Acts() {
                    @Override
                    public void changed(ProgramItem now) {
                        items.set(place, now);
                        changed.run();
                    }

                    @Override
                    public void move(int by) {
                        ItemList.this.move(place, by);
                    }

                    @Override
                    public void remove() {
                        ItemList.this.remove(place);
                    }

                    @Override
                    public void open() {
                        open = open == place ? NONE : place;
                        draw();
                        at(place).focusFields();
                    }
                });
    }

    private void move(int place, int by) {
        int to = place + by;
        items.add(to, items.remove(place));
        if (open == place) {
            open = to;
        } else if (open == to) {
            open = place;
        }
        draw();
        at(to).focusMove(by);
        say("editor.moved", to);
        changed.run();
    }

    private void remove(int place) {
        before = items();
        String name = about.apply(items.remove(place).exercise()).exercise().name();
        open = NONE;
        draw();
        said.setText(getTranslation("editor.removed", name));
        undo.setVisible(true);
        undo.focus();
        changed.run();
    }

    private void undo() {
        if (before != null) {
            show(before);
            said.setText(getTranslation("editor.undone"));
            changed.run();
        }
    }

    private ItemCard at(int place) {
        return (ItemCard) list.getComponentAt(place);
    }

    private void say(String key, int place) {
        String name = about.apply(items.get(place).exercise()).exercise().name();
        said.setText(getTranslation(key, name, place + 1, items.size()));
    }
}
