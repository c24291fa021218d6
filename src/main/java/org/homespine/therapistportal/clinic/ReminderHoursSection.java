package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Locale;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.MailService;
import org.homespine.reminders.ReminderHours;
import org.homespine.reminders.ReminderService;
import org.homespine.reminders.domain.QuietHours;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.shared.Refused;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.springframework.stereotype.Component;

/** Makes the part of the clinic's page that says whether and when its patients are reminded by mail. */
@Component
class ReminderHoursSection {

    private static final String DRAFT = "reminders";

    private final ReminderService reminders;
    private final MailService mail;
    private final FormDrafts drafts;

    ReminderHoursSection(ReminderService reminders, MailService mail, FormDrafts drafts) {
        this.reminders = reminders;
        this.mail = mail;
        this.drafts = drafts;
    }

    Section section() {
        return new Part().section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final KeptFields kept = new KeptFields();
        private final Paragraph said = new Paragraph();
        private final Checkbox wanted = new Checkbox(text("wanted"));
        private final TimePicker first = time("first");
        private final TimePicker again = time("again");
        private final TimePicker quietFrom = time("quietFrom");
        private final TimePicker quietUntil = time("quietUntil");

        Part() {
            said.getElement().setAttribute("aria-live", "polite");
            again.setClearButtonVisible(true);
            again.setHelperText(text("again-help"));
            kept.value("wanted", wanted, Boolean::valueOf);
            fill(reminders.hours());
            drafts.kept(DRAFT).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(DRAFT, typed));
            Button save = new Button(text("save"), event -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            section.addClassName("acts");
            section.add(new H2(text("title")), new Paragraph(text("more")), refusals, wanted);
            if (!mail.isOn()) {
                section.add(new Paragraph(text("off")));
            }
            section.add(new FormLayout(first, again, quietFrom, quietUntil), save, said);
        }

        private TimePicker time(String field) {
            TimePicker time = new TimePicker(text(field));
            time.setLocale(Locale.UK);
            return refusals.field(field, kept.value(field, time, LocalTime::parse));
        }

        private void fill(ReminderHours hours) {
            wanted.setValue(hours.wanted());
            first.setValue(hours.times().first());
            again.setValue(hours.times().again());
            quietFrom.setValue(hours.times().quiet().from());
            quietUntil.setValue(hours.times().quiet().until());
        }

        private void save() {
            said.setText("");
            if (refusals.attempt(() -> reminders.set(new ReminderHours(
                    wanted.getValue(),
                    new ReminderTimes(
                            chosen("first", first),
                            again.getValue(),
                            new QuietHours(chosen("quietFrom", quietFrom), chosen("quietUntil", quietUntil))))))) {
                drafts.drop(DRAFT);
                said.setText(section.getTranslation("clinic.saved"));
            }
        }

        private static LocalTime chosen(String name, TimePicker field) {
            LocalTime time = field.getValue();
            if (time == null) {
                throw new Refused(name, "time");
            }
            return time;
        }

        private String text(String key) {
            return section.getTranslation("clinic.reminders." + key);
        }
    }
}
