package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.shared.Refused;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;

/** What a clinician does with a flag: acknowledges it, records a contact, resolves it. */
class ReviewForm extends Section {

    /** What follows from it. */
    interface Acts {
        void acknowledged();

        void contacted(String note);

        void resolved(Outcome outcome, List<KnownSymptom> known, String note);

        /** Something was chosen or typed; all that stands in the form, as JSON. */
        void typed(String json);
    }

    private static final int LONGEST = 5000;

    private final transient Acts acts;
    private final Refusals refusals = new Refusals();
    private final KeptFields kept = new KeptFields();
    private final H2 head = new H2(getTranslation("flag.review"));
    private final Button acknowledge = new Button(getTranslation("flag.acknowledge"), event -> acknowledge());
    private final TextArea contact = area("flag.contact-note");
    private final Paragraph contactFirst = new Paragraph(getTranslation("flag.contact-first"));
    private final Select<Outcome> outcome = new Select<>();
    private final CheckboxGroup<KnownSymptom> known = new CheckboxGroup<>(getTranslation("flag.known"));
    private final TextArea note = area("flag.note");

    ReviewForm(Acts acts) {
        this.acts = acts;
        addClassName("acts");
        refusals.field("note", note);
        refusals.field("contact", contact);
        refusals.field("known", known);
        outcome.setLabel(getTranslation("flag.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> getTranslation("flag.outcome." + value));
        outcome.setValue(Outcome.ADVISED);
        outcome.addValueChangeListener(event -> known.setVisible(event.getValue() == Outcome.KNOWN_BASELINE));
        known.setItems(KnownSymptom.values());
        known.setItemLabelGenerator(symptom -> getTranslation("intake.known." + symptom.code()));
        known.setVisible(false);
        Button record = new Button(getTranslation("flag.record-contact"), event -> contact());
        Button resolve = new Button(getTranslation("flag.resolve"), event -> resolve());
        resolve.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph keys = new Paragraph(getTranslation("flag.keys"));
        keys.addClassName("quiet");
        add(
                refusals,
                head,
                acknowledge,
                new H2(getTranslation("flag.contact")),
                contact,
                record,
                new H2(getTranslation("flag.resolution")),
                contactFirst,
                outcome,
                known,
                note,
                resolve,
                keys);
        kept.value("outcome", outcome, Enum::name, Outcome::valueOf);
        kept.several(
                "known",
                known,
                Enum::name,
                names -> names.stream().map(KnownSymptom::valueOf).collect(Collectors.toSet()));
        kept.text("contact", contact);
        kept.text("note", note);
        kept.onChange(acts::typed);
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        return area;
    }

    /** Shows what can still be done; nothing once the flag is resolved. */
    void show(FlagSummary flag) {
        setVisible(flag.state().isUnresolved());
        head.setVisible(flag.acknowledgedAt() == null);
        acknowledge.setVisible(flag.acknowledgedAt() == null);
        contactFirst.setVisible(flag.tier().isPressing() && flag.contactedAt() == null);
    }

    void fill(String json) {
        kept.fill(json);
    }

    void acknowledge() {
        refusals.attempt(acts::acknowledged);
    }

    void focusContact() {
        contact.focus();
    }

    void focusResolution() {
        outcome.focus();
    }

    private void contact() {
        // Both acts refuse an empty note by the same name; here it is the contact's.
        refusals.field("note", contact);
        boolean done = refusals.attempt(() -> acts.contacted(contact.getValue()));
        refusals.field("note", note);
        if (done) {
            contact.clear();
            acts.typed(kept.written());
        }
    }

    private void resolve() {
        refusals.attempt(() -> {
            boolean baseline = outcome.getValue() == Outcome.KNOWN_BASELINE;
            if (baseline && known.getValue().isEmpty()) {
                throw new Refused("known", "known-symptom");
            }
            acts.resolved(outcome.getValue(), baseline ? List.copyOf(known.getValue()) : List.of(), note.getValue());
        });
    }
}
