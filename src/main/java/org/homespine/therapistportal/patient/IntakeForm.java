package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.Role;
import org.homespine.identity.StaffSummary;
import org.homespine.library.domain.Condition;
import org.homespine.patients.DirectionalPreference;
import org.homespine.patients.Intake;
import org.homespine.patients.PatientBaseline;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;

/** The intake's fields; their values can be kept as JSON and filled in again. */
class IntakeForm extends FormLayout {

    private static final List<String> ASKED = List.of("tingle", "numb", "weak", "night", "both_legs");

    private final KeptFields kept = new KeptFields();
    private final TextField firstName = new TextField(getTranslation("intake.first-name"));
    private final TextField lastName = new TextField(getTranslation("intake.last-name"));
    private final DatePicker born = new DatePicker(getTranslation("intake.born"));
    private final Select<String> language = new Select<>();
    private final TextField phone = new TextField(getTranslation("intake.phone"));
    private final TextField emergencyContact = new TextField(getTranslation("intake.emergency-contact"));
    private final IntegerField pain = new IntegerField(getTranslation("intake.pain"));
    private final Select<String> reach = new Select<>();
    private final Select<String> side = new Select<>();
    private final CheckboxGroup<String> known = new CheckboxGroup<>(getTranslation("intake.known"));
    private final MultiSelectComboBox<Condition> conditions =
            new MultiSelectComboBox<>(getTranslation("intake.conditions"));
    private final Select<StaffSummary> reviewer = new Select<>();
    private final TextField outOfHours = new TextField(getTranslation("intake.out-of-hours"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("intake.zone"));
    private final IntegerField baseline = new IntegerField(getTranslation("intake.baseline"));
    private final Select<DirectionalPreference> direction = new Select<>();
    private final ActivityFields activities = new ActivityFields();
    /** Of the record that is changed; kept with what is typed, so that a change in between is seen later too. */
    private final TextField revision = new TextField();

    /** Known symptoms of the record that the form does not ask for. */
    private Set<String> unasked = Set.of();

    IntakeForm(Refusals refusals, List<Condition> known, List<StaffSummary> staff, ZoneId zone) {
        this.zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        this.zone.setValue(zone.getId());
        baseline.setMin(0);
        baseline.setMax(10);
        baseline.setHelperText(getTranslation("intake.baseline-help"));
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("40em", 2));
        // A birthday is typed; a calendar that opens over the form is only in the way.
        born.setAutoOpen(false);
        choices(language, "intake.language", "en", "en", "es");
        choices(reach, "intake.reach", "0", "0", "1", "2", "3", "4");
        choices(side, "intake.side", "none", "none", "left", "right", "both");
        direction.setLabel(getTranslation("intake.direction"));
        direction.setItems(DirectionalPreference.values());
        direction.setItemLabelGenerator(each -> getTranslation("intake.direction." + each));
        direction.setValue(DirectionalPreference.NONE_FOUND);
        direction.setHelperText(getTranslation("intake.direction-help"));
        this.known.setItems(ASKED);
        this.known.setItemLabelGenerator(code -> getTranslation("intake.known." + code));
        conditions.setItems(known);
        conditions.setItemLabelGenerator(Condition::name);
        reviewer.setLabel(getTranslation("intake.reviewer"));
        reviewer.setItems(staff.stream()
                .filter(person -> person.active() && person.role() != Role.FRONT_DESK)
                .toList());
        reviewer.setItemLabelGenerator(StaffSummary::name);
        reviewer.setHelperText(getTranslation("intake.reviewer-help"));
        pain.setMin(0);
        pain.setMax(10);
        pain.setStepButtonsVisible(true);
        keep(refusals, known, staff);
        add(
                firstName,
                lastName,
                born,
                language,
                phone,
                emergencyContact,
                outOfHours,
                this.zone,
                reviewer,
                pain,
                baseline,
                reach,
                side,
                direction,
                this.known,
                conditions,
                activities);
        setColspan(activities, 2);
        setColspan(this.known, 2);
        setColspan(conditions, 2);
    }

