package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.ScreeningRow;
import org.homespine.library.domain.Verdict;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** With which conditions an exercise is blocked or needs care, and why, as the screening table says it. */
class WhoShouldNot extends Section {

    private record Line(String condition, ScreeningRow row) {}

    WhoShouldNot(Screening screening, ExerciseId exercise) {
        List<Line> lines = Stream.concat(
                        Stream.of(new Condition(Screening.ANY_PATIENT, getTranslation("exercise.everybody"), false)),
                        screening.conditions().stream())
                .flatMap(condition ->
                        row(screening, condition.id(), exercise).map(row -> new Line(condition.name(), row)))
                .toList();
        add(new H2(getTranslation("exercise.who-should-not")));
        group(getTranslation("exercise.blocked"), lines, Verdict.BLOCKED);
        group(getTranslation("exercise.caution"), lines, Verdict.CAUTION);
        if (lines.stream().allMatch(line -> line.row().before() == Verdict.OK)) {
            add(new Paragraph(getTranslation("exercise.no-limits")));
        }
    }

    private static Stream<ScreeningRow> row(Screening screening, ConditionId condition, ExerciseId exercise) {
        Map<ExerciseId, ScreeningRow> rows = screening.rowsOf(condition);
        return Stream.ofNullable(rows.get(exercise));
    }

    private void group(String heading, List<Line> lines, Verdict verdict) {
        UnorderedList list = new UnorderedList();
        lines.stream().filter(line -> line.row().before() == verdict).forEach(line -> list.add(item(line)));
        if (list.getChildren().findAny().isPresent()) {
            H3 title = new H3(heading);
            title.addClassNames("verdict", verdict == Verdict.BLOCKED ? "verdict-blocked" : "verdict-caution");
            add(title, list);
        }
    }

    private ListItem item(Line line) {
        ScreeningRow row = line.row();
        Span condition = new Span(line.condition());
        condition.addClassName("strong");
        String more = row.after() == row.before()
                ? getTranslation("exercise.reason", row.reason(), row.source())
                : getTranslation(
                        "exercise.reason-cleared",
                        row.reason(),
                        row.source(),
                        getTranslation("exercise.after." + row.after()));
        Span why = new Span(more);
        why.addClassName("quiet");
        return new ListItem(condition, new Span(": "), why);
    }
}
