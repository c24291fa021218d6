package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Optional;
import org.homespine.handouts.HandoutLinkService;
import org.homespine.identity.FormDrafts;
import org.homespine.patients.PatientEmailService;
import org.homespine.shared.PatientId;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.springframework.stereotype.Component;

/** Makes the part of the patient's page from which the link to the app is mailed, once the patient has agreed to that. */
@Component
class LinkSection {

    private final HandoutLinkService links;
    private final PatientEmailService emails;
    private final FormDrafts drafts;

    LinkSection(HandoutLinkService links, PatientEmailService emails, FormDrafts drafts) {
        this.links = links;
        this.emails = emails;
        this.drafts = drafts;
    }

    Section of(PatientId patient) {
        return new Part(patient).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final Paragraph said = new Paragraph();
        private final PatientId patient;
        private final String draft;

        Part(PatientId patient) {
            this.patient = patient;
            this.draft = "address for a link, " + patient;
            said.getElement().setAttribute("aria-live", "polite");
            show("");
        }

        private void show(String outcome) {
            section.removeAll();
            section.add(new H3(text("link.title")), new Paragraph(text("link.more")), refusals);
            Optional<String> address = emails.address(patient);
            if (!links.isOn()) {
                section.add(new Paragraph(text("link.off")));
            } else if (address.isPresent()) {
                section.add(toMail(address.get()));
            } else {
                section.add(toAgree());
            }
            said.setText(outcome);
            section.add(said);
        }

        private FlexLayout toMail(String address) {
            Button mail =
                    new Button(text("link.mail", address), event -> act(() -> links.mail(patient), "link.mailed"));
            Button forget =
                    new Button(text("link.forget"), event -> act(() -> emails.withdraw(patient), "link.forgotten"));
            return row(mail, forget);
        }

        private FlexLayout toAgree() {
            KeptFields kept = new KeptFields();
            EmailField address = refusals.field("address", kept.text("address", new EmailField(text("link.address"))));
            address.setWidth("18rem");
            Checkbox agreed =
                    refusals.field("agreed", kept.value("agreed", new Checkbox(text("link.agreed")), Boolean::valueOf));
            drafts.kept(draft).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(draft, typed));
            Button keep = new Button(
                    text("link.keep"),
                    event -> act(
                            () -> {
                                emails.agree(patient, address.getValue(), agreed.getValue());
                                drafts.drop(draft);
                            },
                            "link.kept"));
            return row(address, agreed, keep);
        }

        private void act(Runnable act, String outcome) {
            if (refusals.attempt(act)) {
                show(text(outcome));
            }
        }

        private FlexLayout row(com.vaadin.flow.component.Component... parts) {
            FlexLayout row = new FlexLayout(parts);
            row.addClassName("row");
            return row;
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
