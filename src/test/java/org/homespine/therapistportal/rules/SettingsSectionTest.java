package org.homespine.therapistportal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.patients.Patients;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The thresholds on the screen: who may change them, and what a refusal keeps. */
@DatabaseTest
@ViewPackages(packages = "org.homespine.therapistportal.login")
class SettingsSectionTest extends SpringBrowserlessTest {

    private static final String VERY_HIGH = "Pain is very high from";

    @Autowired
    private SettingsSection settings;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void everyThresholdIsNamedWithWhatHoldsAndWhatItMayBe() {
        String shown = text(ofClinic(clinic.lead()));

        for (Setting setting : Setting.values()) {
            assertThat(shown).contains(setting.rule().value());
        }
        assertThat(shown)
                .contains("PAI-02: " + VERY_HIGH, "9 of 10", "8 of 10 to 10 of 10", "As delivered")
                .contains("PAI-04, OVR-02", "1.25 times to 2 times", "Urgent to Soon", "2 work days")
                .contains("1 of 3 to 2 of 3 (a range that no clinician has reviewed yet)")
                .doesNotContain("{", "!");
    }

    @Test
    void aTherapistReadsTheClinicsThresholdsAndChangesNone() {
        text(ofClinic(clinic.therapist()));

        assertThat($(Button.class)
                        .withAttribute("aria-label", "Change: " + VERY_HIGH)
                        .exists())
                .isFalse();
    }

    @Test
    void whatALeadProposesWaitsUntilAColleagueConfirmsIt() {
        Section leads = ofClinic(clinic.lead());
        propose(clinic.lead(), "8", "We want to know earlier");

        assertThat(text(leads))
                .contains("Waiting for a second clinician", "We want to know earlier", "Lena Lead")
                .contains("As delivered");
        assertThat($(Button.class).withText("Confirm").exists()).isFalse();
        UI.getCurrent().removeAll();

        Section colleagues = ofClinic(clinic.therapist());
        Acting.as(
                clinic.therapist(),
                () -> test($(Button.class).withText("Confirm").single()).click());
        assertThat(text(colleagues))
                .contains("8 of 10", "by Lena Lead: We want to know earlier")
                .contains("Confirmed by Tom Therapist")
                .doesNotContain("Waiting for a second clinician");
    }

    @Test
    void aRefusalNamesTheFieldAndTheRangeAndKeepsWhatWasTyped() {
        ofClinic(clinic.lead());
        propose(clinic.lead(), "7", "We want to know earlier");

        assertThat($(BigDecimalField.class).single().getErrorMessage()).isEqualTo("Enter a value from 8 to 10.");
        assertThat($(BigDecimalField.class).single().getValue()).isEqualByComparingTo("7");
        assertThat($(TextArea.class).single().getValue()).isEqualTo("We want to know earlier");
        assertThat($(DatePicker.class).single().getValue()).isNotNull();
    }

    @Test
    void aPatientsOwnThresholdHoldsAtOnceAndIsTheStricterOfTheTwo() {
        PatientId anna = patients.anna(clinic);
        Div section = Acting.as(clinic.therapist(), (Supplier<Div>) () -> settings.ofPatient(anna));
        UI.getCurrent().add(section);
        propose(clinic.therapist(), "8", "Her pain is new");

        assertThat(text(section)).contains("8 of 10", "by Tom Therapist: Her pain is new", "Changes so far: 1");
    }

    @Test
    void whatIsExpectedIsListedUntilItIsEnded() {
        PatientId anna = patients.anna(clinic);
        Div part = Acting.as(clinic.therapist(), (Supplier<Div>) () -> settings.ofPatient(anna));
        UI.getCurrent().add(part);
        Acting.as(clinic.therapist(), () -> {
            measure().setValue(Measure.PAIN);
            $(IntegerField.class).single().setValue(11);
            $(TextArea.class).single().setValue("A new program");
            DatePicker until = $(DatePicker.class).single();
            until.setValue(until.getMax());
            test($(Button.class).withText("Expect this").single()).click();
        });
        assertThat($(IntegerField.class).single().getErrorMessage()).isEqualTo("Enter a value from 0 to 10.");
        assertThat($(TextArea.class).single().getValue()).isEqualTo("A new program");

        Acting.as(clinic.therapist(), () -> {
            $(IntegerField.class).single().setValue(7);
            test($(Button.class).withText("Expect this").single()).click();
        });
        assertThat(text(part)).contains("Pain of the day, 0 to 10: up to 7, until", "Tom Therapist", "A new program");

        Acting.as(
                clinic.therapist(),
                () -> test($(Button.class).withText("End now").single()).click());
        assertThat(text(part)).contains("Ended ");
        assertThat($(Button.class).withText("End now").exists()).isFalse();
    }

    @SuppressWarnings("unchecked") // there is one, and it is of measures
    private Select<Measure> measure() {
        return $(Select.class).single();
    }

    @Test
    void theRulesWithoutAThresholdAreListedAsFixed() {
        FixedRules fixed = new FixedRules();
        UI.getCurrent().add(fixed);
        String shown = fixed.getElement().getTextRecursively();

        assertThat(shown).contains("CES-01", "NEU-02", "EMG-01", "TXT-02").doesNotContain("PAI-02", "SLA-01");
    }

    private Section ofClinic(StaffActor by) {
        Section section = Acting.as(by, (Supplier<Section>) settings::ofClinic);
        UI.getCurrent().add(section);
        return section;
    }

    private void propose(StaffActor by, String value, String reason) {
        Acting.as(by, () -> {
            test($(Button.class)
                            .withAttribute("aria-label", "Change: " + VERY_HIGH)
                            .single())
                    .click();
            $(BigDecimalField.class).single().setValue(new BigDecimal(value));
            $(TextArea.class, $(Dialog.class).single()).single().setValue(reason);
            test($(Button.class).withText("Save").single()).click();
        });
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
