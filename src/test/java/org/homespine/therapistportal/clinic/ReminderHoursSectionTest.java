package org.homespine.therapistportal.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.reminders.ReminderHours;
import org.homespine.reminders.ReminderService;
import org.homespine.reminders.domain.QuietHours;
import org.homespine.reminders.domain.ReminderTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.login")
class ReminderHoursSectionTest extends SpringBrowserlessTest {

    @Autowired
    private ReminderHoursSection hours;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private Clinics clinics;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void theyAreOffUntilTheLeadTurnsThemOnAtHoursOfTheirOwn() {
        Section section = shown();
        assertThat(checkbox().getValue()).isFalse();
        assertThat(section.getElement().getTextRecursively()).contains("Mail is off, so nobody is reminded");

        checkbox().setValue(true);
        time("Remind at").setValue(LocalTime.of(9, 30));
        time("Once more at").clear();
        time("No mail until").setValue(LocalTime.of(9, 0));
        save();

        assertThat(section.getElement().getTextRecursively()).contains("Saved.");
        assertThat(stored())
                .isEqualTo(new ReminderHours(
                        true,
                        new ReminderTimes(
                                LocalTime.of(9, 30), null, new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0)))));
    }

    @Test
    void aTimeThatCannotBeUsedIsNamedAtItsField() {
        shown();
        time("Remind at").setValue(LocalTime.of(21, 0));
        save();
        assertThat(time("Remind at").isInvalid()).isTrue();
        assertThat(time("Remind at").getErrorMessage()).contains("quiet hours");
        time("Remind at").clear();
        save();
        assertThat(time("Remind at").getErrorMessage()).contains("Choose a time");
        assertThat(stored().times()).isEqualTo(ReminderTimes.USUAL);
    }

    private Section shown() {
        Section section = Acting.as(clinic.lead(), (Supplier<Section>) hours::section);
        UI.getCurrent().add(section);
        return section;
    }

    private void save() {
        Acting.as(
                clinic.lead(),
                () -> test($(Button.class).withText("Save the reminders").single())
                        .click());
    }

    private ReminderHours stored() {
        return Acting.as(clinic.therapist(), (Supplier<ReminderHours>) reminders::hours);
    }

    private Checkbox checkbox() {
        return $(Checkbox.class).single();
    }

    private TimePicker time(String label) {
        return $(TimePicker.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
