package org.homespine.therapistportal.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.therapistportal.caseload.CaseloadList;
import org.homespine.uikit.TierSign;
import org.homespine.uikit.Times;

/** Open flags by tier and age, live, and the patients of the caller. */
@Route("")
@PermitAll
class TodayView extends Main implements HasDynamicTitle {

    private final transient ReviewService review;
    private final transient PatientService patients;
    private final transient ClinicTimes times;
    private final Section flags = new Section();
    private String drawn = "";

    TodayView(ReviewService review, PatientService patients, ClinicTimes times, LiveScreens live) {
        this.review = review;
        this.patients = patients;
        this.times = times;
        setId("content");
        flags.getElement().setAttribute("aria-live", "polite");
        flags.setId("flags");
        Anchor register = new Anchor("/patients/new", getTranslation("caseload.new-patient"));
        register.addClassName("button");
        Div head = new Div(new H2(getTranslation("today.patients")), register);
        head.addClassName("spread");
        CaseloadList caseload = new CaseloadList(patients::caseload, times.now());
        add(new H1(getTranslation("today.title")), flags, new Section(head, caseload));
        reload();
        live.follow(this, () -> {
            reload();
            caseload.reload();
        });
    }

    private static boolean reviews() {
        return Acting.current() instanceof StaffActor staff && staff.role() != Role.FRONT_DESK;
    }

    private void reload() {
        if (!reviews()) {
            return;
        }
        List<FlagSummary> open = review.queue();
        Map<PatientId, PatientContact> names = patients.contacts(
                open.stream().map(FlagSummary::patient).distinct().toList());
        Div now = queue(open, names);
        // What reads the same stays, so that no click lands on what just went.
        String html = now.getElement().getOuterHTML();
        if (!html.equals(drawn)) {
            drawn = html;
            flags.removeAll();
            flags.add(now);
        }
    }

    private Div queue(List<FlagSummary> open, Map<PatientId, PatientContact> names) {
        Div queue = new Div(new H2(getTranslation("today.flags", open.size())));
        if (open.isEmpty()) {
            queue.add(new Paragraph(getTranslation("today.no-flags")));
            return queue;
        }
        Times now = times.now();
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        open.stream()
                .filter(flag -> names.containsKey(flag.patient()))
                .forEach(flag -> list.add(card(flag, Objects.requireNonNull(names.get(flag.patient())), now)));
        queue.add(list);
        return queue;
    }

    private ListItem card(FlagSummary flag, PatientContact patient, Times now) {
        Anchor link = new Anchor("/patients/" + flag.patient() + "/flags/" + flag.id(), patient.fullName());
        Span family = new Span(getTranslation("escalation.family." + flag.family()));
        Span since = new Span(getTranslation("today.since", now.at(flag.tierAt())));
        Span state = new Span(getTranslation("flag.state." + flag.state()));
        since.addClassName("quiet");
        state.addClassName("quiet");
        ListItem card = new ListItem(new TierSign(flag.tier().name()), link, family, since, state);
        card.addClassNames("card", "flag", "edge-" + flag.tier().name().toLowerCase(java.util.Locale.ROOT));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }
}
