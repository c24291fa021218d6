package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.jspecify.annotations.Nullable;

/** The newest check-ins of a patient as a table. */
class CheckInList extends Section {

    private static final int SHOWN = 30;

    CheckInList(List<CheckIn> checkIns) {
        add(new H2(getTranslation("patient.check-ins")));
        if (checkIns.isEmpty()) {
            add(new Paragraph(getTranslation("patient.no-check-ins")));
            return;
        }
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("day", "pain", "reach", "signs", "done", "note")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("check-in." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        checkIns.stream()
                .sorted(Comparator.comparing(CheckIn::performedOn)
                        .thenComparing(CheckIn::enteredAt)
                        .reversed())
                .limit(SHOWN)
                .forEach(checkIn -> body.add(row(checkIn)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableRow row(CheckIn checkIn) {
        Answers answers = checkIn.answers();
        NativeTableRow row = new NativeTableRow();
        cell(row, checkIn.performedOn().toString());
        cell(row, number(answers.pain()));
        cell(
                row,
                answers.reach() == null ? unanswered() : getTranslation("escalation.answer.reach." + answers.reach()));
        cell(row, signs(answers));
        cell(row, answers.done() == null ? unanswered() : getTranslation("check-in.done." + answers.done()));
        cell(row, Objects.toString(answers.note(), ""));
        return row;
    }

    private String signs(Answers answers) {
        String ticked = codes(answers.em())
                + (answers.gen() == null || answers.gen().isEmpty() ? "" : " ")
                + codes(answers.gen());
        String nerve = List.of(
                        sign("numb", answers.numb()), sign("tingle", answers.tingle()), sign("weak", answers.weak()))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return (ticked.strip() + " " + nerve).strip();
    }

    private String sign(String name, @Nullable Enum<?> value) {
        return value == null || "NONE".equals(value.name())
                ? ""
                : getTranslation("check-in.sign." + name) + " " + getTranslation("check-in.sign-is." + value);
    }

    private String codes(@Nullable Collection<? extends Enum<?>> ticked) {
        return ticked == null
                ? ""
                : ticked.stream()
                        .map(sign -> getTranslation("check-in.ticked." + sign))
                        .collect(Collectors.joining(", "));
    }

    private String number(@Nullable Integer number) {
        return number == null ? unanswered() : number.toString();
    }

    private String unanswered() {
        return getTranslation("check-in.unanswered");
    }

    private static void cell(NativeTableRow row, String text) {
        row.addDataCell().setText(text);
    }
}
