package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;

/** Asks why something that was stopped may go on; it stays open while the act is refused. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 5000;

    private final KeptFields kept = new KeptFields();

    /**
     * Asks for one act.
     *
     * @param does the act, with the reason; may throw {@code Refused}
     */
    ReasonDialog(String title, String act, Consumer<String> does) {
        Refusals refusals = new Refusals();
        TextArea reason = refusals.field("reason", kept.text("reason", new TextArea(getTranslation("program.reason"))));
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        setHeaderTitle(title);
        add(new Paragraph(getTranslation("program.reason-more")), refusals, reason);
        Button done = new Button(act, event -> {
            if (refusals.attempt(() -> does.accept(reason.getValue()))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("program.reason-not"), event -> close()), done);
        reason.focus();
    }

    void fill(String json) {
        kept.fill(json);
    }

    /** Tells what is typed, as JSON. */
    void onTyped(Consumer<String> typed) {
        kept.onChange(typed);
    }
}
