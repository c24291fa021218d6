package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homespine.identity.Role;
import org.homespine.identity.StaffSummary;
import org.homespine.library.domain.Condition;
import org.homespine.patients.Intake;
import org.homespine.shared.ConditionId;
import org.homespine.uikit.Refusals;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The intake's fields; their values can be kept as JSON and filled in again. */
class IntakeForm extends FormLayout {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BETWEEN = ",";

    private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> writers = new LinkedHashMap<>();
    private Consumer<String> changed = values -> {};

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
    private final ActivityFields activities = new ActivityFields();

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
        this.known.setItems("tingle", "numb", "weak", "night", "both_legs");
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
        text(refusals, "firstName", firstName);
        text(refusals, "lastName", lastName);
        text(refusals, "phone", phone);
        text(refusals, "emergencyContact", emergencyContact);
        kept(
                refusals,
                "born",
                born,
                () -> Objects.toString(born.getValue(), ""),
                value -> born.setValue(value.isEmpty() ? null : LocalDate.parse(value)));
        kept(refusals, "language", language, language::getValue, language::setValue);
        kept(
                refusals,
                "pain",
                pain,
                () -> Objects.toString(pain.getValue(), ""),
                value -> pain.setValue(value.isEmpty() ? null : Integer.valueOf(value)));
        text(refusals, "outOfHoursNumber", outOfHours);
        kept(refusals, "zone", this.zone, () -> Objects.toString(this.zone.getValue(), ""), this.zone::setValue);
        kept(
                refusals,
                "baseline",
                baseline,
                () -> Objects.toString(baseline.getValue(), ""),
                value -> baseline.setValue(value.isEmpty() ? null : Integer.valueOf(value)));
        kept(refusals, "activities", activities, activities::written, activities::read);
        refusals.field("activityScores", activities);
        kept(refusals, "reach", reach, reach::getValue, reach::setValue);
        kept(refusals, "side", side, side::getValue, side::setValue);
        kept(
                refusals,
                "known",
                this.known,
                () -> String.join(BETWEEN, this.known.getValue()),
                value -> this.known.setValue(split(value)));
        kept(
                refusals,
                "conditions",
                conditions,
                this::conditionIds,
                value -> conditions.setValue(known.stream()
                        .filter(condition ->
                                split(value).contains(condition.id().value()))
                        .collect(Collectors.toSet())));
        refusals.field("reviewer", reviewer);
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
                this.known,
                conditions,
                activities);
        setColspan(activities, 2);
        setColspan(this.known, 2);
        setColspan(conditions, 2);
    }

    /** Tells the values as JSON after each change. */
    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    void fill(String json) {
        Map<String, String> values = JSON.readValue(json, new TypeReference<>() {});
        values.forEach(
                (name, value) -> writers.getOrDefault(name, ignored -> {}).accept(value));
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
                known.getValue(),
                baseline.getValue(),
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

    private void text(Refusals refusals, String name, TextField field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        kept(refusals, name, field, field::getValue, field::setValue);
    }

    private <C extends AbstractField<?, ?>> void kept(
            Refusals refusals, String name, C field, Supplier<String> read, Consumer<String> write) {
        refusals.field(name, field);
        readers.put(name, read);
        writers.put(name, write);
        ((HasValue<?, ?>) field).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(values());
            }
        });
    }

    private String values() {
        Map<String, String> values = new LinkedHashMap<>();
        readers.forEach((name, read) -> values.put(name, read.get()));
        return JSON.writeValueAsString(values);
    }

    private String conditionIds() {
        return conditions.getValue().stream()
                .map(Condition::id)
                .map(ConditionId::value)
                .collect(Collectors.joining(BETWEEN));
    }

    private static Set<String> split(String values) {
        return values.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(values.split(BETWEEN)));
    }
}
