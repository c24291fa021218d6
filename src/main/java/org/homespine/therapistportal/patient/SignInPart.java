package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Component;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.PublicClinicService;
import org.homespine.identity.SignInTroubleService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.springframework.context.MessageSource;

/** Makes what a patient's page has about signing in: the button that makes a code, and the tries that were refused. */
@org.springframework.stereotype.Component
class SignInPart {

    private final PatientService patients;
    private final PatientSignInService signIn;
    private final SignInTroubleService troubles;
    private final ClinicTimes times;
    private final PublicClinicService links;
    private final MessageSource texts;

    SignInPart(
            PatientService patients,
            PatientSignInService signIn,
            SignInTroubleService troubles,
            ClinicTimes times,
            PublicClinicService links,
            MessageSource texts) {
        this.patients = patients;
        this.signIn = signIn;
        this.troubles = troubles;
        this.times = times;
        this.links = links;
        this.texts = texts;
    }

    Component code(PatientContact contact) {
        String address = links.appAddress();
        return new SignInCode(
                address,
                links.appLink(0),
                times.now(),
                () -> patients.issueSignInCode(contact.id()),
                shown -> new SignInSlip(
                        new SignInSlip.Written(
                                contact.firstName(), links.own(), address, shown.link(), shown.code(), shown.until()),
                        texts,
                        contact.locale()));
    }

    Component notice(PatientContact contact) {
        PatientId patient = contact.id();
        return new SignInNotice(
                troubles.of(patient),
                times.now(),
                () -> signIn.signOutEverywhere(patient),
                () -> troubles.noted(patient));
    }
}
