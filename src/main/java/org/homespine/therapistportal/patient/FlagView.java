package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homespine.escalation.FlagDetail;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.identity.FormDrafts;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.homespine.uikit.Refusals;
import org.homespine.uikit.TierSign;
import org.jspecify.annotations.Nullable;

/** The review of one flag: why first, then what to do with it. */
@Route("patients/:patient/flags/:flag")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class FlagView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewService review;
    private final transient PatientService patients;
    private final transient FormDrafts drafts;
    private @Nullable PatientId patient;
    private @Nullable FlagId flag;

    private final Refusals refusals = new Refusals();
    private final TextArea contactNote = new TextArea(getTranslation("flag.contact-note"));
    private final Select<Outcome> outcome = new Select<>();
    private final TextArea note = new TextArea(getTranslation("flag.note"));

    FlagView(ReviewService review, PatientService patients, FormDrafts drafts) {
        this.review = review;
        this.patients = patients;
        this.drafts = drafts;
        setId("content");
        refusals.field("note", note);
        refusals.field("contact", contactNote);
        outcome.setLabel(getTranslation("flag.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> getTranslation("flag.outcome." + value));
        outcome.setValue(Outcome.ADVISED);
        for (TextArea area : List.of(contactNote, note)) {
            area.setWidthFull();
            area.setMaxLength(5000);
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(1000);
        }
        note.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                drafts.keep(draft(), "{\"note\": " + quoted(event.getValue()) + "}");
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        flag = Addresses.flag(event);
        show();
    }

    private void show() {
        removeAll();
        PatientId who = Objects.requireNonNull(patient);
        PatientContact contact = patients.contact(who);
        FlagDetail detail = review.flag(who, Objects.requireNonNull(flag), Locale.UK);
        H1 title = new H1(contact.fullName());
        Paragraph head = new Paragraph(
                new TierSign(detail.flag().tier().name()),
                new Span(getTranslation("escalation.family." + detail.flag().family())),
                new Span(getTranslation("flag.state." + detail.flag().state())),
                new Span(getTranslation("today.since", Date.from(detail.flag().tierAt()))));
        head.addClassName("head");
        add(new Anchor("/patients/" + who, getTranslation("flag.back")), title, head, refusals, reasons(detail));
        if (detail.flag().state().isUnresolved()) {
            add(acts(detail));
        } else if (detail.flag().outcome() != null) {
            add(new Paragraph(getTranslation(
                    "flag.resolved-as",
                    getTranslation("flag.outcome." + detail.flag().outcome()),
                    Objects.toString(detail.flag().note(), ""))));
        }
    }

    private Section reasons(FlagDetail detail) {
        Section section = new Section(new H2(getTranslation("flag.why")));
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        detail.reasons().forEach(reason -> {
            Span advice = new Span(reason.advice());
            advice.addClassName("quiet");
            ListItem item = new ListItem(new Span(reason.rule() + ": " + reason.because()), advice);
            item.addClassName("card");
            list.add(item);
        });
        section.add(list);
        if (!detail.contacts().isEmpty()) {
            section.add(new H2(getTranslation("flag.contacts")));
            detail.contacts()
                    .forEach(contact -> section.add(
                            new Paragraph(getTranslation("flag.contacted", Date.from(contact.at()), contact.note()))));
        }
        return section;
    }

    private Section acts(FlagDetail detail) {
        Section section = new Section(new H2(getTranslation("flag.review")));
        Button acknowledge = new Button(
                getTranslation("flag.acknowledge"),
                event -> act(() -> review.acknowledge(Objects.requireNonNull(patient), Objects.requireNonNull(flag))));
        acknowledge.setVisible(detail.flag().acknowledgedAt() == null);
        Button contact = new Button(getTranslation("flag.record-contact"), event -> recordContact());
        Button resolve = new Button(getTranslation("flag.resolve"), event -> resolve());
        resolve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, event -> acknowledge.click(), Key.KEY_A)
                .listenOn(acknowledge);
        drafts.kept(draft()).ifPresent(kept -> note.setValue(unquoted(kept)));
        section.add(acknowledge, contactNote, contact, new HorizontalLayout(outcome), note, resolve);
        section.addClassName("acts");
        return section;
    }

    private void recordContact() {
        act(() -> {
            review.recordContact(Objects.requireNonNull(patient), Objects.requireNonNull(flag), contactNote.getValue());
            contactNote.clear();
        });
    }

    private void resolve() {
        act(() -> {
            review.resolve(
                    Objects.requireNonNull(patient),
                    Objects.requireNonNull(flag),
                    outcome.getValue(),
                    outcome.getValue() == Outcome.KNOWN_BASELINE ? knownFromRules() : List.of(),
                    note.getValue());
            drafts.drop(draft());
        });
    }

    /** What a resolution as known baseline writes: the symptoms that the flag's rules speak of. */
    private List<KnownSymptom> knownFromRules() {
        List<KnownSymptom> known = new ArrayList<>();
        review.flag(Objects.requireNonNull(patient), Objects.requireNonNull(flag), Locale.UK)
                .reasons()
                .forEach(reason -> {
                    switch (reason.rule()) {
                        case "CES-04" -> known.add(KnownSymptom.BOTH_LEGS);
                        case "NGT-01" -> known.add(KnownSymptom.NIGHT);
                        case "NEU-04" -> known.add(KnownSymptom.WEAK);
                        case "NEU-01", "NEU-03" -> {
                            known.add(KnownSymptom.TINGLE);
                            known.add(KnownSymptom.NUMB);
                        }
                        default -> {}
                    }
                });
        return known;
    }

    private void act(Runnable act) {
        if (refusals.attempt(act)) {
            show();
        }
    }

    private String draft() {
        return "review of flag " + flag;
    }

    private static String quoted(String text) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsString(text);
    }

    private static String unquoted(String json) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(json)
                .path("note")
                .asString("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("flag.title");
    }
}
