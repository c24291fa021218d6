package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homespine.shared.FlagId;
import org.homespine.therapistportal.FlagDeadline;
import org.homespine.therapistportal.OpenFlags.OpenFlag;
import org.homespine.uikit.TierSign;
import org.homespine.uikit.Times;
import org.jspecify.annotations.Nullable;

/** The open flags beside the one that is reviewed, in the order in which they should be. */
class ReviewList extends Nav {

    /** More would make the page slow; the others move up as these are resolved. */
    private static final int MOST = 20;

    private final List<FlagDeadline> deadlines = new ArrayList<>();
    private transient List<OpenFlag> open = List.of();
    private @Nullable FlagId current;

    ReviewList() {
        addClassName("review-list");
        getElement().setAttribute("aria-label", getTranslation("review.list"));
    }

    void show(List<OpenFlag> flags, @Nullable FlagId shown, Instant now, Times times) {
        if (!flags.equals(open) || shown == null || !shown.equals(current)) {
            open = flags;
            current = shown;
            draw();
        }
        deadlines.forEach(deadline -> deadline.tell(now, times));
    }

    private void draw() {
        removeAll();
        deadlines.clear();
        add(new H2(getTranslation("today.flags", open.size())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        int from = Math.clamp(position() - MOST / 2L, 0, Math.max(0, open.size() - MOST));
        open.stream().skip(from).limit(MOST).forEach(flag -> list.add(item(flag)));
        if (!open.isEmpty()) {
            add(list);
        }
        if (open.size() > MOST) {
            add(new Paragraph(getTranslation("review.part", MOST, open.size())));
        }
    }

    private ListItem item(OpenFlag flag) {
        Anchor link = new Anchor("/" + flag.address(), flag.patient().fullName());
        Span family = new Span(getTranslation("escalation.family." + flag.flag().family()));
        family.addClassName("quiet");
        FlagDeadline deadline = new FlagDeadline(flag.flag());
        deadlines.add(deadline);
        String tier = flag.flag().tier().name();
        ListItem item = new ListItem(new TierSign(tier), deadline, link, family);
        item.addClassNames("card", "flag", "edge-" + tier.toLowerCase(Locale.ROOT));
        if (flag.flag().id().equals(current)) {
            link.getElement().setAttribute("aria-current", "true");
            item.addClassName("current");
        }
        return item;
    }

    /** Where the flag that is shown stands in the list; -1 when it is no longer open. */
    private int position() {
        return IntStream.range(0, open.size())
                .filter(index -> open.get(index).flag().id().equals(current))
                .findFirst()
                .orElse(-1);
    }

    /** The one after the flag that is shown. */
    Optional<OpenFlag> next() {
        return at(position() + 1);
    }

    /** The one before the flag that is shown. */
    Optional<OpenFlag> previous() {
        return at(position() - 1);
    }

    private Optional<OpenFlag> at(int index) {
        return index >= 0 && index < open.size() ? Optional.of(open.get(index)) : Optional.empty();
    }
}
