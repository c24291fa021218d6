package org.homespine.therapistportal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.database.Jobs;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rule lab on the screen of a clinic lead. */
@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.login")
class LabSectionTest extends SpringBrowserlessTest {

    @Autowired
    private LabSection lab;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Entries entries;

    @Autowired
    private Jobs jobs;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void aFlagOfVeryHighPain() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        entries.severePain(clinic.id(), anna);
    }

    @Test
    void whatIsTriedGoesOnInTheBackgroundAndShowsWhichFlagsDiffer() {
        Section section = section();
        tryOut("10");
        assertThat(text(section)).contains("0 of 1 patients have been looked at", "10 of 10 in place of 9 of 10");

        jobs.round("rule-lab", clinic.id());
        UI.getCurrent().removeAll();
        Section again = section();
        assertThat(text(again))
                .contains(
                        "1 of 1 patients",
                        "Flags for each 100 check-ins",
                        "100.00",
                        "Counted are flags of these kinds: Pain.")
                .doesNotContain("have been looked at", "{", "!");

        Acting.as(
                clinic.lead(),
                () -> test($(Button.class)
                                .withText("Show the flags that differ")
                                .single())
                        .click());
        assertThat(text(again)).contains("Not raised: PAI-02", "Urgent, ", "None");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/patients/" + anna)
                .anyMatch(address -> address.startsWith("/review/" + anna + "/"));
    }

    @Test
    void whatIsMissingIsNamedAtItsField() {
        section();
        Acting.as(
                clinic.lead(),
                () -> test($(Button.class).withText("Try it").single()).click());

        assertThat($(Select.class).all().getFirst().getErrorMessage()).isEqualTo("Choose one.");
    }

    @Test
    void theValueInForceAndTimesThatTheClinicKeepsAreNotOffered() {
        section();
        Acting.as(clinic.lead(), () -> setting().setValue(Setting.VERY_HIGH_PAIN));

        assertThat(value().getListDataView().getItems()).containsExactly(BigDecimal.valueOf(8), BigDecimal.valueOf(10));
        assertThat(setting().getListDataView().getItems())
                .contains(Setting.SILENCE)
                .doesNotContain(Setting.ACKNOWLEDGED_WITHIN, Setting.CONTACT_WITHIN);
    }

    @Test
    void whatGoesOnCanBeStopped() {
        Section section = section();
        tryOut("10");

        Acting.as(
                clinic.lead(),
                () -> test($(Button.class).withText("Stop").single()).click());

        assertThat(text(section)).contains("0 of 1 patients").doesNotContain("have been looked at");
    }

    private void tryOut(String value) {
        Acting.as(clinic.lead(), () -> {
            setting().setValue(Setting.VERY_HIGH_PAIN);
            value().setValue(new BigDecimal(value));
            test($(Button.class).withText("Try it").single()).click();
        });
    }

    @SuppressWarnings("unchecked")
    private Select<Setting> setting() {
        return $(Select.class).withLabel("Threshold").single();
    }

    @SuppressWarnings("unchecked")
    private Select<BigDecimal> value() {
        return $(Select.class).withLabel("Value to try").single();
    }

    private Section section() {
        Section section = Acting.as(clinic.lead(), (Supplier<Section>) lab::section);
        Acting.as(clinic.lead(), () -> UI.getCurrent().add(section));
        return section;
    }

    private static String text(Section section) {
        return section.getElement().getTextRecursively();
    }
}
