package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.FormDrafts;
import org.homespine.shared.Refused;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;

/** What the clinic says of itself; without the three numbers no program can be published. */
@Route("clinic")
@RolesAllowed("CLINIC_LEAD")
class ClinicView extends Main implements HasDynamicTitle {

    private static final String DRAFT = "clinic";

    private final transient ClinicService clinics;
    private final transient FormDrafts drafts;
    private final Refusals refusals = new Refusals();
    private final KeptFields kept = new KeptFields();
    private final Paragraph said = new Paragraph();
    private final TextField name = text("name");
    private final TextField phone = text("phone");
    private final TextArea address = new TextArea(getTranslation("clinic.address"));
    private final TextField emergencyNumber = text("emergencyNumber");
    private final TextField emergencyDepartment = text("emergencyDepartment");
    private final TextField outOfHoursNumber = text("outOfHoursNumber");
    private final TextField outOfHoursText = text("outOfHoursText");
    private final TextField crisisLine = text("crisisLine");
    private final TextField usualDoctorLine = text("usualDoctorLine");
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("setup.zone"));
    private final TimePicker opens = new TimePicker(getTranslation("clinic.opens"));
    private final TimePicker closes = new TimePicker(getTranslation("clinic.closes"));
    private final CheckboxGroup<DayOfWeek> workdays = new CheckboxGroup<>(getTranslation("clinic.workdays"));
    private final TextArea holidays = new TextArea(getTranslation("clinic.holidays"));

    ClinicView(
            ClinicService clinics,
            FormDrafts drafts,
            LogoSection logo,
            NightSection night,
            ReminderHoursSection reminders,
            MailSection mail) {
        this.clinics = clinics;
        this.drafts = drafts;
        setId("content");
        refusals.field("address", kept.text("address", address));
        refusals.field("holidays", kept.text("holidays", holidays));
        refusals.field("opens", kept.value("opens", opens, LocalTime::parse));
        refusals.field("closes", kept.value("closes", closes, LocalTime::parse));
        refusals.field("zone", kept.value("zone", zone, Function.identity()));
        refusals.field("workdays", kept.several("workdays", workdays, Enum::name, ClinicView::days));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        workdays.setItems(DayOfWeek.values());
        workdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK));
        holidays.setHelperText(getTranslation("clinic.holidays-help"));
        said.getElement().setAttribute("aria-live", "polite");
        FormLayout form = new FormLayout(
                name,
                phone,
                address,
                zone,
                emergencyNumber,
                emergencyDepartment,
                outOfHoursNumber,
                outOfHoursText,
                crisisLine,
                usualDoctorLine,
                opens,
                closes,
                workdays,
                holidays);
        Button save = new Button(getTranslation("clinic.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(getTranslation("clinic.title")),
                refusals,
                said,
                form,
                save,
                logo.section(),
                night.section(),
                reminders.section(),
                mail.section());
        fill(clinics.settings());
        drafts.kept(DRAFT).ifPresent(kept::fill);
        kept.onChange(values -> drafts.keep(DRAFT, values));
    }

    private TextField text(String field) {
        return refusals.field(field, kept.text(field, new TextField(getTranslation("clinic." + field))));
    }

    private static Set<DayOfWeek> days(Set<String> names) {
        return names.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private void fill(ClinicSettings settings) {
        name.setValue(settings.name());
        phone.setValue(settings.phone());
        address.setValue(settings.address());
        zone.setValue(settings.zone().getId());
        emergencyNumber.setValue(settings.emergencyNumber());
        emergencyDepartment.setValue(settings.emergencyDepartment());
        outOfHoursNumber.setValue(settings.outOfHoursNumber());
        outOfHoursText.setValue(settings.outOfHoursText());
        crisisLine.setValue(settings.crisisLine());
        usualDoctorLine.setValue(settings.usualDoctorLine());
        opens.setValue(settings.opens());
        closes.setValue(settings.closes());
        workdays.setValue(settings.workdays());
        holidays.setValue(
                settings.holidays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")));
        missing(settings);
    }

    private void missing(ClinicSettings settings) {
        said.setText(
                settings.missingForPublishing().isEmpty()
                        ? ""
                        : getTranslation(
                                "clinic.missing",
                                settings.missingForPublishing().stream()
                                        .map(field -> getTranslation("clinic." + field))
                                        .collect(Collectors.joining(", "))));
    }

    private void save() {
        if (refusals.attempt(() -> clinics.save(settings()))) {
            drafts.drop(DRAFT);
            fill(clinics.settings());
            if (said.getText().isEmpty()) {
                said.setText(getTranslation("clinic.saved"));
            }
        }
    }

    private ClinicSettings settings() {
        return new ClinicSettings(
                name.getValue(),
                address.getValue(),
                phone.getValue().strip(),
                emergencyNumber.getValue().strip(),
                emergencyDepartment.getValue().strip(),
                outOfHoursNumber.getValue().strip(),
                outOfHoursText.getValue().strip(),
                crisisLine.getValue().strip(),
                usualDoctorLine.getValue().strip(),
                ZoneId.of(Objects.requireNonNullElse(zone.getValue(), "UTC")),
                opens.getValue(),
                closes.getValue(),
                workdays.getValue(),
                dates());
    }

    private Set<LocalDate> dates() {
        try {
            return Arrays.stream(holidays.getValue().split("\\s+"))
                    .filter(text -> !text.isBlank())
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        } catch (DateTimeParseException e) {
            throw new Refused("holidays", "holidays");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clinic.title");
    }
}
