package org.homespine.identity;

import java.util.List;
import org.homespine.delivery.DeadLetter;
import org.homespine.delivery.MailId;
import org.homespine.delivery.MailOutbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outgoing mail of the actor's clinic: whether there is any, and what could not be delivered. */
@Service
@Transactional
public class MailService {

    private final MailOutbox mail;

    MailService(MailOutbox mail) {
        this.mail = mail;
    }

    @ForStaff(Role.CLINIC_LEAD)
    public boolean isOn() {
        return mail.isOn();
    }

    /** The mails that were given up, the latest first. */
    @ForStaff(Role.CLINIC_LEAD)
    public List<DeadLetter> deadLetters() {
        return mail.deadLetters(Acting.current().clinic());
    }

    /** Sends a mail that was given up as if it was never tried. */
    @ForStaff(Role.CLINIC_LEAD)
    public void tryAgain(MailId letter) {
        mail.tryAgain(Acting.current().clinic(), letter);
    }
}
