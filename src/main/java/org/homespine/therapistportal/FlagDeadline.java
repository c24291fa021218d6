package org.homespine.therapistportal;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.domain.Tier;
import org.homespine.uikit.Times;

/** By when somebody must have acted on a flag, in words that {@link #tell} keeps true as time passes. */
public class FlagDeadline extends Span {

    private final transient FlagSummary flag;

    public FlagDeadline(FlagSummary flag) {
        this.flag = flag;
        addClassName("deadline");
    }

    /** The deadline of an emergency is for acknowledging it; after that there is none to tell. */
    public void tell(Instant now, Times times) {
        boolean met = flag.tier() == Tier.EMERGENCY && flag.acknowledgedAt() != null;
        DeadlineWords words = DeadlineWords.of(flag.deadlineAt(), now, times);
        setText(met ? "" : getTranslation(words.key(), words.values().toArray()));
        setClassName("overdue", !met && !flag.deadlineAt().isAfter(now));
    }
}
