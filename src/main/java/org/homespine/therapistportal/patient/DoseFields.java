package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Exercise.Restriction;
import org.homespine.programs.Dose;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.Side;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** The fields of one exercise's dose and its note. */
class DoseFields extends Div {

    private final transient Exercise exercise;
    private final IntegerField sets;
    private final IntegerField repetitions;
    private final IntegerField hold;
    private final IntegerField breaths;
    private final IntegerField duration;
    private final IntegerField rest;
    private final IntegerField times;
    private final IntegerField weeklyCap;
    private final IntegerField angle;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("dose.days"));
    private final Select<Side> side = new Select<>();
    private final TextField words = new TextField(getTranslation("dose.asTaught"));
    private final TextField note = new TextField(getTranslation("dose.note"));

    DoseFields(Exercise exercise, ProgramItem item, Refusals refusals, Runnable changed) {
        this.exercise = exercise;
        addClassName("row");
        sets = number(refusals, "sets", 1, 20);
        repetitions = number(refusals, "repetitions", 1, 100);
        hold = number(refusals, "holdSeconds", 1, 600);
        breaths = number(refusals, "breaths", 1, 50);
        duration = number(refusals, "durationSeconds", 5, 7200);
        rest = number(refusals, "restSeconds", 0, 600);
        times = number(refusals, "timesPerDay", 1, 12);
        weeklyCap = number(refusals, "weeklyCap", 1, 21);
        angle = number(refusals, "angleDegrees", 1, 90);
        angle.setVisible(exercise.restrictions().contains(Restriction.NEEDS_INVERSION_DOSE));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK));
        days.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        side.setLabel(getTranslation("dose.side"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(each -> getTranslation("dose.side." + each));
        for (TextField text : List.of(words, note)) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.addClassName("full");
        }
        days.addClassName("full");
        refusals.field("days", days);
        refusals.field("asTaught", words);
        refusals.field("note", note);
        fill(item);
        add(repetitions, hold, sets, breaths, duration, rest, times, weeklyCap, angle, side, days, words, note);
        getChildren()
                .forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    void fill(ProgramItem item) {
        Dose dose = item.dose();
        set(sets, dose.sets());
        set(repetitions, dose.repetitions());
        set(hold, dose.holdSeconds());
        set(breaths, dose.breaths());
        set(duration, dose.durationSeconds());
        set(rest, dose.restSeconds());
        set(times, dose.timesPerDay());
        set(weeklyCap, dose.weeklyCap());
        set(angle, dose.angleDegrees());
        days.setValue(dose.days());
        side.setValue(dose.side());
        words.setValue(dose.asTaught());
        note.setValue(item.note());
    }

    private static void set(IntegerField field, @Nullable Integer value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    /**
     * The item as it stands in the fields.
     *
     * @throws org.homespine.shared.Refused naming each field that is out of its range
     */
    ProgramItem item() {
        Dose dose = new Dose(
                sets.getValue(),
                repetitions.getValue(),
                hold.getValue(),
                breaths.getValue(),
                duration.getValue(),
                rest.getValue(),
                times.getValue(),
                weeklyCap.getValue(),
                angle.getValue(),
                days.getValue(),
                Objects.requireNonNullElse(side.getValue(), Side.BOTH),
                words.getValue());
        return new ProgramItem(exercise.id(), dose, note.getValue());
    }

    void focusFirst() {
        repetitions.focus();
    }

    private IntegerField number(Refusals refusals, String name, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("dose." + name));
        field.setMin(least);
        field.setMax(most);
        field.setWidth("7.5rem");
        return refusals.field(name, field);
    }
}
