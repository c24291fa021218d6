package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import org.homespine.escalation.LabFinding;
import org.homespine.escalation.LabRunState;
import org.homespine.escalation.RuleLabService;
import org.homespine.escalation.domain.RuleLab;
import org.homespine.escalation.domain.Tier;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** What a run of the rule lab found: how many flags before and after, and on request which differ. */
class LabResult extends Div {

    private static final int PAGE = 50;

    private final transient LabRunState run;
    private final transient RuleLabService lab;
    private final transient PatientService patients;
    private final transient Times times;
    private final transient SettingWords words = new SettingWords(this);
    private final Div differences = new Div();
    private final NativeTableBody rows = new NativeTableBody();

    LabResult(LabRunState run, RuleLabService lab, PatientService patients, Times times) {
        this.run = run;
        this.lab = lab;
        this.patients = patients;
        this.times = times;
        addClassName("card");
        String what = what(run, words);
        add(
                new H4(what),
                new Paragraph(text(
                        "lab.begun",
                        times.at(run.task().until()),
                        times.at(run.task().from()),
                        run.judged(),
                        run.patients())));
        if (run.failed() > 0) {
            add(new Paragraph(text("lab.failed", run.failed())));
        }
        add(counts(), new Paragraph(text("lab.counted", families())));
        Button show = new Button(text("lab.show"));
        show.setAriaLabel(text("lab.show-named", what));
        show.addClickListener(event -> {
            remove(show);
            show();
        });
        add(new Paragraph(text("lab.assumes")), show, differences);
    }

    /** Which setting, the value tried, and the one that was in force. */
    static String what(LabRunState run, SettingWords words) {
        return words.page()
                .getTranslation(
                        "lab.what",
                        words.of(run.task().setting()),
                        words.value(run.task().setting(), run.task().value()),
                        words.value(run.task().setting(), run.valueBefore()));
    }

    private String families() {
        return new RuleLab(run.task().setting(), run.task().value())
                .families().stream()
                        .sorted()
                        .map(family -> text("escalation.family." + family))
                        .collect(Collectors.joining(", "));
    }

    private Component counts() {
        NativeTableBody body = new NativeTableBody(
                row("lab.row.hundred", run::perHundredCheckIns, "lab.decimal"),
                row("lab.row.week", run::perWeek, "lab.decimal"),
                row("lab.row.all", flags -> flags, "lab.whole"));
        return table(
                text("lab.result"),
                List.of(
                        text("lab.column.measure"),
                        text("lab.column.before"),
                        text(
                                "lab.column.after",
                                words.value(run.task().setting(), run.task().value()))),
                body);
    }

    private NativeTableRow row(String measure, LongToDoubleFunction of, String number) {
        NativeTableRow row = new NativeTableRow();
        row.add(header(text(measure), "row"));
        cell(row, text("lab.column.before"), new Span(text(number, of.applyAsDouble(run.flagsBefore()))));
        cell(
                row,
                text(
                        "lab.column.after",
                        words.value(run.task().setting(), run.task().value())),
                new Span(text(number, of.applyAsDouble(run.flagsAfter()))));
        return row;
    }

    private void show() {
        more(null);
        if (rows.getChildren().findAny().isEmpty()) {
            differences.add(new Paragraph(text("lab.same")));
        } else {
            differences.addComponentAsFirst(table(
                    text("lab.differences"),
                    List.of(
                            text("lab.column.patient"),
                            text("lab.column.kind"),
                            text("lab.column.was"),
                            text("lab.column.would"),
                            text("lab.column.real")),
                    rows));
        }
        differences.getElement().setAttribute("tabindex", "-1");
        differences.getElement().callJsFunction("focus");
    }

    private void more(@Nullable UUID after) {
        List<LabFinding> page = lab.findings(run.task().id(), after, PAGE);
        Map<PatientId, PatientContact> names = patients.contacts(
                page.stream().map(LabFinding::patient).distinct().toList());
        page.forEach(finding -> rows.add(row(finding, names.get(finding.patient()))));
        if (page.size() == PAGE) {
            Button more = new Button(text("lab.show-more"));
            more.addClickListener(event -> {
                differences.remove(more);
                more(page.getLast().id());
            });
            differences.add(more);
        }
    }

    private NativeTableRow row(LabFinding finding, @Nullable PatientContact patient) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell who = header("", "row");
        who.add(
                patient == null
                        ? new Span(text("lab.patient-gone"))
                        : new Anchor("/patients/" + patient.id(), patient.fullName()));
        row.add(who);
        cell(
                row,
                text("lab.column.kind"),
                new Span(text("lab.kind-of", text("lab.kind." + finding.kind()), String.join(", ", finding.rules()))));
        cell(row, text("lab.column.was"), new Span(flag(finding.tierBefore(), finding.raisedBefore())));
        cell(row, text("lab.column.would"), new Span(flag(finding.tierAfter(), finding.raisedAfter())));
        cell(row, text("lab.column.real"), real(finding, patient));
        return row;
    }

    private Component real(LabFinding finding, @Nullable PatientContact patient) {
        Instant raised = finding.raisedBefore() == null ? finding.raisedAfter() : finding.raisedBefore();
        if (finding.real() == null || patient == null || raised == null) {
            return new Span(text("lab.no-flag"));
        }
        Anchor open = new Anchor("/review/" + patient.id() + "/" + finding.real(), text("lab.open"));
        open.setAriaLabel(text("lab.open-named", patient.fullName(), times.at(raised)));
        return open;
    }

    private String flag(@Nullable Tier tier, @Nullable Instant raised) {
        return tier == null || raised == null
                ? text("lab.no-flag")
                : text("lab.flag", text("escalation.tier." + tier), times.at(raised));
    }

    private static NativeTable table(String name, List<String> columns, NativeTableBody body) {
        NativeTable table = new NativeTable();
        table.addClassName("table-cards");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> head.add(header(column, "col")));
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static void cell(NativeTableRow row, String column, Component... content) {
        var cell = row.addDataCell();
        cell.add(content);
        cell.getElement().setAttribute("data-label", column);
    }

    private String text(String key, Object... values) {
        return getTranslation(key, values);
    }
}
