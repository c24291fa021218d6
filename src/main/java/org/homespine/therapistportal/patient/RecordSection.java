package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Clearance;
import org.homespine.library.domain.Condition;
import org.homespine.patients.ClearanceEntry;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.patients.TeamMember;
import org.homespine.shared.AccountId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Refusals;
import org.springframework.stereotype.Component;

/** Makes the part of the patient's page that shows and changes conditions, clearances and the care team. */
@Component
class RecordSection {

    private final PatientService patients;
    private final ClinicalRecordService records;
    private final ExerciseLibrary library;
    private final StaffService staff;
    private final Clock clock;

    RecordSection(
            PatientService patients,
            ClinicalRecordService records,
            ExerciseLibrary library,
            StaffService staff,
            Clock clock) {
        this.patients = patients;
        this.records = records;
        this.library = library;
        this.staff = staff;
        this.clock = clock;
    }

    Section of(PatientId patient, Runnable changed) {
        PatientRecord record = patients.record(patient);
        Section section = new Section();
        Refusals refusals = new Refusals();
        section.add(new H2(section.getTranslation("record.title")), refusals);
        conditions(section, refusals, patient, record.conditions(), changed);
        clearances(section, refusals, patient, record, changed);
        team(section, refusals, patient, record, changed);
        return section;
    }

    private void conditions(
            Section section, Refusals refusals, PatientId patient, Set<ConditionId> has, Runnable changed) {
        UnorderedList list = new UnorderedList();
        library.conditions().stream().filter(each -> has.contains(each.id())).forEach(condition -> {
            Button end = new Button(section.getTranslation("record.end-condition"), event -> {
                records.endCondition(patient, condition.id());
                changed.run();
            });
            list.add(new ListItem(new Paragraph(condition.name()), end));
        });
        ComboBox<Condition> choice = new ComboBox<>(section.getTranslation("record.condition"));
        choice.setItems(library.conditions());
        choice.setItemLabelGenerator(Condition::name);
        Button note = new Button(section.getTranslation("record.note-condition"), event -> {
            if (choice.getValue() != null
                    && refusals.attempt(() ->
                            records.noteCondition(patient, choice.getValue().id()))) {
                changed.run();
            }
        });
        section.add(new H3(section.getTranslation("record.conditions")), list, row(choice, note));
    }

    private void clearances(
            Section section, Refusals refusals, PatientId patient, PatientRecord record, Runnable changed) {
        UnorderedList list = new UnorderedList();
        record.clearances().stream().filter(entry -> !entry.withdrawn()).forEach(entry -> {
            Button withdraw = new Button(section.getTranslation("record.withdraw"), event -> {
                records.withdrawClearance(patient, entry.id());
                changed.run();
            });
            list.add(new ListItem(new Paragraph(said(section, entry)), withdraw));
        });
        ComboBox<Condition> of = new ComboBox<>(section.getTranslation("record.clearance-of"));
        of.setItems(library.conditions().stream()
                .filter(each -> record.conditions().contains(each.id()))
                .toList());
        of.setItemLabelGenerator(Condition::name);
        TextField by = refusals.field("clearedBy", new TextField(section.getTranslation("record.cleared-by")));
        DatePicker until = refusals.field("expires", new DatePicker(section.getTranslation("record.until")));
        Button add = new Button(section.getTranslation("record.add-clearance"), event -> {
            if (of.getValue() == null || until.getValue() == null) {
                return;
            }
            Clearance clearance = Clearance.of(of.getValue().id(), until.getValue());
            if (refusals.attempt(() -> records.addClearance(patient, clearance, by.getValue(), LocalDate.now(clock)))) {
                changed.run();
            }
        });
        section.add(new H3(section.getTranslation("record.clearances")), list, row(of, by, until, add));
    }

    private String said(Section section, ClearanceEntry entry) {
        Clearance clearance = entry.clearance();
        String what = clearance.condition() != null
                ? library.screening()
                        .condition(clearance.condition())
                        .map(Condition::name)
                        .orElse(clearance.condition().value())
                : Objects.toString(clearance.exercise());
        return section.getTranslation("record.clearance", what, entry.clearedBy(), clearance.expires());
    }

    private void team(Section section, Refusals refusals, PatientId patient, PatientRecord record, Runnable changed) {
        Map<AccountId, StaffSummary> people =
                staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, Function.identity()));
        UnorderedList list = new UnorderedList();
        record.team().forEach(member -> {
            String name = people.containsKey(member.account())
                    ? Objects.requireNonNull(people.get(member.account())).name()
                    : "";
            Button off = new Button(section.getTranslation("record.take-off"), event -> {
                if (refusals.attempt(() -> records.takeOffTeam(patient, member.account()))) {
                    changed.run();
                }
            });
            list.add(new ListItem(
                    new Paragraph(section.getTranslation("record.part." + member.part()) + ": " + name), off));
        });
        ComboBox<StaffSummary> who = new ComboBox<>(section.getTranslation("record.person"));
        who.setItems(people.values().stream().filter(StaffSummary::active).toList());
        who.setItemLabelGenerator(StaffSummary::name);
        Select<TeamMember.Part> part = new Select<>();
        part.setLabel(section.getTranslation("record.part"));
        part.setItems(TeamMember.Part.values());
        part.setItemLabelGenerator(each -> section.getTranslation("record.part." + each));
        part.setValue(TeamMember.Part.DEPUTY);
        Button put = new Button(section.getTranslation("record.put"), event -> {
            if (who.getValue() != null
                    && refusals.attempt(
                            () -> records.putOnTeam(patient, who.getValue().id(), part.getValue()))) {
                changed.run();
            }
        });
        section.add(new H3(section.getTranslation("record.team")), list, row(who, part, put));
    }

    private static FlexLayout row(com.vaadin.flow.component.Component... parts) {
        FlexLayout row = new FlexLayout(parts);
        row.addClassName("row");
        return row;
    }
}
