package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
        private final Div missing = new Div();
        private final Paragraph said = new Paragraph();
        private final Paragraph last = new Paragraph();
        private final Button change = new Button("", event -> act());
        private final PatientId patient;
        private boolean wanted;

        Part(PatientId patient) {
            this.patient = patient;
            said.getElement().setAttribute("aria-live", "polite").setAttribute("tabindex", "-1");
            section.add(new H2(text("title")), refusals, missing, said, last, change);
            show();
        }

        private void show() {
            Reminded now = reminders.of(patient);
            Times clock = times.now();
            wanted = now.wanted();
            missing.removeAll();
            if (!now.possible()) {
                missing.add(new Paragraph(text("impossible")));
            }
            if (!now.reachable()) {
                missing.add(new Paragraph(text("no-address")));
            }
            said.setText(said(now.choice(), clock));
            last.setText(now.lastMail() == null ? "" : text("last", clock.at(now.lastMail())));
            last.setVisible(now.lastMail() != null);
            change.setText(text(wanted ? "stop" : "start"));
            change.setVisible(wanted || now.reachable());
        }

        private String said(@Nullable ReminderChoice choice, Times clock) {
            return choice == null
                    ? text("not-asked")
                    : text((choice.wanted() ? "on." : "off.") + choice.how(), clock.at(choice.saidAt()));
        }

        private void act() {
            if (refusals.attempt(() -> say(!wanted))) {
                show();
                if (!change.isVisible()) {
                    said.getElement().callJsFunction("focus");
                }
            }
        }

        private void say(boolean other) {
            if (other) {
                reminders.start(patient);
            } else {
                reminders.stop(patient);
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation("reminder." + key, values);
        }
    }
}
