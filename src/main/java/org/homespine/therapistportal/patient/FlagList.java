package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Date;
import java.util.List;
import org.homespine.escalation.FlagSummary;
import org.homespine.shared.PatientId;
import org.homespine.uikit.TierSign;

/** A patient's flags, open ones first. */
class FlagList extends Section {

    FlagList(PatientId patient, List<FlagSummary> flags) {
        add(new H2(getTranslation("patient.flags")));
        if (flags.isEmpty()) {
            add(new Paragraph(getTranslation("patient.no-flags")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        flags.stream()
                .sorted(java.util.Comparator.comparing(flag -> !flag.state().isUnresolved()))
                .forEach(flag -> list.add(card(patient, flag)));
        add(list);
    }

    private ListItem card(PatientId patient, FlagSummary flag) {
        Span state = new Span(getTranslation("flag.state." + flag.state()));
        Span since = new Span(getTranslation("today.since", Date.from(flag.raisedAt())));
        state.addClassName("quiet");
        since.addClassName("quiet");
        Anchor link = new Anchor(
                "/patients/" + patient + "/flags/" + flag.id(), getTranslation("escalation.family." + flag.family()));
        ListItem card = new ListItem(new TierSign(flag.tier().name()), link, since, state);
        card.addClassName("card");
        return card;
    }
}
