package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homespine.identity.PatientSignInService;
import org.homespine.uikit.QrCode;
import org.homespine.uikit.Times;

/** Makes a sign-in code for the patient and shows it, to be scanned, copied, read out or printed. */
class SignInCode extends Button {

    /** A copy beside the page's own parts, for these are left out in print, the dialog with them. */
    private static final String PRINT = """
            const slip = this.cloneNode(true);
            document.body.append(slip);
            addEventListener('afterprint', () => slip.remove(), { once: true });
            print();
            """;

    private final String address;
    private final transient Times times;

    /** A code that was made, as it is shown: in two halves, as a link, and on paper. */
    record Shown(String code, String link, LocalDate until) {}

    /**
     * Does nothing until it is clicked.
     *
     * @param address where the app is, to be typed
     * @param link the same as a link that names the clinic
     * @param slip what is printed of a code
     */
    SignInCode(
            String address,
            String link,
            Times times,
            Supplier<PatientSignInService.SignInCode> issue,
            Function<Shown, SignInSlip> slip) {
        this.address = address;
        this.times = times;
        setText(getTranslation("sign-in-code.make"));
        addClickListener(event -> {
            PatientSignInService.SignInCode made = issue.get();
            Shown shown = new Shown(
                    made.code().substring(0, 4) + "-" + made.code().substring(4),
                    link + "#c=" + made.code(),
                    made.expires().atZone(times.zone()).toLocalDate());
            show(shown, slip.apply(shown));
        });
    }

    private void show(Shown shown, SignInSlip slip) {
        Span code = new Span(shown.code());
        code.addClassName("code");
        code.setId("sign-in-code");
        Span where = new Span(address);
        where.addClassName("link");
        Dialog dialog = new Dialog(
                new Paragraph(getTranslation("sign-in-code.scan")),
                new QrCode(shown.link(), getTranslation("sign-in-code.picture")),
                new Paragraph(new Span(getTranslation("sign-in-code.type") + " "), where),
                code,
                new Paragraph(getTranslation("sign-in-code.more", times.date(shown.until()))),
                slip);
        dialog.setHeaderTitle(getTranslation("sign-in-code.title"));
        dialog.setWidth("26rem");
        Button print = new Button(getTranslation("sign-in-code.print"));
        print.addClickListener(event -> slip.getElement().executeJs(PRINT));
        dialog.getFooter().add(print, new Button(getTranslation("sign-in-code.close"), event -> dialog.close()));
        dialog.open();
    }
}
