package org.homespine.programs;

import java.util.List;
import org.homespine.shared.Refused.Reason;

/** What may stand in a text that a therapist writes for a patient. */
final class PlainText {

    private PlainText() {}

    /** Adds a reason when the text is too long or has control characters other than a new line. */
    static void check(List<Reason> reasons, String field, String text, int most) {
        if (text.length() > most) {
            reasons.add(new Reason(field, "too-long", List.of(most)));
        }
        if (text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            reasons.add(new Reason(field, "control-characters", List.of()));
        }
    }

    /** The same for a text of one line, which may not be blank either. */
    static void checkLine(List<Reason> reasons, String field, String text, int most) {
        check(reasons, field, text, most);
        if (text.indexOf('\n') >= 0) {
            reasons.add(new Reason(field, "control-characters", List.of()));
        }
        if (text.isBlank()) {
            reasons.add(new Reason(field, "own-step-blank", List.of()));
        }
    }
}
