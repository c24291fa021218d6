package org.homespine.therapistportal.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@TestPropertySource(
        properties = {"homespine.mail-host=mail.clinic.example", "homespine.mail-from=portal@clinic.example"})
@ViewPackages(packages = "org.homespine.therapistportal.login")
class MailSectionTest extends SpringBrowserlessTest {

    @Autowired
    private MailSection mail;

    @Autowired
    private Clinics clinics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void withoutADeadLetterItSaysThatMailIsOn() {
        assertThat(shown().getElement().getTextRecursively())
                .contains("Mail is on")
                .doesNotContain("could not be delivered");
    }

    @Test
    void aDeadLetterIsShownUntilItIsTriedAgain() {
        dead("A flag waits");
        dead("Another flag waits");
        Section section = shown();
        assertThat(section.getElement().getTextRecursively())
                .contains("2 mails could not be delivered")
                .contains("A flag waits", "kim@clinic.example", "given up after 10 tries, the last answer was 451");

        Button again = $(Button.class)
                .withAttribute("aria-label", "Try again: A flag waits, to kim@clinic.example")
                .single();
        Acting.as(clinic.lead(), () -> test(again).click());

        assertThat(section.getElement().getTextRecursively())
                .contains("tried again now", "One mail could not be delivered", "Another flag waits")
                .doesNotContain("A flag waits");
        assertThat(waiting()).isEqualTo("A flag waits");
    }

    private Section shown() {
        Section section = Acting.as(clinic.lead(), (Supplier<Section>) mail::section);
        UI.getCurrent().add(section);
        return section;
    }

    private void dead(String subject) {
        Acting.as(
                clinic.lead(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into mail (clinic_id, id, once_key, address, subject, text, status, attempts, next_try_at,
                        created_at, last_problem)
                        values (?, ?, ?, 'kim@clinic.example', ?, 'Text', 'DEAD', 10, now(), now(), '451')
                        """)
                        .params(clinic.id().value(), UUID.randomUUID(), subject, subject)
                        .update()));
    }

    private String waiting() {
        return Acting.as(clinic.lead(), (Supplier<String>) () -> transaction.execute(status -> jdbc.sql(
                        "select subject from mail where clinic_id = ? and status = 'WAITING' and attempts = 0")
                .param(clinic.id().value())
                .query(String.class)
                .single()));
    }
}
