package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homespine.escalation.FlagDetail;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.identity.FormDrafts;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.uikit.TierSign;
import org.jspecify.annotations.Nullable;

/** The review of one flag: why first, then what the patient answered, beside it what to do with it. */
@Route("patients/:patient/flags/:flag")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class FlagView extends Main implements BeforeEnterObserver, HasDynamicTitle, ReviewForm.Acts {

    private final transient ReviewService review;
    private final transient PatientService patients;
    private final transient FormDrafts drafts;
    private final transient Evidence evidence;
    private final transient ClinicTimes times;
    private @Nullable PatientId patient;
    private @Nullable FlagId flag;
    private String title = "";

    /** What a live update may redraw at any moment: nothing in it is typed into. */
    private final Div shown = new Div();

    private ReviewForm form = new ReviewForm(this);

    FlagView(
            ReviewService review,
            PatientService patients,
            FormDrafts drafts,
            Evidence evidence,
            ClinicTimes times,
            LiveScreens live) {
        this.review = review;
        this.patients = patients;
        this.drafts = drafts;
        this.evidence = evidence;
        this.times = times;
        setId("content");
        live.followRecord(this, this::who, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = Addresses.patient(event);
        flag = Addresses.flag(event);
        form = new ReviewForm(this);
        FlagDetail detail = show();
        Div halves = new Div(shown, form);
        halves.addClassNames("halves", "wide-left");
        removeAll();
        add(new Anchor("/patients/" + who(), getTranslation("flag.back")), halves);
        if (detail.flag().state().isUnresolved()) {
            drafts.kept(draft()).ifPresent(form::fill);
        }
        keys();
    }

    /** Single keys act only while the evidence has the focus, so that nobody resolves a flag by typing. */
    private void keys() {
        shown.getElement().setAttribute("tabindex", "-1");
        Shortcuts.addShortcutListener(shown, event -> form.acknowledge(), Key.KEY_A)
                .listenOn(shown);
        Shortcuts.addShortcutListener(shown, event -> form.focusContact(), Key.KEY_C)
                .listenOn(shown);
        Shortcuts.addShortcutListener(shown, event -> form.focusResolution(), Key.KEY_R)
                .listenOn(shown);
        shown.getElement().callJsFunction("focus");
    }

    private FlagDetail show() {
        PatientContact contact = patients.contact(who());
        FlagDetail detail = review.flag(who(), flag(), Locale.UK);
        FlagSummary summary = detail.flag();
        title = getTranslation("flag.page-title", contact.fullName());
        Div head = new Div(
                new TierSign(summary.tier().name()),
                new Span(getTranslation("escalation.family." + summary.family())),
                new Span(getTranslation("today.since", times.now().at(summary.tierAt()))),
                new Span(getTranslation("flag.state." + summary.state())));
        head.addClassName("head");
        Section reasons = evidence.of(who(), detail);
        shown.removeAll();
        shown.add(new H1(contact.fullName()), head);
        if (!summary.state().isUnresolved() && summary.outcome() != null) {
            Paragraph resolved = new Paragraph(getTranslation(
                    "flag.resolved-as",
                    getTranslation("flag.outcome." + summary.outcome()),
                    Objects.toString(summary.note(), "")));
            resolved.addClassName("notice");
            shown.add(resolved);
        }
        shown.add(reasons);
        form.show(summary);
        return detail;
    }

    @Override
    public void acknowledged() {
        review.acknowledge(who(), flag());
        show();
    }

    @Override
    public void contacted(String note) {
        review.recordContact(who(), flag(), note);
        show();
    }

    @Override
    public void resolved(Outcome outcome, List<KnownSymptom> known, String note) {
        review.resolve(who(), flag(), outcome, known, note);
        drafts.drop(draft());
        show();
    }

    @Override
    public void typed(String json) {
        drafts.keep(draft(), json);
    }

    private String draft() {
        return "review of flag " + flag;
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    private FlagId flag() {
        return Objects.requireNonNull(flag);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
