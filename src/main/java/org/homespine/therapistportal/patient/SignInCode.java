package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.function.Supplier;
import org.homespine.identity.PatientSignInService;

/** Makes a sign-in code for the patient and shows it, large, to be copied or read out. */
class SignInCode extends Div {

    SignInCode(Supplier<PatientSignInService.SignInCode> issue) {
        Div shown = new Div();
        shown.getElement().setAttribute("aria-live", "polite");
        Button make = new Button(getTranslation("sign-in-code.make"), event -> {
            PatientSignInService.SignInCode made = issue.get();
            Span code = new Span(made.code().substring(0, 4) + "-" + made.code().substring(4));
            code.addClassName("code");
            code.setId("sign-in-code");
            shown.removeAll();
            shown.add(code, new Paragraph(getTranslation("sign-in-code.more", Date.from(made.expires()))));
        });
        add(make, shown);
    }
}
