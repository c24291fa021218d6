package org.homespine.therapistportal.course;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homespine.uikit.Times;

/** A patient's course over a time of the reader's choice, as a picture and, where wanted, as a table. */
public class CourseSection extends Section {

    private final transient Function<TimeShown, KnownCourse> read;
    private final transient Consumer<Shown> chosen;
    private final transient Times times;
    private final RadioButtonGroup<TimeShown> time = new RadioButtonGroup<>(getTranslation("course.time"));
    private final Button table = new Button();
    private final Div body = new Div();
    private Shown shown;

    /**
     * The section as it is first shown.
     *
     * @param chosen told of every other choice
     */
    public CourseSection(Shown shown, Function<TimeShown, KnownCourse> read, Consumer<Shown> chosen, Times times) {
        this.shown = shown;
        this.read = read;
        this.chosen = chosen;
        this.times = times;
        time.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        time.setItems(TimeShown.values());
        time.setItemLabelGenerator(each -> getTranslation("course.time." + each));
        time.setValue(shown.time());
        time.addValueChangeListener(event -> choose(new Shown(event.getValue(), this.shown.table())));
        table.addClickListener(event -> choose(new Shown(this.shown.time(), !this.shown.table())));
        FlexLayout choice = new FlexLayout(time, table);
        choice.addClassNames("row", "screen-only");
        add(new H2(getTranslation("course.title")), choice, body);
        draw();
    }

    private void choose(Shown other) {
        shown = other;
        draw();
        chosen.accept(other);
    }

    private void draw() {
        CourseFigure figure = new CourseFigure(read.apply(shown.time()), times);
        table.setText(getTranslation(shown.table() ? "course.hide-table" : "course.show-table"));
        body.removeAll();
        body.add(figure);
        if (shown.table()) {
            Div scroll = new Div(new Html(figure.table().html()));
            scroll.addClassName("scroll");
            scroll.getElement().setAttribute("role", "region");
            scroll.getElement().setAttribute("tabindex", "0");
            scroll.getElement().setAttribute("aria-label", getTranslation("course.table"));
            body.add(scroll);
        }
    }
}
