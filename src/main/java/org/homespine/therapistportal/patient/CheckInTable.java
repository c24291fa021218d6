package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** Check-ins as a table, the newest first, each as it stands after its corrections. */
class CheckInTable extends Div {

    private static final List<String> COLUMNS = List.of("pain", "reach", "signs", "done", "note");

    private final transient Times times;

    CheckInTable(List<CheckIn> checkIns, Times times) {
        this.times = times;
        if (checkIns.isEmpty()) {
            add(new Paragraph(getTranslation("patient.no-check-ins")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("table-cards");
        NativeTableRow head = new NativeTableRow();
        Stream.concat(Stream.of("day"), COLUMNS.stream()).forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("check-in." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        checkIns.forEach(checkIn -> body.add(row(checkIn)));
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    /** Of every check-in the last revision, without what was withdrawn, the newest day first. */
    static List<CheckIn> standing(Collection<CheckIn> revisions) {
        Map<UUID, CheckIn> last = revisions.stream()
                .collect(Collectors.toMap(
                        CheckIn::uuid, Function.identity(), (one, other) -> other.rev() >= one.rev() ? other : one));
        return last.values().stream()
                .filter(checkIn -> !checkIn.withdrawn())
                .sorted(Comparator.comparing(CheckIn::performedOn)
                        .thenComparing(CheckIn::enteredAt)
                        .reversed())
                .toList();
    }

    private NativeTableRow row(CheckIn checkIn) {
        Answers answers = checkIn.answers();
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell(day(checkIn));
        head.getElement().setAttribute("scope", "row");
        if (checkIn.evidence() == Evidence.PAPER) {
            head.add(fromPaper(checkIn));
        }
        row.add(head);
        List<String> cells = List.of(
                pain(answers), reach(answers), signs(checkIn), done(answers), Objects.toString(answers.note(), ""));
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.setText(cells.get(i));
            // On a narrow screen a row becomes a card, and the column's name goes before its value.
            cell.getElement().setAttribute("data-label", getTranslation("check-in." + COLUMNS.get(i)));
        }
        return row;
    }

    private String day(CheckIn checkIn) {
        String day = times.day(checkIn.performedOn());
        return checkIn.rev() > 1 ? getTranslation("check-in.corrected", day) : day;
    }

    /** Where it was copied from paper: when, and how late that was. */
    private Span fromPaper(CheckIn checkIn) {
        LocalDate copied = LocalDate.ofInstant(checkIn.receivedAt(), times.zone());
        long late = Math.max(0, ChronoUnit.DAYS.between(checkIn.performedOn(), copied));
        Span line = new Span(getTranslation("check-in.from-paper", times.day(copied), late));
        line.addClassName("quiet");
        return line;
    }

    private String pain(Answers answers) {
        String now = answers.pain() == null ? unanswered() : answers.pain().toString();
        return answers.during() == null ? now : getTranslation("check-in.pain-during", now, answers.during());
    }

    private String reach(Answers answers) {
        String reach =
                answers.reach() == null ? unanswered() : getTranslation("escalation.answer.reach." + answers.reach());
        return answers.side() == null || "NONE".equals(answers.side().name())
                ? reach
                : reach + ", " + getTranslation("check-in.side." + answers.side());
    }

    private String done(Answers answers) {
        String done = answers.done() == null ? unanswered() : getTranslation("check-in.done." + answers.done());
        return answers.reason() == null ? done : done + ", " + getTranslation("check-in.reason." + answers.reason());
    }

    private String signs(CheckIn checkIn) {
        Answers answers = checkIn.answers();
        return Stream.of(
                        answers.em() == null ? getTranslation("check-in.em-unanswered") : codes(answers.em()),
                        codes(answers.gen()),
                        sign("numb", answers.numb()),
                        sign("tingle", answers.tingle()),
                        sign("weak", answers.weak()),
                        answers.contact() ? getTranslation("check-in.contact") : "",
                        afterTheNote(checkIn.followUp()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String afterTheNote(@Nullable FollowUp answer) {
        if (answer == null) {
            return "";
        }
        return answer.em().isEmpty()
                ? getTranslation("check-in.follow-up-none")
                : getTranslation("check-in.follow-up", codes(answer.em()));
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

    private String unanswered() {
        return getTranslation("check-in.unanswered");
    }
}
