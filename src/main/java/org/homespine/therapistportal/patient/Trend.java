package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.therapistportal.patient.TrendDrawing.Day;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** A patient's pain and exercises done over four weeks, as a picture with a table of the same figures behind it. */
class Trend extends Div {

    static final int DAYS = 28;

    Trend(List<Day> days, Times times) {
        addClassName("figure");
        Div picture = new Div(new Svg(new TrendDrawing(days)
                .svg(times.day(days.getFirst().date()), times.day(days.getLast().date()))));
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", getTranslation("trend.picture", DAYS));
        Paragraph legend = new Paragraph(getTranslation("trend.legend"));
        legend.addClassName("quiet");
        add(picture, legend, new NativeDetails(getTranslation("trend.table"), table(days, times)));
    }

    private NativeTable table(List<Day> days, Times times) {
        NativeTableRow head = new NativeTableRow();
        List.of("trend.day", "trend.pain", "trend.done").forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        days.reversed().forEach(day -> body.add(row(day, times)));
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private NativeTableRow row(Day day, Times times) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell(times.day(day.date()));
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        row.addDataCell().setText(day.pain() == null ? getTranslation("trend.unknown") : "" + day.pain());
        row.addDataCell()
                .setText(
                        day.done() == null
                                ? getTranslation("trend.unknown")
                                : getTranslation("trend.percent", day.done()));
        return row;
    }

    /**
     * The four weeks up to today.
     *
     * @param unitsDue how many units were planned for a date
     */
    static List<Day> days(List<CheckIn> standing, ToIntFunction<LocalDate> unitsDue, LocalDate today) {
        return today.minusDays(DAYS - 1)
                .datesUntil(today.plusDays(1))
                .map(date -> day(
                        date,
                        standing.stream()
                                .filter(checkIn -> checkIn.performedOn().equals(date))
                                .toList(),
                        unitsDue.applyAsInt(date)))
                .toList();
    }

    private static Day day(LocalDate date, List<CheckIn> checkIns, int due) {
        Integer pain = checkIns.stream()
                .map(checkIn -> checkIn.answers().pain())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Day(date, pain, due == 0 ? null : share(checkIns, due));
    }

    private static @Nullable Integer share(List<CheckIn> checkIns, int due) {
        List<Integer> done = checkIns.stream()
                .map(checkIn -> checkIn.answers().unitsDone())
                .filter(Objects::nonNull)
                .toList();
        int units = Math.min(due, done.stream().mapToInt(Integer::intValue).sum());
        return done.isEmpty() ? null : units * 100 / due;
    }
}
