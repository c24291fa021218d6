package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homespine.checkins.PaperRow;
import org.homespine.checkins.PaperSheet;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.PaperDay;
import org.homespine.checkins.domain.RedBoxSign;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** The boxes of one day of a paper diary, typed as they stand on the paper, and what is known of that day already. */
class PaperLine {

    private static final String DAY = "day";
    private static final String PAIN = "pain";
    private static final String SIGN = "anySign";
    private static final String SIGNS = "signs";
    private static final String NOTE = "note";

    private final NativeTableRow boxes = new NativeTableRow();
    private final NativeTableRow which = new NativeTableRow();
    private final Map<String, TextField> cells = new LinkedHashMap<>();
    private final CheckboxGroup<RedBoxSign> signs = new CheckboxGroup<>();
    private final Checkbox beside = new Checkbox();
    private final Div known = new Div();
    private final Span outcome = new Span();
    /** Kept with what is typed, so that a change by somebody else in between is seen later too. */
    private final TextField basedOn = new TextField();

    private final Times times;
    private final Map<ExerciseId, String> names;
    private PaperSheet.Day day;

    PaperLine(PaperSheet.Day day, Map<ExerciseId, String> names, Times times) {
        this.day = day;
        this.names = names;
        this.times = times;
        NativeTableHeaderCell head = new NativeTableHeaderCell(times.day(day.date()));
        head.getElement().setAttribute("scope", "row");
        boxes.add(head);
        names.forEach((exercise, name) -> cell(exercise.value(), name, "numeric"));
        cell(PAIN, text("paper.pain"), "numeric");
        cell(SIGN, text("paper.any-sign"), "text").addValueChangeListener(event -> ask());
        cell(NOTE, text("paper.note"), "text").addClassName("paper-note");
        outcome.getElement().setAttribute("role", "status");
        beside.setLabel(text("paper.beside"));
        beside.setAriaLabel(text("paper.beside-named", times.day(day.date())));
        beside.addValueChangeListener(event -> open());
        NativeTableCell state = boxes.addDataCell();
        state.add(known, beside, outcome);
        state.addClassName("paper-known");
        signs.setLabel(text("paper.which", times.day(day.date())));
        signs.setHelperText(text("paper.which-help"));
        signs.setItems(RedBoxSign.values());
        signs.setItemLabelGenerator(sign -> text("paper.sign." + sign));
        NativeTableCell whole = which.addDataCell();
        whole.setColspan(cells.size() + 2);
        whole.add(signs);
        show(day);
    }

    private TextField cell(String name, String label, String mode) {
        TextField field = new TextField(text("paper.cell", label, times.day(day.date())));
        field.addClassName("paper-cell");
        field.getElement().setAttribute("inputmode", mode);
        field.setAutocomplete(Autocomplete.OFF);
        cells.put(name, field);
        NativeTableCell cell = boxes.addDataCell();
        cell.getElement().setAttribute("data-label", label);
        cell.add(field);
        return field;
    }

    List<Component> rows() {
        return List.of(boxes, which);
    }

    LocalDate date() {
        return day.date();
    }

    /** Names every box, so that what is refused is said at its place, and what is typed is kept. */
    void keep(Refusals refusals, KeptFields kept) {
        cells.forEach((name, field) -> refusals.field(named(name), kept.text(named(name), field)));
        refusals.field(
                named(SIGNS),
                kept.several(
                        named(SIGNS),
                        signs,
                        RedBoxSign::code,
                        codes -> codes.stream().map(RedBoxSign::of).collect(Collectors.toSet())));
        refusals.field(named(DAY), beside);
        kept.value(named("beside"), beside, Boolean::valueOf);
        kept.text(named("basedOn"), basedOn);
    }

    /** Enter and the arrows go down and up a column, as in any table that is typed from paper. */
    void stepTo(@Nullable PaperLine above, @Nullable PaperLine below) {
        cells.forEach((name, field) -> {
            if (below != null) {
                field.addKeyDownListener(Key.ENTER, event -> below.focus(name));
                field.addKeyDownListener(Key.ARROW_DOWN, event -> below.focus(name));
            }
            if (above != null) {
                field.addKeyDownListener(Key.ARROW_UP, event -> above.focus(name));
            }
        });
    }

    private void focus(String cell) {
        TextField field = cells.get(cell);
        if (field != null) {
            field.focus();
        }
    }

    /** Shows a day as it stands in the record. */
    final void show(PaperSheet.Day stands) {
        day = stands;
        basedOn.setValue(Integer.toString(stands.rev()));
        PaperDay copied = stands.copied();
        if (copied != null) {
            fill(copied);
        }
        known.setText(knownAlready());
        beside.setVisible(stands.inTheApp() > 0 && copied == null);
        beside.setValue(false);
        open();
        ask();
    }

    private void fill(PaperDay copied) {
        names.keySet()
                .forEach(exercise -> set(
                        exercise.value(),
                        copied.times().containsKey(exercise)
                                ? copied.times().get(exercise).toString()
                                : ""));
        set(PAIN, copied.pain() == null ? "" : copied.pain().toString());
        set(SIGN, copied.anySign() == null ? "" : text(copied.anySign() ? "paper.yes" : "paper.no"));
        signs.setValue(copied.signs());
        set(NOTE, copied.note());
    }

