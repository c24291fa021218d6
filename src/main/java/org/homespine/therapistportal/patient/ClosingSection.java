package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import org.homespine.identity.FormDrafts;
import org.homespine.patients.Closing;
import org.homespine.patients.ClosingService;
import org.homespine.patients.PatientRecord;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of the record in which it is closed when care has ended, and opened again. */
@Component
class ClosingSection {

    private static final int LONGEST = 5000;

    private final ClosingService closing;
    private final FormDrafts drafts;
    private final ClinicTimes times;

    ClosingSection(ClosingService closing, FormDrafts drafts, ClinicTimes times) {
        this.closing = closing;
        this.drafts = drafts;
        this.times = times;
    }

    Section of(PatientRecord record, Runnable changed) {
        return new Part(record, changed).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final KeptFields kept = new KeptFields();
        private final PatientId patient;
        private final Runnable changed;

        Part(PatientRecord record, Runnable changed) {
            this.patient = record.contact().id();
            this.changed = changed;
            if (record.closing() == null) {
                toClose();
            } else {
                toReopen(record.closing());
            }
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }

        private void toClose() {
            String draft = "close record, " + patient;
            Select<Closing.Reason> reason = new Select<>();
            reason.setLabel(text("closing.reason"));
            reason.setItems(Closing.Reason.values());
            reason.setItemLabelGenerator(each -> text("closing.reason." + each));
            refusals.field("reason", kept.value("reason", reason, Closing.Reason::valueOf));
            DatePicker on = new DatePicker(text("closing.on"));
            on.setLocale(Locale.UK);
            on.setValue(times.now().today());
            refusals.field("on", kept.value("on", on, LocalDate::parse));
            TextArea note = refusals.field("note", kept.text("note", new TextArea(text("closing.note"))));
            note.setMaxLength(LONGEST);
            note.setWidthFull();
            Button close = new Button(
                    text("closing.close"),
                    event -> confirm(() -> {
                        if (refusals.attempt(() -> {
                            closing.close(
                                    patient,
                                    chosen("reason", reason.getValue()),
                                    chosen("on", on.getValue()),
                                    note.getValue());
                            drafts.drop(draft);
                        })) {
                            changed.run();
                        }
                    }));
            close.addThemeVariants(ButtonVariant.ERROR);
            drafts.kept(draft).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(draft, typed));
            FlexLayout row = new FlexLayout(reason, on);
            row.addClassName("row");
            section.add(new H2(text("closing.title")), new Paragraph(text("closing.more")), refusals, row, note, close);
        }

        /** Asks first: the program that ends with the record cannot be taken up again, only written anew. */
        private void confirm(Runnable close) {
            ConfirmDialog dialog = new ConfirmDialog(
                    text("closing.sure"), text("closing.more"), text("closing.close"), event -> close.run());
            dialog.setCancelable(true);
            dialog.setCancelText(text("closing.not"));
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        }

        private void toReopen(Closing closed) {
            String draft = "reopen record, " + patient;
            Button reopen = new Button(text("closing.reopen"), event -> {
                ReasonDialog dialog = new ReasonDialog(text("closing.reopen"), text("closing.reopen"), reason -> {
                    closing.reopen(patient, reason);
                    drafts.drop(draft);
                    changed.run();
                });
                drafts.kept(draft).ifPresent(dialog::fill);
                dialog.onTyped(typed -> drafts.keep(draft, typed));
                dialog.open();
            });
            section.add(new H2(text("closing.closed-title")), new Paragraph(closed.note()), reopen);
        }

        private static <T> T chosen(String field, @Nullable T value) {
            if (value == null) {
                throw new Refused(field, "nothing-chosen");
            }
            return value;
        }
    }
}
