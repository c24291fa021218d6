package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Clearance;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.Exercise;
import org.homespine.patients.ClearanceEntry;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.TeamMember;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** Makes the part of the patient's page that shows and changes conditions, clearances and the care team. */
@org.springframework.stereotype.Component
class RecordSection {

    private final ClinicalRecordService records;
    private final ExerciseLibrary library;
    private final StaffService staff;
    private final ClinicTimes times;
    private final ClosingSection closing;
    private final MergingSection merging;

    RecordSection(
            ClinicalRecordService records,
            ExerciseLibrary library,
            StaffService staff,
            ClinicTimes times,
            ClosingSection closing,
            MergingSection merging) {
        this.records = records;
        this.closing = closing;
        this.merging = merging;
        this.library = library;
        this.staff = staff;
        this.times = times;
    }

    Section of(PatientRecord record, Runnable changed) {
        return new Part(record, changed).section;
    }

    /** What can be cleared: a condition of the patient, or an exercise. */
    private record Clearable(String name, Function<LocalDate, Clearance> until) {}

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final PatientRecord record;
        private final PatientId patient;
        private final Runnable changed;
        private final Times now = times.now();

        Part(PatientRecord record, Runnable changed) {
            this.record = record;
            this.patient = record.contact().id();
            this.changed = changed;
            section.add(refusals);
            conditions();
            clearances();
            team();
            section.add(new BaselineFacts(
                    record, library.safetyReview(record.contact().locale()), now));
            if (isOpen()) {
                Anchor edit = new Anchor("/patients/" + patient + "/record/edit", text("edit-record.edit"));
                edit.addClassName("button");
                section.add(edit);
            }
            section.add(merging.of(record, changed), closing.of(record, changed));
        }

        private boolean isOpen() {
            return record.closing() == null;
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }

        private void conditions() {
            UnorderedList list = list();
            library.conditions().stream()
                    .filter(each -> record.conditions().contains(each.id()))
                    .forEach(condition -> list.add(line(
                            condition.name(),
                            text("record.end-condition"),
                            isOpen(),
                            () -> records.endCondition(patient, condition.id()))));
            ComboBox<Condition> choice = refusals.field("condition", new ComboBox<>(text("record.condition")));
            choice.setItems(library.conditions().stream()
                    .filter(each -> !record.conditions().contains(each.id()))
                    .toList());
            choice.setItemLabelGenerator(Condition::name);
            choice.setWidth("22rem");
            Button note = new Button(
                    text("record.note-condition"),
                    event -> act(() -> records.noteCondition(
                            patient, chosen(choice.getValue(), "condition").id())));
            section.add(new H2(text("record.conditions")));
            addList(list, "record.no-conditions");
            changeable(row(choice, note));
        }

        private void clearances() {
            UnorderedList list = list();
            record.clearances().stream()
                    .filter(entry -> !entry.withdrawn())
                    .forEach(entry -> list.add(line(
                            said(entry),
                            text("record.withdraw"),
                            isOpen(),
                            () -> records.withdrawClearance(patient, entry.id()))));
            ComboBox<Clearable> of = refusals.field("clearance", new ComboBox<>(text("record.clearance-of")));
            of.setItems(clearables());
            of.setItemLabelGenerator(Clearable::name);
            of.setWidth("22rem");
            TextField by = refusals.field("clearedBy", new TextField(text("record.cleared-by")));
            DatePicker on = refusals.field("clearedOn", new DatePicker(text("record.cleared-on")));
            on.setValue(now.today());
            DatePicker until = refusals.field("expires", new DatePicker(text("record.until")));
            Button add = new Button(
                    text("record.add-clearance"),
                    event -> act(() -> records.addClearance(
                            patient,
                            chosen(of.getValue(), "clearance").until().apply(chosen(until.getValue(), "expires")),
                            by.getValue(),
                            chosen(on.getValue(), "clearedOn"))));
            section.add(new H2(text("record.clearances")));
            addList(list, "record.no-clearances");
            changeable(row(of, by, on, until, add));
        }

