package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.homespine.identity.PublicClinicService.PublicClinic;
import org.homespine.uikit.QrCode;
import org.springframework.context.MessageSource;

/** The sign-in code on paper, in the patient's language: seen only in print. */
class SignInSlip extends Div {

    /** What the slip says besides its fixed words. */
    record Written(String firstName, PublicClinic clinic, String address, String link, String code, LocalDate until) {}

    SignInSlip(Written written, MessageSource texts, Locale language) {
        addClassName("slip");
        getElement().setAttribute("lang", language.toLanguageTag());
        Span code = new Span(written.code());
        code.addClassName("code");
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(written.until());
        add(
                new H2(written.clinic().name()),
                new Paragraph(texts.getMessage("slip.for", new Object[] {written.firstName()}, language)),
                new Paragraph(texts.getMessage("slip.scan", null, language)),
                new QrCode(written.link(), texts.getMessage("slip.picture", null, language)),
                new Paragraph(texts.getMessage("slip.type", new Object[] {written.address()}, language)),
                code,
                new Paragraph(texts.getMessage("slip.year", null, language)),
                new Paragraph(texts.getMessage(
                        "slip.until", new Object[] {until, written.clinic().phone()}, language)));
    }
}
