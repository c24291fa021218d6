package org.homespine.therapistportal.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.therapistportal.course.Events.Raised;
import org.homespine.therapistportal.course.Slot.Spread;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** The same figures as a table, a row for each slot, the newest first; as one piece of markup, not a component a cell. */
public record CourseTable(List<Slot> slots, Events events, Words words, Times times) {

    public String html() {
        String head = Stream.of(
                        Stream.of(slots.getLast().isDay() ? "day" : "week"),
                        Arrays.stream(Series.values()).map(Series::name),
                        Stream.of("FLAGS", "PROGRAM"))
                .flatMap(columns -> columns)
                .map(column -> "<th scope=\"col\">" + Drawn.text(words.of("course.column." + column)) + "</th>")
                .collect(Collectors.joining());
        return "<table class=\"table-cards course-table\"><caption>" + Drawn.text(words.of("course.table"))
                + "</caption><thead><tr>"
                + head + "</tr></thead><tbody>"
                + fromTheFirstKnown().reversed().stream().map(this::row).collect(Collectors.joining())
                + "</tbody></table>";
    }

    /** Rows that know nothing are left out before the first that does, never between. */
    private List<Slot> fromTheFirstKnown() {
        return slots.stream().dropWhile(this::knowsNothing).toList();
    }

    private boolean knowsNothing(Slot slot) {
        Events its = events.in(slot);
        return slot.known().isEmpty()
                && its.flags().isEmpty()
                && its.versions().isEmpty()
                && its.pauses().isEmpty();
    }

    private String row(Slot slot) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + Drawn.text(when(slot)) + "</th>");
        for (Series series : Series.values()) {
            row.append(cell(series.name(), value(series, slot.of(series))));
        }
        Events its = events.in(slot);
        return row.append(cell("FLAGS", flags(its.flags())))
                .append(cell("PROGRAM", program(its)))
                .append("</tr>")
                .toString();
    }

    private String when(Slot slot) {
        return slot.isDay()
                ? times.day(slot.first())
                : words.of("course.week-of", times.day(slot.first()), times.day(slot.last()));
    }

    /** On a narrow screen a row becomes a card, and the column's name goes before its value. */
    private String cell(String column, String value) {
        return "<td data-label=\"" + Drawn.text(words.of("course.column." + column)) + "\">" + Drawn.text(value)
                + "</td>";
    }

    private String value(Series series, @Nullable Spread spread) {
        if (spread == null) {
            return words.of("course.unknown");
        }
        return spread.isOne()
                ? written(series, spread.high())
                : words.of(
                        "course.range",
                        written(series, spread.low()),
                        written(series, spread.high()),
                        written(series, spread.middle()));
    }

    private String written(Series series, double value) {
        return switch (series) {
            case PAIN, DURING, PSFS -> Drawn.number(value);
            case REACH -> value % 1 == 0 ? words.of("course.reach." + (int) value) : Drawn.number(value);
            case DONE -> words.of("course.percent", Math.round(value));
            case GRC -> (value > 0 ? "+" : "") + Drawn.number(value);
        };
    }

    private String flags(List<Raised> flags) {
        return flags.stream()
                .map(flag ->
                        words.of("uikit.tier." + flag.tier()) + ": " + words.of("escalation.family." + flag.family()))
                .collect(Collectors.joining("; "));
    }

    private String program(Events its) {
        List<String> said = new ArrayList<>();
        its.versions().forEach(version -> said.add(words.of("course.version-from", version.number())));
        if (!its.pauses().isEmpty()) {
            said.add(words.of("course.paused"));
        }
        return String.join("; ", said);
    }
}