        private List<Clearable> clearables() {
            Stream<Clearable> conditions = library.conditions().stream()
                    .filter(each -> record.conditions().contains(each.id()))
                    .map(each -> new Clearable(
                            text("record.clearance-of-condition", each.name()), day -> Clearance.of(each.id(), day)));
            Stream<Clearable> exercises = library.exercises().stream()
                    .filter(Exercise::mayBePrescribed)
                    .map(each -> new Clearable(
                            text("record.clearance-of-exercise", each.name()), day -> Clearance.of(each.id(), day)));
            return Stream.concat(conditions, exercises).toList();
        }

        private String said(ClearanceEntry entry) {
            Clearance clearance = entry.clearance();
            String what = clearance.condition() != null
                    ? library.screening()
                            .condition(clearance.condition())
                            .map(Condition::name)
                            .orElse(clearance.condition().value())
                    : exercise(clearance);
            String key = clearance.isValidOn(now.today()) ? "record.clearance" : "record.clearance-over";
            return text(key, what, entry.clearedBy(), now.date(entry.clearedOn()), now.date(clearance.expires()));
        }

        private String exercise(Clearance clearance) {
            return clearance.exercise() == null
                    ? ""
                    : library.exercise(clearance.exercise())
                            .map(Exercise::name)
                            .orElse(clearance.exercise().value());
        }

        private void team() {
            Map<AccountId, StaffSummary> people =
                    staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, Function.identity()));
            UnorderedList list = list();
            for (TeamMember member : record.team()) {
                StaffSummary person = people.get(member.account());
                if (person != null) {
                    list.add(line(
                            text("record.member", person.name(), text("record.part." + member.part())),
                            text("record.take-off"),
                            true,
                            () -> records.takeOffTeam(patient, member.account())));
                }
            }
            ComboBox<StaffSummary> who = refusals.field("reviewer", new ComboBox<>(text("record.person")));
            who.setItems(people.values().stream().filter(StaffSummary::active).toList());
            who.setItemLabelGenerator(StaffSummary::name);
            Select<TeamMember.Part> part = new Select<>();
            part.setLabel(text("record.part"));
            part.setItems(TeamMember.Part.values());
            part.setItemLabelGenerator(each -> text("record.part." + each));
            part.setValue(TeamMember.Part.DEPUTY);
            Button put = new Button(
                    text("record.put"),
                    event -> act(() -> records.putOnTeam(
                            patient, chosen(who.getValue(), "reviewer").id(), part.getValue())));
            section.add(new H2(text("record.team")), list, row(who, part, put));
        }

        /** What changes the record is there while it is open; the team changes also of a closed one. */
        private void changeable(Component form) {
            if (isOpen()) {
                section.add(form);
            }
        }

        private <T> T chosen(@Nullable T value, String field) {
            if (value == null) {
                throw new Refused(field, "nothing-chosen");
            }
            return value;
        }

        private UnorderedList list() {
            UnorderedList list = new UnorderedList();
            list.addClassNames("cards", "lines");
            return list;
        }

        private void addList(UnorderedList list, String whenEmpty) {
            section.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(text(whenEmpty)));
        }

        private ListItem line(String what, String deed, boolean may, Runnable act) {
            Button button = new Button(deed, event -> act(act));
            button.setAriaLabel(deed + ": " + what);
            button.setVisible(may);
            ListItem line = new ListItem(new Span(what), button);
            line.addClassNames("card", "spread");
            return line;
        }

        private void act(Runnable act) {
            if (refusals.attempt(act)) {
                changed.run();
            }
        }
    }

    private static FlexLayout row(Component... parts) {
        FlexLayout row = new FlexLayout(parts);
        row.addClassName("row");
        return row;
    }
}
