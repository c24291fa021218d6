package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourcedDose;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.Side;
import org.homespine.shared.Refused;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** One exercise of a program: its dose, its place, its note. */
class ItemCard extends Div {

    /** What can be done with it. */
    interface Acts {
        void changed(ProgramItem now);

        /** Moves it by so many places: -1 up, 1 down. */
        void move(int by);

        void remove();
    }

    private final Exercise exercise;
    private final Acts acts;
    private final Refusals refusals = new Refusals();
    private final IntegerField sets = number("sets", 1, 20);
    private final IntegerField repetitions = number("repetitions", 1, 100);
    private final IntegerField hold = number("holdSeconds", 1, 600);
    private final IntegerField breaths = number("breaths", 1, 50);
    private final IntegerField duration = number("durationSeconds", 5, 7200);
    private final IntegerField times = number("timesPerDay", 1, 12);
    private final IntegerField angle = number("angleDegrees", 1, 90);
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("dose.days"));
    private final Select<Side> side = new Select<>();
    private final TextField words = new TextField(getTranslation("dose.asTaught"));
    private final TextField note = new TextField(getTranslation("dose.note"));
    private Dose dose;

    ItemCard(Exercise exercise, ProgramItem item, int place, int of, Acts acts) {
        this.exercise = exercise;
        this.acts = acts;
        dose = item.dose();
        addClassName("card");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK));
        side.setLabel(getTranslation("dose.side"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(each -> getTranslation("dose.side." + each));
        refusals.field("days", days);
        refusals.field("asTaught", words);
        refusals.field("note", note);
        angle.setVisible(exercise.id().value().equals("inversion-table"));
        words.setVisible(!dose.asTaught().isEmpty() || exercise.doses().isEmpty());
        note.setValue(item.note());
        fill();
        FlexLayout fields = row(sets, repetitions, hold, breaths, duration, times, angle, side, words, days, note);
        fields.getChildren()
                .forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        change();
                    }
                }));
        add(new H3((place + 1) + ". " + exercise.name()), buttons(place, of), refusals, doses(), fields);
    }

    private FlexLayout buttons(int place, int of) {
        Button up = new Button(getTranslation("editor.up"), event -> acts.move(-1));
        Button down = new Button(getTranslation("editor.down"), event -> acts.move(1));
        Button remove = new Button(getTranslation("editor.remove"), event -> acts.remove());
        up.setAriaLabel(getTranslation("editor.up-named", exercise.name()));
        down.setAriaLabel(getTranslation("editor.down-named", exercise.name()));
        remove.setAriaLabel(getTranslation("editor.remove-named", exercise.name()));
        up.setEnabled(place > 0);
        down.setEnabled(place < of - 1);
        return row(up, down, remove);
    }

    /** The sources' doses, each one click away, with the disagreement between them in view. */
    private FlexLayout doses() {
        FlexLayout sources = row();
        for (SourcedDose sourced : exercise.doses()) {
            sources.add(new Button(
                    getTranslation("editor.dose-of", sourced.source().toString(), sourced.text()), event -> {
                        dose = Dose.from(sourced, exercise.sides());
                        fill();
                        acts.changed(new ProgramItem(exercise.id(), dose, note.getValue()));
                    }));
        }
        return sources;
    }

    private void fill() {
        set(sets, dose.sets());
        set(repetitions, dose.repetitions());
        set(hold, dose.holdSeconds());
        set(breaths, dose.breaths());
        set(duration, dose.durationSeconds());
        set(times, dose.timesPerDay());
        set(angle, dose.angleDegrees());
        days.setValue(dose.days());
        side.setValue(dose.side());
        words.setValue(dose.asTaught());
    }

    private static void set(IntegerField field, @Nullable Integer value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private void change() {
        try {
            dose = new Dose(
                    sets.getValue(),
                    repetitions.getValue(),
                    hold.getValue(),
                    breaths.getValue(),
                    duration.getValue(),
                    dose.restSeconds(),
                    times.getValue(),
                    dose.weeklyCap(),
                    angle.getValue(),
                    days.getValue(),
                    side.getValue(),
                    words.getValue());
            ProgramItem now = new ProgramItem(exercise.id(), dose, note.getValue());
            refusals.clear();
            acts.changed(now);
        } catch (Refused refused) {
            refusals.show(refused);
        }
    }

    private IntegerField number(String name, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("dose." + name));
        field.setMin(least);
        field.setMax(most);
        field.setWidth("8em");
        refusals.field(name, field);
        return field;
    }

    private static FlexLayout row(Component... parts) {
        FlexLayout row = new FlexLayout(parts);
        row.addClassName("row");
        return row;
    }
}
