package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homespine.delivery.DeadLetter;
import org.homespine.identity.MailService;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.uikit.Times;
import org.springframework.stereotype.Component;

/** Makes the part of the clinic's page that says whether mail is on, and what could not be delivered. */
@Component
class MailSection {

    private final MailService mail;
    private final ClinicTimes times;

    MailSection(MailService mail, ClinicTimes times) {
        this.mail = mail;
        this.times = times;
    }

    Section section() {
        return new Part().section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Paragraph said = new Paragraph();
        private final UnorderedList letters = new UnorderedList();

        Part() {
            said.getElement().setAttribute("aria-live", "polite");
            letters.addClassName("cards");
            section.add(
                    new H2(text("clinic.mail.title")),
                    new Paragraph(mail.isOn() ? text("clinic.mail.on") : text("clinic.mail.off")),
                    said,
                    letters);
            show();
        }

        private void show() {
            Times now = times.now();
            List<DeadLetter> dead = mail.deadLetters();
            said.setText(dead.isEmpty() ? "" : text("clinic.mail.dead", dead.size()));
            letters.removeAll();
            dead.forEach(letter -> letters.add(card(letter, now)));
        }

        private ListItem card(DeadLetter letter, Times now) {
            Span state =
                    new Span(text("clinic.mail.letter", now.at(letter.since()), letter.attempts(), letter.problem()));
            state.addClassName("quiet");
            ListItem card = new ListItem(new Span(letter.subject()), new Span(letter.address()), state);
            card.addClassName("card");
            if (mail.isOn()) {
                card.add(again(letter));
            }
            return card;
        }

        private Button again(DeadLetter letter) {
            Button again = new Button(text("clinic.mail.try-again"), event -> {
                mail.tryAgain(letter.id());
                show();
                said.setText((text("clinic.mail.waits-again") + " " + said.getText()).strip());
            });
            again.setAriaLabel(text("clinic.mail.try-again-named", letter.subject(), letter.address()));
            return again;
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
