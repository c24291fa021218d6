package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.figures.Drawing;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.homespine.library.domain.Verdict;
import org.homespine.programs.Dose;
import org.homespine.programs.NextStep;
import org.homespine.programs.Phase;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.UnusualFigure;
import org.homespine.programs.Work;
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

        /** Takes another exercise at its place. */
        void swap(ProgramItem now);

        void open();
    }

    /**
     * What a card needs to say of its exercise.
     *
     * @param steps to easier and harder exercises that this patient may be given
     */
    record About(
            Exercise exercise,
            @Nullable Drawing picture,
            Verdict verdict,
            List<NextStep> steps,
            Function<Dose, String> sentence,
            Function<SourceId, String> source) {}

    private final transient About about;
    private transient @Nullable Acts acts;
    private transient ProgramItem item;
    private final H3 title = new H3();
    private final Span phase = new Span();
    private final Span sentence = new Span();
    private final Span unusual = new Span();
    private final Paragraph refused = new Paragraph();
    private final Button up;
    private final Button down;
    private final Button change;
    private final Div opened = new Div();
    private @Nullable DoseFields fields;

    ItemCard(About about, ProgramItem item) {
        this.about = about;
        this.item = item;
        addClassName("card");
        getElement().setAttribute("tabindex", "-1");
        sentence.addClassNames("quiet", "full");
        unusual.addClassNames("verdict", "verdict-caution", "full");
        phase.addClassName("quiet");
        refused.addClassNames("verdict", "verdict-blocked", "full");
        refused.setVisible(false);
        opened.addClassName("full");
        change = button("change", () -> act().open());
        up = button("up", () -> act().move(-1));
        down = button("down", () -> act().move(1));
        FlexLayout buttons = new FlexLayout(change, up, down, button("remove", () -> act().remove()));
        buttons.addClassName("tight-row");
        add(title, phase);
        if (about.verdict() != Verdict.OK) {
            add(new VerdictBadge(about.verdict()));
        }
        add(buttons, sentence, unusual, refused);
        DragSource.create(this);
        show(item);
        label(false);
    }

    void acts(Acts what) {
        acts = what;
    }

    private Acts act() {
        return Objects.requireNonNull(acts);
    }

    ProgramItem item() {
        return item;
    }

    String name() {
        return about.exercise().name();
    }

    /** Whether it cannot be done as it stands: nobody has said how much, or in which steps. */
    boolean isUnfinished() {
        return item.dose().work() instanceof Work.NotSaid
                || about.exercise().needsOwnSteps() && item.ownSteps().isEmpty();
    }

    private Button button(String deed, Runnable act) {
        Button button = new Button(getTranslation("editor." + deed), event -> act.run());
        button.setAriaLabel(getTranslation("editor." + deed + "-named", name()));
        return button;
    }

    void place(int place, int of) {
        title.setText((place + 1) + ". " + name());
        up.setEnabled(place > 0);
        down.setEnabled(place < of - 1);
    }

    /** Takes what changed from outside, such as its phase. */
    void show(ProgramItem now) {
        item = now;
        phase.setText(now.phase() == Phase.MAIN ? "" : getTranslation("dose.phase." + now.phase()));
        phase.setVisible(now.phase() != Phase.MAIN);
        sentence.setText(about.sentence().apply(now.dose()));
        String outside = UnusualFigure.of(now.dose(), about.exercise()).stream()
                .map(this::said)
                .collect(Collectors.joining(" "));
        unusual.setText(outside);
        unusual.setVisible(!outside.isEmpty());
        if (fields != null && !fields.item().equals(now)) {
            fields.fill(now);
        }
    }

    /** Such as: Hold, s: 90 is outside the sources: S0 30 to 60, S1 15 to 30. */
    private String said(UnusualFigure figure) {
        String stated = figure.stated().stream()
                .map(each -> each.source() + " " + said(each.range()))
                .collect(Collectors.joining(", "));
        return getTranslation(
                "editor.unusual", getTranslation("editor.figure." + figure.field()), figure.value(), stated);
    }

    private String said(Range range) {
        return range.isSingle()
                ? Integer.toString(range.min())
                : getTranslation("editor.range", range.min(), range.max());
    }

    void unfold() {
        Refusals refusals = new Refusals();
        DoseFields made = new DoseFields(about.exercise(), item, refusals, this::change);
        fields = made;
        if (about.picture() != null) {
            opened.add(new FigurePicture(about.picture()));
        }
        opened.add(refusals, steps(), sources(), made);
        add(opened);
        label(true);
        made.focusFirst();
    }

    /** Taken off the page, not hidden: what is hidden keeps its old fields there. */
    void fold() {
        fields = null;
        opened.removeAll();
        remove(opened);
        label(false);
    }

    private void label(boolean open) {
        String deed = open ? "fold" : "change";
        change.setText(getTranslation("editor." + deed));
        change.setAriaLabel(getTranslation("editor." + deed + "-named", name()));
        change.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /** The easier and the harder exercise, each one click away, with why it is. */
    private Div steps() {
        Div steps = new Div();
        for (NextStep step : about.steps()) {
            String key = step.harder() ? "editor.harder" : "editor.easier";
            Button take =
                    new Button(getTranslation(key, step.exercise().name()), event -> act().swap(step.taken(item)));
            Span why = new Span(getTranslation(
                    "editor.step-why", step.because().why(), step.because().source()));
            why.addClassName("quiet");
            Div row = new Div(take, why);
            row.addClassName("head");
            steps.add(row);
        }
        return steps;
    }

    /** The sources' doses, each one click away, with the disagreement between them in view. */
    private Div sources() {
        Div sources = new Div();
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (SourcedDose sourced : about.exercise().doses()) {
            String name = about.source().apply(sourced.source());
            Button use = new Button(getTranslation("editor.use-dose"), event -> use(sourced));
            use.setAriaLabel(getTranslation("editor.use-dose-named", name));
            Span from = new Span(name);
            from.addClassName("quiet");
            list.add(new ListItem(
                    use,
                    new Span(about.sentence()
                            .apply(Dose.from(sourced, about.exercise().sides()))),
                    from));
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
        if (fields != null) {
            fields.use(Dose.from(sourced, about.exercise().sides()));
        }
    }

    private void change(ProgramItem now) {
        show(now);
        act().changed(now);
    }

    /** After a move the focus stays on the button that was pressed, so that it can be pressed again. */
    void focusMove(int by) {
        Button pressed = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (pressed.isEnabled() ? pressed : other).focus();
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
