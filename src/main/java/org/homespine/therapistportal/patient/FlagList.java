package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homespine.escalation.FlagSummary;
import org.homespine.shared.PatientId;
import org.homespine.uikit.TierSign;
import org.homespine.uikit.Times;

/** A patient's flags, open ones first. */
class FlagList extends Section {

    FlagList(PatientId patient, List<FlagSummary> flags, Times times, String heading) {
        add(new H2(heading));
        if (flags.isEmpty()) {
            add(new Paragraph(getTranslation("patient.no-flags")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        flags.stream()
                .sorted(Comparator.comparing(flag -> !flag.state().isUnresolved()))
                .forEach(flag -> list.add(card(patient, flag, times)));
        add(list);
    }

    private ListItem card(PatientId patient, FlagSummary flag, Times times) {
        Span since = new Span(getTranslation("today.since", times.at(flag.raisedAt())));
        Span state = new Span(
                flag.outcome() == null
                        ? getTranslation("flag.state." + flag.state())
                        : getTranslation("flag.resolved-short", getTranslation("flag.outcome." + flag.outcome())));
        state.addClassName("quiet");
        since.addClassName("quiet");
        Anchor link = new Anchor(
                "/review/" + patient + "/" + flag.id(), getTranslation("escalation.family." + flag.family()));
        ListItem card = new ListItem(new TierSign(flag.tier().name()), link, since, state);
        card.addClassName("card");
        if (flag.state().isUnresolved()) {
            card.addClassNames("flag", "edge-" + flag.tier().name().toLowerCase(Locale.ROOT));
        }
        return card;
    }
}