    private void set(String cell, String value) {
        cells.getOrDefault(cell, new TextField()).setValue(value);
    }

    private String value(String cell) {
        return cells.getOrDefault(cell, new TextField()).getValue().strip();
    }

    private void open() {
        boolean open = !beside.isVisible() || beside.getValue();
        cells.values().forEach(field -> field.setEnabled(open));
        signs.setEnabled(open);
        boxes.setClassName("closed", !open);
    }

    /** A yes asks at once which sign it is. */
    private void ask() {
        which.setVisible(isYes());
    }

    private boolean isYes() {
        return List.of("y", "yes").contains(value(SIGN).toLowerCase(Locale.ROOT));
    }

    /** Says what became of the line. */
    void say(String text, boolean wrong) {
        outcome.setText(text);
        outcome.setClassName("verdict-blocked", wrong);
        outcome.setClassName("verdict-ok", !wrong);
    }

    /** Somebody else was faster: theirs is shown, and typing is not lost; copying again puts this in its place. */
    void sayTheirs(PaperSheet.Day stands) {
        day = stands;
        basedOn.setValue(Integer.toString(stands.rev()));
        known.setText(knownAlready());
        PaperDay theirs = stands.copied();
        say(text("paper.conflict", theirs == null ? "" : said(theirs)), true);
    }

    /** Whether anything is typed that does not stand in the record already. */
    boolean isToCopy() {
        boolean typed = cells.keySet().stream().anyMatch(cell -> !value(cell).isEmpty());
        try {
            return typed ? !row(0).says().equals(day.copied()) : day.copied() != null;
        } catch (Refused notReadable) {
            return true;
        }
    }

    /**
     * What is typed, as a row.
     *
     * @param sheet the version printed on the paper
     * @throws Refused naming every box that cannot be read, as {@link #keep} names them
     */
    PaperRow row(int sheet) {
        List<Reason> reasons = new ArrayList<>();
        Map<ExerciseId, Integer> done = new TreeMap<>();
        names.keySet().forEach(exercise -> {
            Integer count = number(exercise.value(), "paper-count", reasons);
            if (count != null) {
                done.put(exercise, count);
            }
        });
        Integer pain = number(PAIN, "paper-pain", reasons);
        Boolean anySign = sign(reasons);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        PaperDay says = new PaperDay(
                day.date(),
                pain,
                done,
                anySign,
                Boolean.TRUE.equals(anySign) ? signs.getValue() : Set.of(),
                value(NOTE));
        return new PaperRow(says, sheet, Integer.parseInt(basedOn.getValue()), beside.getValue());
    }

    private @Nullable Integer number(String cell, String otherwise, List<Reason> reasons) {
        String typed = value(cell);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,3}")) {
            return Integer.valueOf(typed);
        }
        reasons.add(new Reason(cell, otherwise, List.of(typed)));
        return null;
    }

    /** What cannot be read is refused: it must not pass for an empty box. */
    private @Nullable Boolean sign(List<Reason> reasons) {
        if (isYes()) {
            return true;
        }
        String typed = value(SIGN).toLowerCase(Locale.ROOT);
        if (List.of("n", "no").contains(typed)) {
            return false;
        }
        if (!typed.isEmpty()) {
            reasons.add(new Reason(SIGN, "paper-sign", List.of()));
        }
        return null;
    }

    /** The same reasons under the names of this line's boxes. */
    List<Reason> ofThisLine(Refused refused) {
        return refused.reasons().stream()
                .map(reason -> new Reason(named(reason.field()), reason.message(), reason.values()))
                .toList();
    }

    private String named(String cell) {
        return day.date() + " " + cell;
    }

    private String knownAlready() {
        List<String> parts = new ArrayList<>();
        if (day.copied() != null && day.copiedAt() != null) {
            parts.add(text("paper.copied-at", times.at(day.copiedAt())));
        }
        if (day.inTheApp() > 0) {
            parts.add(text("paper.in-the-app", day.inTheApp()));
        }
        day.said().forEach(checkIn -> parts.add(said(checkIn)));
        return String.join(" ", parts);
    }

    private String said(CheckIn checkIn) {
        Integer pain = checkIn.answers().pain();
        return text(
                "paper.app-said",
                pain == null ? text("check-in.unanswered") : pain,
                checkIn.answers().done() == null
                        ? text("check-in.unanswered")
                        : text("check-in.done." + checkIn.answers().done()));
    }

    private String said(PaperDay copied) {
        List<String> parts = new ArrayList<>();
        if (copied.pain() != null) {
            parts.add(text("paper.said-pain", copied.pain()));
        }
        copied.times()
                .forEach((exercise, count) -> parts.add(names.getOrDefault(exercise, exercise.value()) + " " + count));
        if (copied.anySign() != null) {
            parts.add(
                    copied.signs().isEmpty()
                            ? text("paper.said-no-sign")
                            : copied.signs().stream()
                                    .map(sign -> text("paper.sign." + sign))
                                    .collect(Collectors.joining(", ")));
        }
        if (!copied.note().isEmpty()) {
            parts.add(copied.note());
        }
        return String.join("; ", parts);
    }

    private String text(String key, Object... values) {
        return boxes.getTranslation(key, values);
    }
}