    /** Names every field for what is refused, and keeps what is typed into it. */
    private void keep(Refusals refusals, List<Condition> known, List<StaffSummary> staff) {
        refusals.field("firstName", kept.text("firstName", firstName));
        refusals.field("lastName", kept.text("lastName", lastName));
        refusals.field("phone", kept.text("phone", phone));
        refusals.field("emergencyContact", kept.text("emergencyContact", emergencyContact));
        refusals.field("outOfHoursNumber", kept.text("outOfHoursNumber", outOfHours));
        refusals.field("born", kept.value("born", born, LocalDate::parse));
        refusals.field("language", kept.value("language", language, Function.identity()));
        refusals.field("zone", kept.value("zone", zone, Function.identity()));
        refusals.field("pain", kept.value("pain", pain, Integer::valueOf));
        refusals.field("baseline", kept.value("baseline", baseline, Integer::valueOf));
        refusals.field("reach", kept.value("reach", reach, Function.identity()));
        refusals.field("side", kept.value("side", side, Function.identity()));
        refusals.field("direction", kept.value("direction", direction, DirectionalPreference::valueOf));
        refusals.field("known", kept.several("known", this.known, Function.identity(), Function.identity()));
        refusals.field(
                "conditions",
                kept.several(
                        "conditions",
                        conditions,
                        condition -> condition.id().value(),
                        ids -> known.stream()
                                .filter(condition -> ids.contains(condition.id().value()))
                                .collect(Collectors.toSet())));
        refusals.field(
                "reviewer",
                kept.value(
                        "reviewer",
                        reviewer,
                        person -> person.id().toString(),
                        id -> staff.stream()
                                .filter(person -> person.id().toString().equals(id))
                                .findFirst()
                                .orElse(null)));
        refusals.field("activityScores", refusals.field("activities", kept.text("activities", activities)));
    }

    KeptFields kept() {
        return kept;
    }

    /** Shows what stands in a record; its conditions and its team are changed elsewhere. */
    void show(PatientRecord record) {
        PatientContact contact = record.contact();
        PatientBaseline baseline = record.baseline();
        conditions.setVisible(false);
        reviewer.setVisible(false);
        kept.text("revision", revision);
        takeRevision(record.revision());
        firstName.setValue(contact.firstName());
        lastName.setValue(contact.lastName());
        born.setValue(contact.born());
        language.setValue(contact.language());
        zone.setValue(contact.zone().getId());
        phone.setValue(contact.phone());
        outOfHours.setValue(contact.outOfHoursNumber());
        emergencyContact.setValue(baseline.emergencyContact());
        pain.setValue(baseline.pain());
        this.baseline.setValue(baseline.baseline());
        reach.setValue(Integer.toString(baseline.reach()));
        side.setValue(baseline.side());
        direction.setValue(baseline.direction());
        unasked = baseline.known().stream()
                .filter(symptom -> !ASKED.contains(symptom))
                .collect(Collectors.toUnmodifiableSet());
        known.setValue(baseline.known().stream().filter(ASKED::contains).collect(Collectors.toSet()));
        activities.show(baseline.activities(), baseline.activityScores());
    }

    int revision() {
        return Integer.parseInt(revision.getValue());
    }

    void takeRevision(int of) {
        revision.setValue(Integer.toString(of));
    }

    /** What is typed here, and what stands there. */
    record Both(String typed, String stored) {}

    /** The fields, by their labels, that read otherwise in another form. */
    Map<String, Both> differences(IntakeForm other) {
        Map<String, String> stored = other.kept.values();
        Map<String, Both> differences = new LinkedHashMap<>();
        kept.values().forEach((field, typed) -> {
            String there = stored.getOrDefault(field, "");
            if (!field.equals("revision") && !there.equals(typed)) {
                differences.put(label(field), new Both(said(field, typed), said(field, there)));
            }
        });
        return differences;
    }

    private String label(String field) {
        return getTranslation(
                switch (field) {
                    case "firstName" -> "intake.first-name";
                    case "lastName" -> "intake.last-name";
                    case "emergencyContact" -> "intake.emergency-contact";
                    case "outOfHoursNumber" -> "intake.out-of-hours";
                    default -> "intake." + field;
                });
    }

    private String said(String field, String value) {
        return switch (field) {
            case "language", "reach", "side", "direction", "known" ->
                Stream.of(value.split(","))
                        .filter(code -> !code.isEmpty())
                        .map(code -> getTranslation("intake." + field + "." + code))
                        .collect(Collectors.joining(", "));
            default -> value.replace('\t', ' ').strip().replace("\n", "; ");
        };
    }

    Intake intake() {
        return new Intake(
                firstName.getValue(),
                lastName.getValue(),
                Objects.requireNonNullElse(born.getValue(), LocalDate.MAX),
                language.getValue(),
                ZoneId.of(Objects.requireNonNullElse(zone.getValue(), "UTC")),
                phone.getValue(),
                emergencyContact.getValue(),
                outOfHours.getValue().strip(),
                Objects.requireNonNullElse(pain.getValue(), -1),
                Integer.parseInt(reach.getValue()),
                side.getValue(),
                Stream.concat(known.getValue().stream(), unasked.stream()).collect(Collectors.toSet()),
                baseline.getValue(),
                direction.getValue(),
                activities.names(),
                activities.scores(),
                conditions.getValue().stream().map(Condition::id).collect(Collectors.toSet()),
                reviewer.getValue() == null ? null : reviewer.getValue().id());
    }

    private void choices(Select<String> select, String key, String usual, String... codes) {
        select.setLabel(getTranslation(key));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> getTranslation(key + "." + code));
        select.setValue(usual);
    }
}
