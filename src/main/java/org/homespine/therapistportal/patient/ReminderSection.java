package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.homespine.reminders.Reminded;
import org.homespine.reminders.ReminderChoice;
import org.homespine.reminders.ReminderService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of the record that says whether the patient is reminded by mail, since when, and who said so. */
@Component
class ReminderSection {

    private final ReminderService reminders;
    private final ClinicTimes times;

    ReminderSection(ReminderService reminders, ClinicTimes times) {
        this.reminders = reminders;
        this.times = times;
    }

    Section of(PatientId patient) {
        return new Part(patient).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final Paragraph said = new Paragraph();
        private final PatientId patient;

        Part(PatientId patient) {
            this.patient = patient;
            said.getElement().setAttribute("aria-live", "polite");
            show();
        }

        private void show() {
            Reminded now = reminders.of(patient);
            Times clock = times.now();
            section.removeAll();
            section.add(new H2(text("title")), refusals);
            if (!now.possible()) {
                section.add(new Paragraph(text("impossible")));
            }
            if (!now.reachable()) {
                section.add(new Paragraph(text("no-address")));
            }
            said.setText(said(now.choice(), clock));
            section.add(said);
            if (now.lastMail() != null) {
                section.add(new Paragraph(text("last", clock.at(now.lastMail()))));
            }
            if (now.wanted()) {
                section.add(new Button(text("stop"), event -> act(() -> reminders.stop(patient))));
            } else if (now.reachable()) {
                section.add(new Button(text("start"), event -> act(() -> reminders.start(patient))));
            }
        }

        private String said(@Nullable ReminderChoice choice, Times clock) {
            return choice == null
                    ? text("not-asked")
                    : text((choice.wanted() ? "on." : "off.") + choice.how(), clock.at(choice.saidAt()));
        }

        private void act(Runnable act) {
            if (refusals.attempt(act)) {
                show();
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation("reminder." + key, values);
        }
    }
}
