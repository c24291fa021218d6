package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.atomic.AtomicReference;
import org.homespine.identity.ClinicService;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.library.ExerciseLibrary;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Registers a patient. What has been typed is kept, also when the sign-in expires on the way. */
@Route("patients/new")
@PermitAll
class NewPatientView extends Main implements HasDynamicTitle {

    private static final String DRAFT = "new patient";

    private final transient PatientService patients;
    private final transient FormDrafts drafts;
    private final Refusals refusals = new Refusals();
    private final IntakeForm form;

    NewPatientView(
            PatientService patients,
            FormDrafts drafts,
            ExerciseLibrary library,
            ClinicService clinics,
            StaffService staff) {
        this.patients = patients;
        this.drafts = drafts;
        setId("content");
        form = new IntakeForm(
                refusals,
                library.conditions(),
                staff.staff(),
                clinics.settings().zone());
        drafts.kept(DRAFT).ifPresent(form.kept()::fill);
        form.kept().onChange(values -> drafts.keep(DRAFT, values));
        Button save = new Button(getTranslation("new-patient.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(getTranslation("new-patient.title")), refusals, form, save);
    }

    private void save() {
        AtomicReference<@Nullable PatientId> made = new AtomicReference<>();
        if (refusals.attempt(() -> made.set(patients.register(form.intake())))) {
            drafts.drop(DRAFT);
            UI.getCurrent().navigate("patients/" + made.get());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("new-patient.title");
    }
}
