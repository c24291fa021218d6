package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.StaffService;
import org.homespine.library.ExerciseLibrary;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.Conflict;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Changes what stands in a record; where somebody else was faster, both versions are shown and nothing is lost. */
@Route("patients/:patient/record/edit")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class EditRecordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PatientService patients;
    private final transient FormDrafts drafts;
    private final transient ExerciseLibrary library;
    private final transient StaffService staff;
    private @Nullable PatientId patient;
    private String title = "";

    EditRecordView(PatientService patients, FormDrafts drafts, ExerciseLibrary library, StaffService staff) {
        this.patients = patients;
        this.drafts = drafts;
        this.library = library;
        this.staff = staff;
        setId("content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        show();
    }

    private void show() {
        PatientRecord record = patients.record(who());
        title = getTranslation("edit-record.title", record.contact().fullName());
        Refusals refusals = new Refusals();
        IntakeForm form = form(record, refusals);
        drafts.kept(draft()).ifPresent(form.kept()::fill);
        form.kept().onChange(values -> drafts.keep(draft(), values));
        Div conflict = new Div();
        Button save = new Button(getTranslation("edit-record.save"), event -> save(form, refusals, conflict));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(
                new Anchor("/patients/" + who() + "/record", record.contact().fullName()),
                new H1(title),
                refusals,
                conflict,
                form,
                save);
    }

    private IntakeForm form(PatientRecord record, Refusals refusals) {
        IntakeForm form = new IntakeForm(
                refusals, library.conditions(), staff.staff(), record.contact().zone());
        form.show(record);
        return form;
    }

    private void save(IntakeForm form, Refusals refusals, Div conflict) {
        conflict.removeAll();
        boolean saved = refusals.attempt(() -> {
            try {
                patients.update(who(), form.intake(), form.revision());
            } catch (Conflict changedMeanwhile) {
                showBoth(form, refusals, conflict);
                return;
            }
            drafts.drop(draft());
            UI.getCurrent().navigate("patients/" + who() + "/record");
        });
        if (saved && conflict.getComponentCount() > 0) {
            conflict.getElement().callJsFunction("focus");
        }
    }

    /** Field by field: what is typed here and what stands in the record now. Saving again takes what is typed. */
    private void showBoth(IntakeForm form, Refusals refusals, Div conflict) {
        PatientRecord now = patients.record(who());
        UnorderedList both = new UnorderedList();
        form.differences(form(now, new Refusals()))
                .forEach((field, values) -> both.add(
                        new ListItem(getTranslation("edit-record.both", field, values.typed(), values.stored()))));
        Button mine = new Button(getTranslation("edit-record.mine"), event -> {
            form.takeRevision(now.revision());
            save(form, refusals, conflict);
        });
        Button theirs = new Button(getTranslation("edit-record.theirs"), event -> {
            drafts.drop(draft());
            show();
        });
        conflict.addClassName("notice");
        conflict.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        Div row = new Div(mine, theirs);
        row.addClassName("row");
        conflict.add(
                new H2(getTranslation("refused.record-conflict")),
                new Paragraph(getTranslation("edit-record.conflict")),
                both,
                row);
    }

    private String draft() {
        return "edit record, " + who();
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
