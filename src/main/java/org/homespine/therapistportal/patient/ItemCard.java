package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.function.Function;
import org.homespine.figures.Drawing;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.homespine.library.domain.Verdict;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramItem;
import org.homespine.therapistportal.VerdictBadge;
import org.homespine.uikit.FigurePicture;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** One exercise of a program: its place and dose in a sentence; opened, the fields of the dose and the sources' own. */
class ItemCard extends ListItem implements HasValidation, Focusable<ItemCard> {

    /** What can be done with it. */
    interface Acts {
        void changed(ProgramItem now);

        /** Moves it by so many places: -1 up, 1 down. */
        void move(int by);

        void remove();

        void open();
    }

    /** What a card needs to say of its exercise. */
    record About(
            Exercise exercise,
            @Nullable Drawing picture,
            Verdict verdict,
            Function<Dose, String> sentence,
            Function<SourceId, String> source) {}

    private final transient About about;
    private final transient Acts acts;
    private final Refusals refusals = new Refusals();
    private final Span sentence = new Span();
    private final Paragraph refused = new Paragraph();
    private final Button up;
    private final Button down;
    private @Nullable DoseFields fields;

    ItemCard(About about, ProgramItem item, int place, int of, boolean open, Acts acts) {
        this.about = about;
        this.acts = acts;
        String name = about.exercise().name();
        addClassName("card");
        getElement().setAttribute("tabindex", "-1");
        sentence.setText(about.sentence().apply(item.dose()));
        sentence.addClassNames("quiet", "full");
        refused.addClassNames("verdict", "verdict-blocked", "full");
        refused.setVisible(false);
        up = button("up", name, () -> acts.move(-1));
        down = button("down", name, () -> acts.move(1));
        up.setEnabled(place > 0);
        down.setEnabled(place < of - 1);
        FlexLayout buttons = new FlexLayout(up, down, button("remove", name, acts::remove));
        buttons.addClassName("tight-row");
        Button change = button(open ? "fold" : "change", name, acts::open);
        change.getElement().setAttribute("aria-expanded", open);
        buttons.addComponentAsFirst(change);
        add(new H3((place + 1) + ". " + name));
        if (about.verdict() != Verdict.OK) {
            add(new VerdictBadge(about.verdict()));
        }
        add(buttons, sentence, refused);
        if (open) {
            if (about.picture() != null) {
                add(new FigurePicture(about.picture()));
            }
            fields = new DoseFields(about.exercise(), item, refusals, this::change);
            add(refusals, sources(), fields);
        }
    }

    private Button button(String deed, String name, Runnable act) {
        Button button = new Button(getTranslation("editor." + deed), event -> act.run());
        button.setAriaLabel(getTranslation("editor." + deed + "-named", name));
        return button;
    }

    /** The sources' doses, each one click away, with the disagreement between them in view. */
    private Div sources() {
        Div sources = new Div();
        sources.addClassName("full");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (SourcedDose sourced : about.exercise().doses()) {
            String title = about.source().apply(sourced.source());
            Button use = new Button(getTranslation("editor.use-dose"), event -> use(sourced));
            use.setAriaLabel(getTranslation("editor.use-dose-named", title));
            Span from = new Span(title);
            from.addClassName("quiet");
            list.add(new ListItem(use, new Span(sourced.text()), from));
        }
        sources.add(list);
        about.exercise().statedDisagreement().ifPresent(text -> {
            Paragraph disagreement = new Paragraph(text);
            disagreement.addClassName("quiet");
            sources.add(disagreement);
        });
        return sources;
    }

    private void use(SourcedDose sourced) {
        DoseFields open = fields;
        if (open != null) {
            open.use(Dose.from(sourced, about.exercise().sides()));
        }
    }

    private void change(ProgramItem now) {
        sentence.setText(about.sentence().apply(now.dose()));
        acts.changed(now);
    }

    /** After a move the focus stays on the button that was pressed, so that it can be pressed again. */
    void focusMove(int by) {
        Button pressed = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (pressed.isEnabled() ? pressed : other).focus();
    }

    void focusFields() {
        if (fields != null) {
            fields.focusFirst();
        }
    }

    @Override
    public void setErrorMessage(String message) {
        refused.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return refused.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        refused.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return refused.isVisible();
    }
}
