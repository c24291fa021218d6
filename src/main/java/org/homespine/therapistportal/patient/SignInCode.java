package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.homespine.identity.PatientSignInService;
import org.homespine.uikit.QrCode;
import org.homespine.uikit.Times;

/** Makes a sign-in code for the patient and shows it, to be scanned, copied or read out. */
class SignInCode extends Button {

    private final String address;
    private final String link;
    private final transient Times times;

    /**
     * Does nothing until it is clicked.
     *
     * @param address where the app is, to be typed
     * @param link the same as a link that names the clinic
     */
    SignInCode(String address, String link, Times times, Supplier<PatientSignInService.SignInCode> issue) {
        this.address = address;
        this.link = link;
        this.times = times;
        setText(getTranslation("sign-in-code.make"));
        addClickListener(event -> show(issue.get()));
    }

    private void show(PatientSignInService.SignInCode made) {
        Span code = new Span(made.code().substring(0, 4) + "-" + made.code().substring(4));
        code.addClassName("code");
        code.setId("sign-in-code");
        Span where = new Span(address);
        where.addClassName("link");
        ZoneId zone = times.zone();
        Dialog dialog = new Dialog(
                new Paragraph(getTranslation("sign-in-code.scan")),
                new QrCode(link + "#c=" + made.code(), getTranslation("sign-in-code.picture")),
                new Paragraph(new Span(getTranslation("sign-in-code.type") + " "), where),
                code,
                new Paragraph(getTranslation(
                        "sign-in-code.more",
                        times.date(made.expires().atZone(zone).toLocalDate()))));
        dialog.setHeaderTitle(getTranslation("sign-in-code.title"));
        dialog.setWidth("26rem");
        dialog.getFooter().add(new Button(getTranslation("sign-in-code.close"), event -> dialog.close()));
        dialog.open();
    }
}
