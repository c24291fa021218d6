package org.homespine.therapistportal;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.homespine.library.domain.Verdict;

/** What the screening says of an exercise for this patient, in a word. */
public class VerdictBadge extends Span {

    public VerdictBadge(Verdict verdict) {
        String code = verdict.name().toLowerCase(Locale.ROOT);
        setText(getTranslation("library.verdict." + code));
        addClassNames("verdict", "verdict-" + code);
    }
}
