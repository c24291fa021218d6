package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homespine.escalation.RuleSettingsService.Overview;
import org.homespine.escalation.SettingChange;
import org.homespine.escalation.SettingChange.Decision;
import org.homespine.escalation.domain.Setting;

/** Every threshold that may be changed: what it is, what holds, and how that came about. */
class SettingTable extends Div {

    private static final List<String> COLUMNS = List.of("in-force", "delivered", "range", "since");

    private final transient SettingWords words = new SettingWords(this);
    private final transient Overview overview;
    private final boolean ofPatient;
    private final transient Function<SettingChange, String> since;

    SettingTable(
            Overview overview,
            boolean ofPatient,
            boolean changeable,
            Function<SettingChange, String> since,
            Consumer<Setting> change) {
        this.overview = overview;
        this.ofPatient = ofPatient;
        this.since = since;
        NativeTable table = new NativeTable();
        table.addClassNames("table-cards", "thresholds");
        NativeTableRow head = new NativeTableRow();
        Stream.concat(Stream.of("what"), COLUMNS.stream()).forEach(column -> head.add(header(column)));
        if (changeable) {
            head.add(header("change"));
        }
        NativeTableBody body = new NativeTableBody();
        for (Setting setting : Setting.values()) {
            NativeTableRow row = row(setting);
            if (changeable) {
                row.addDataCell().add(button(setting, change));
            }
            body.add(row);
        }
        table.add(new NativeTableHeader(head), body);
        add(table);
    }

    private NativeTableHeaderCell header(String column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("rules.column." + column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Setting setting) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head =
                new NativeTableHeaderCell(getTranslation("rules.named", words.rules(setting), words.of(setting)));
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        List<String> cells = List.of(
                words.value(setting, overview.inForce().inForce().of(setting)),
                words.value(setting, setting.delivered()),
                words.range(setting),
                since(setting));
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.setText(cells.get(i));
            cell.getElement().setAttribute("data-label", getTranslation("rules.column." + COLUMNS.get(i)));
        }
        return row;
    }

    /** The change that holds; where the clinic's holds for a patient, only that it is the clinic's. */
    private String since(Setting setting) {
        boolean isClinics = ofPatient
                && overview.inForce().clinic().chosen().containsKey(setting)
                && overview.inForce()
                                .clinic()
                                .of(setting)
                                .compareTo(overview.inForce().inForce().of(setting))
                        == 0;
        if (isClinics) {
            return getTranslation("rules.the-clinics");
        }
        return latest(setting).map(since).orElseGet(() -> getTranslation("rules.never"));
    }

    private Optional<SettingChange> latest(Setting setting) {
        return overview.changes().stream()
                .filter(change -> change.setting() == setting)
                .filter(change -> change.hasBegun(overview.at()))
                .max(Comparator.comparing(SettingTable::begun).thenComparing(SettingChange::id));
    }

    private static Instant begun(SettingChange change) {
        Decision decision = change.decision();
        Instant from = decision == null ? null : decision.inForceFrom();
        return from == null ? Instant.MIN : from;
    }

    private Button button(Setting setting, Consumer<Setting> change) {
        Button button = new Button(getTranslation("rules.change"), event -> change.accept(setting));
        button.setAriaLabel(getTranslation("rules.change-named", words.of(setting)));
        return button;
    }
}
