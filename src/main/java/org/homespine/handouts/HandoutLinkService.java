package org.homespine.handouts;

import java.util.Objects;
import java.util.function.Supplier;
import org.homespine.delivery.MailOutbox;
import org.homespine.handouts.HandoutLink.Written;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ForStaff;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramView;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mail that leads a patient to the program in the app, without the program: no attachment, nothing clinical. */
@Service
@Transactional
public class HandoutLinkService {

    private final PatientEmailService emails;
    private final PatientService patients;
    private final ProgramService programs;
    private final ClinicService clinics;
    private final MailOutbox mail;
    private final HandoutLink link;

    HandoutLinkService(
            PatientEmailService emails,
            PatientService patients,
            ProgramService programs,
            ClinicService clinics,
            MailOutbox mail,
            HandoutLink link) {
        this.emails = emails;
        this.patients = patients;
        this.programs = programs;
        this.clinics = clinics;
        this.mail = mail;
        this.link = link;
    }

    /** Whether mail can leave at all. */
    @ForStaff
    public boolean isOn() {
        return mail.isOn();
    }

    /**
     * Mails the link to the address that the patient has agreed to, once a day at most.
     *
     * @throws Refused where the patient has agreed to none
     */
    public void mail(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        ClinicId clinic = Acting.current().clinic();
        String address = emails.address(patient).orElseThrow(() -> new Refused("address", "email-consent"));
        Written written = Acting.as(new SystemActor(clinic, "handout"), (Supplier<Written>)
                () -> link.to(patients.contact(patient), address, version(patient), clinics.settings()));
        mail.send(clinic, address, written.subject(), written.text(), written.onceKey());
    }

    private int version(PatientId patient) {
        return programs.current(patient)
                .map(ProgramView::version)
                .map(number -> Objects.requireNonNullElse(number, 0))
                .orElse(0);
    }
}
