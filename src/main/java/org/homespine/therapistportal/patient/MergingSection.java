package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.MergingService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Refusals;
import org.springframework.stereotype.Component;

/** Makes the part of the record that names what was merged into it, and in which a clinic lead merges another one. */
@Component
class MergingSection {

    private static final int MOST = 200;

    private final MergingService merging;
    private final PatientService patients;
    private final ClinicTimes times;

    MergingSection(MergingService merging, PatientService patients, ClinicTimes times) {
        this.merging = merging;
        this.patients = patients;
        this.times = times;
    }

    Section of(PatientRecord record, Runnable changed) {
        Section section = new Section();
        merged(section, record);
        if (isLead() && record.closing() == null) {
            toMerge(section, record, changed);
        }
        return section;
    }

    private static boolean isLead() {
        return Acting.current() instanceof StaffActor staff && staff.role() == Role.CLINIC_LEAD;
    }

    private void merged(Section section, PatientRecord record) {
        List<PatientContact> merged = merging.merged(record.contact().id());
        if (!merged.isEmpty()) {
            UnorderedList list = new UnorderedList();
            merged.forEach(each -> list.add(new ListItem(named(section, each))));
            section.add(new H2(section.getTranslation("merging.merged")), list);
        }
    }

    private String named(Section section, PatientContact patient) {
        return section.getTranslation(
                "merging.named", patient.fullName(), times.now().date(patient.born()));
    }

    private void toMerge(Section section, PatientRecord record, Runnable changed) {
        PatientId kept = record.contact().id();
        Refusals refusals = new Refusals();
        ComboBox<PatientContact> other =
                refusals.field("merged", new ComboBox<>(section.getTranslation("merging.other")));
        other.setItemLabelGenerator(each -> named(section, each));
        other.setItems(query -> found(query.getFilter().orElse(""), kept).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        other.setWidth("22rem");
        Button merge = new Button(section.getTranslation("merging.merge"), event -> {
            if (refusals.attempt(() -> requireChosen(other))) {
                confirm(section, named(section, other.getValue()), () -> {
                    if (refusals.attempt(
                            () -> merging.merge(kept, other.getValue().id()))) {
                        changed.run();
                    }
                });
            }
        });
        FlexLayout row = new FlexLayout(other, merge);
        row.addClassName("row");
        section.add(
                new H2(section.getTranslation("merging.title")),
                new Paragraph(section.getTranslation("merging.more")),
                refusals,
                row);
    }

    private List<PatientContact> found(String name, PatientId kept) {
        return Stream.concat(
                        patients.caseload(null, MOST, name).stream(),
                        patients.closedCaseload(null, MOST, name).stream())
                .filter(each -> !each.id().equals(kept))
                .toList();
    }

    private static void requireChosen(ComboBox<PatientContact> other) {
        if (other.isEmpty()) {
            throw new Refused("merged", "nothing-chosen");
        }
    }

    /** Asks first: a merge cannot be taken back. */
    private static void confirm(Section section, String name, Runnable merge) {
        ConfirmDialog dialog = new ConfirmDialog(
                section.getTranslation("merging.sure", name),
                section.getTranslation("merging.more"),
                section.getTranslation("merging.merge"),
                event -> merge.run());
        dialog.setCancelable(true);
        dialog.setCancelText(section.getTranslation("merging.not"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
