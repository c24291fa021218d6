package org.homespine.therapistportal.today;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homespine.delivery.LiveUpdates;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.SignInEnded;
import org.homespine.identity.StaffActor;
import org.homespine.patients.CaseloadKey;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.uikit.TierSign;
import org.jspecify.annotations.Nullable;

/** Open flags by tier and age, live, and the patients of the caller. */
@Route("")
@PermitAll
class TodayView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient ReviewService review;
    private final transient PatientService patients;
    private final transient LiveUpdates updates;
    private transient LiveUpdates.@Nullable Subscription subscription;

    private final Section flags = new Section();
    private final UnorderedList caseload = new UnorderedList();
    private final TextField search = new TextField(getTranslation("today.search"));
    private final Button more = new Button(getTranslation("today.more"), event -> nextPage());
    private final transient List<PatientContact> shown = new ArrayList<>();

    TodayView(ReviewService review, PatientService patients, LiveUpdates updates) {
        this.review = review;
        this.patients = patients;
        this.updates = updates;
        setId("content");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(event -> firstPage());
        caseload.addClassName("cards");
        flags.getElement().setAttribute("aria-live", "polite");
        flags.setId("flags");
        Anchor add = new Anchor("/patients/new", getTranslation("today.new-patient"));
        add.addClassName("button");
        Section people = new Section(new H2(getTranslation("today.patients")), search, caseload, more, add);
        add(new H1(getTranslation("today.title")), flags, people);
        reload();
        firstPage();
    }

    private static boolean reviews() {
        return Acting.current() instanceof StaffActor staff && staff.role() != Role.FRONT_DESK;
    }

    private void reload() {
        flags.removeAll();
        if (!reviews()) {
            return;
        }
        List<FlagSummary> open = review.queue();
        flags.add(new H2(getTranslation("today.flags", open.size())));
        if (open.isEmpty()) {
            flags.add(new Paragraph(getTranslation("today.no-flags")));
            return;
        }
        Map<PatientId, PatientContact> names = patients.contacts(
                open.stream().map(FlagSummary::patient).distinct().toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        open.stream()
                .filter(flag -> names.containsKey(flag.patient()))
                .forEach(flag -> list.add(card(flag, Objects.requireNonNull(names.get(flag.patient())))));
        flags.add(list);
    }

    private ListItem card(FlagSummary flag, PatientContact patient) {
        Anchor link = new Anchor("/patients/" + flag.patient() + "/flags/" + flag.id(), patient.fullName());
        Span family = new Span(getTranslation("escalation.family." + flag.family()));
        Span since = new Span(getTranslation("today.since", java.util.Date.from(flag.tierAt())));
        Span state = new Span(getTranslation("flag.state." + flag.state()));
        since.addClassName("quiet");
        state.addClassName("quiet");
        ListItem card = new ListItem(new TierSign(flag.tier().name()), link, family, since, state);
        card.addClassName("card");
        return card;
    }

    private void firstPage() {
        shown.clear();
        caseload.removeAll();
        nextPage();
    }

    private void nextPage() {
        CaseloadKey after = shown.isEmpty() ? null : CaseloadKey.of(shown.getLast());
        List<PatientContact> page = patients.caseload(after, PAGE, search.getValue());
        shown.addAll(page);
        page.forEach(patient -> caseload.add(person(patient)));
        if (shown.isEmpty()) {
            caseload.add(new ListItem(getTranslation("today.no-patients")));
        }
        more.setVisible(page.size() == PAGE);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    private ListItem person(PatientContact patient) {
        Span born = new Span(
                getTranslation("today.born", Integer.toString(patient.born().getYear())));
        born.addClassName("quiet");
        ListItem card = new ListItem(new Anchor("/patients/" + patient.id(), patient.fullName()), born);
        card.addClassName("card");
        return card;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = updates.subscribe(Acting.current().clinic(), () -> ui.access(() -> reloadOrLeave(ui)));
    }

    /** Whoever may see nothing any more is shown nothing any more. */
    private void reloadOrLeave(UI ui) {
        try {
            reload();
            firstPage();
        } catch (SignInEnded | Acting.NobodyActs e) {
            removeAll();
            ui.getPage().setLocation("/login");
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }
}
