package org.homespine.therapistportal.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homespine.escalation.FlagSummary;
import org.homespine.therapistportal.FlagDeadline;
import org.homespine.therapistportal.OpenFlags.OpenFlag;
import org.homespine.uikit.TierSign;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** The open flags by tier and deadline: who, why, by when, and who took it on. */
class FlagQueue extends Section {

    private final H2 heading = new H2();
    private final Div body = new Div();
    private final List<FlagDeadline> deadlines = new ArrayList<>();
    private transient @Nullable List<OpenFlag> drawn;

    FlagQueue() {
        setId("flags");
        heading.getElement().setAttribute("aria-live", "polite");
        add(heading, body);
    }

    /** Draws only what reads otherwise, so that no click lands on what just went and the focus stays. */
    void show(List<OpenFlag> open, Instant now, Times times) {
        if (!open.equals(drawn)) {
            drawn = open;
            draw(open, times);
        }
        deadlines.forEach(deadline -> deadline.tell(now, times));
    }

    private void draw(List<OpenFlag> open, Times times) {
        heading.setText(getTranslation("today.flags", open.size()));
        deadlines.clear();
        body.removeAll();
        if (open.isEmpty()) {
            body.add(new Paragraph(getTranslation("today.no-flags")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        open.forEach(flag -> list.add(card(flag, times)));
        body.add(list);
    }

    private ListItem card(OpenFlag open, Times times) {
        FlagSummary flag = open.flag();
        Anchor link = new Anchor("/" + open.address(), open.patient().fullName());
        Span family = new Span(getTranslation("escalation.family." + flag.family()));
        Span taken = new Span(
                flag.acknowledgedAt() == null
                        ? getTranslation("flag.state." + flag.state())
                        : getTranslation(
                                "flag.acknowledged-by", open.acknowledgedBy(), times.brief(flag.acknowledgedAt())));
        taken.addClassName("quiet");
        FlagDeadline deadline = new FlagDeadline(flag);
        deadlines.add(deadline);
        Span why = new Span(open.queued().because());
        why.addClassNames("full", "why");
        ListItem card = new ListItem(new TierSign(flag.tier().name()), link, family, deadline, taken, why);
        card.addClassNames("card", "flag", "edge-" + flag.tier().name().toLowerCase(Locale.ROOT));
        return card;
    }
}
