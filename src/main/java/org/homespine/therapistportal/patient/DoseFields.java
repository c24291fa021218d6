package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Exercise.Restriction;
import org.homespine.programs.Amount;
import org.homespine.programs.Dose;
import org.homespine.programs.Phase;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.Rounds;
import org.homespine.programs.Side;
import org.homespine.programs.Work;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** The fields of one exercise's dose, its part of the session and its note; only those that go together are shown. */
class DoseFields extends Div {

    /** The ways in which an exercise is measured, in the order in which they are offered. */
    private enum Measure {
        REPETITIONS,
        HOLD,
        BREATHS,
        DURATION,
        AS_TAUGHT
    }

    private final transient Consumer<ProgramItem> changed;
    private final Refusals refusals;
    private transient ProgramItem shown;
    private final Select<Measure> measure = new Select<>();
    private final IntegerField repetitions;
    private final IntegerField hold;
    private final IntegerField breaths;
    private final IntegerField duration;
    private final IntegerField sets;
    private final IntegerField rest;
    private final IntegerField times;
    private final IntegerField weeklyCap;
    private final IntegerField painLimit;
    private final IntegerField angle;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("dose.days"));
    private final Select<Side> side = new Select<>();
    private final Select<Phase> phase = new Select<>();
    private final TextField words = new TextField(getTranslation("dose.asTaught"));
    private final TextField note = new TextField(getTranslation("dose.note"));
    private final TextArea ownSteps = new TextArea(getTranslation("dose.ownSteps"));

    /**
     * The fields, filled.
     *
     * @param changed is given the item after each change by hand; a figure out of its range is shown at its field instead
     */
    DoseFields(Exercise exercise, ProgramItem item, Refusals refusals, Consumer<ProgramItem> changed) {
        this.refusals = refusals;
        this.changed = changed;
        shown = item;
        addClassName("row");
        select(measure, "measure", Measure.values());
        select(side, "side", Side.values());
        select(phase, "phase", Phase.values());
        repetitions = number(refusals, "repetitions", 1, 100);
        hold = number(refusals, "holdSeconds", 1, 600);
        breaths = number(refusals, "breaths", 1, 50);
        duration = number(refusals, "durationSeconds", 5, 7200);
        sets = number(refusals, "sets", 1, 20);
        rest = number(refusals, "restSeconds", 1, 600);
        times = number(refusals, "timesPerDay", 1, 12);
        weeklyCap = number(refusals, "weeklyCap", 1, 21);
        painLimit = number(refusals, "painLimit", 0, 10);
        angle = number(refusals, "angleDegrees", 1, 90);
        angle.setVisible(exercise.restrictions().contains(Restriction.NEEDS_INVERSION_DOSE));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK));
        days.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        for (TextField text : List.of(words, note)) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.addClassName("full");
        }
        days.addClassName("full");
        refusals.field("days", days);
        refusals.field("asTaught", words);
        refusals.field("note", note);
        ownSteps.setVisible(exercise.needsOwnSteps());
        ownSteps.setHelperText(getTranslation("dose.ownSteps-help"));
        ownSteps.setMinRows(4);
        ownSteps.setValueChangeMode(ValueChangeMode.LAZY);
        ownSteps.addClassName("full");
        refusals.field("ownSteps", ownSteps);
        fill(item);
        add(ownSteps);
        add(measure, hold, breaths, duration, repetitions, sets, rest, words);
        add(times, weeklyCap, painLimit, angle, side, phase, days, note);
        getChildren()
                .forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        change();
                    }
                }));
    }

    ProgramItem item() {
        return shown;
    }

    /** Takes another dose in place of the one in the fields. */
    void use(Dose dose) {
        fill(shown.with(dose));
        change();
    }

    private void change() {
        showWhatBelongs();
        refusals.attempt(() -> {
            shown = typed();
            changed.accept(shown);
        });
    }

    void fill(ProgramItem item) {
        shown = item;
        Dose dose = item.dose();
        measure.setValue(measureOf(dose.work()));
        set(repetitions, dose.repetitions());
        set(hold, dose.holdSeconds());
        set(breaths, dose.breaths());
        set(duration, dose.durationSeconds());
        set(sets, dose.sets());
        set(rest, dose.restSeconds());
        set(times, dose.timesPerDay());
        set(weeklyCap, dose.weeklyCap());
        set(painLimit, dose.painLimit());
        set(angle, dose.angleDegrees());
        days.setValue(dose.days());
        side.setValue(dose.side());
        phase.setValue(item.phase());
        words.setValue(dose.asTaught());
        note.setValue(item.note());
        ownSteps.setValue(String.join("\n", item.ownSteps()));
        showWhatBelongs();
    }

    private static @Nullable Measure measureOf(Work work) {
        return switch (work) {
            case Work.NotSaid ignored -> null;
            case Work.AsTaught ignored -> Measure.AS_TAUGHT;
            case Work.Repetitions ignored -> Measure.REPETITIONS;
            case Work.Hold ignored -> Measure.HOLD;
            case Work.Breaths ignored -> Measure.BREATHS;
            case Work.Duration ignored -> Measure.DURATION;
        };
    }

    private void showWhatBelongs() {
        Measure chosen = measure.getValue();
        hold.setVisible(chosen == Measure.HOLD);
        breaths.setVisible(chosen == Measure.BREATHS);
        duration.setVisible(chosen == Measure.DURATION);
        repetitions.setVisible(chosen == Measure.REPETITIONS || chosen == Measure.HOLD || chosen == Measure.BREATHS);
        words.setVisible(chosen == Measure.AS_TAUGHT);
        sets.setVisible(chosen != null && chosen != Measure.AS_TAUGHT);
        rest.setVisible(sets.isVisible() && several());
    }

    private boolean several() {
        return sets.getValue() != null && sets.getValue() > 1;
    }

    private static void set(IntegerField field, Amount amount) {
        switch (amount) {
            case Amount.NotSaid ignored -> field.clear();
            case Amount.Of said -> field.setValue(said.value());
        }
    }

    /**
     * The item as it stands in the fields.
     *
     * @throws org.homespine.shared.Refused naming each field that is out of its range
     */
    private ProgramItem typed() {
        Dose dose = new Dose(
                work(),
                Objects.requireNonNullElse(side.getValue(), Side.BOTH),
                amount(times),
                days.getValue(),
                amount(weeklyCap),
                amount(painLimit),
                amount(angle));
        return shown.with(dose)
                .in(Objects.requireNonNullElse(phase.getValue(), Phase.MAIN))
                .saying(note.getValue())
                .taughtBy(lines(ownSteps.getValue()));
    }

    /** One step a line; empty lines between them are none. */
    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    /** Not said while the figure that the measure needs is still missing. */
    private Work work() {
        Measure chosen = measure.getValue();
        if (chosen == null) {
            return new Work.NotSaid();
        }
        return switch (chosen) {
            case REPETITIONS -> figure(repetitions, count -> new Work.Repetitions(count, rounds()));
            case HOLD -> figure(hold, seconds -> new Work.Hold(seconds, amount(repetitions), rounds()));
            case BREATHS -> figure(breaths, count -> new Work.Breaths(count, amount(repetitions), rounds()));
            case DURATION -> figure(duration, seconds -> new Work.Duration(seconds, rounds()));
            case AS_TAUGHT -> words.getValue().isBlank() ? new Work.NotSaid() : new Work.AsTaught(words.getValue());
        };
    }

    private static Work figure(IntegerField field, IntFunction<Work> work) {
        return field.getValue() == null ? new Work.NotSaid() : work.apply(field.getValue());
    }

    private Rounds rounds() {
        Integer count = sets.getValue();
        return count == null || count == 1 ? Rounds.once() : new Rounds.Sets(count, amount(rest));
    }

    private static Amount amount(IntegerField field) {
        return Amount.ofNullable(field.getValue());
    }

    /** Steps come before a dose where there are none yet. */
    void focusFirst() {
        if (ownSteps.isVisible() && ownSteps.isEmpty()) {
            ownSteps.focus();
        } else {
            measure.focus();
        }
    }

    private <T extends Enum<T>> void select(Select<T> select, String name, T[] values) {
        select.setLabel(getTranslation("dose." + name));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : getTranslation("dose." + name + "." + value));
        select.setWidth("9.5rem");
    }

    private IntegerField number(Refusals refusals, String name, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("dose." + name));
        field.setMin(least);
        field.setMax(most);
        field.setWidth("7.5rem");
        return refusals.field(name, field);
    }
}
