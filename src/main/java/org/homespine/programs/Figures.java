package org.homespine.programs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;

/** Says which figures of a dose are outside what can be entered. */
final class Figures {

    private Figures() {}

    /** Nothing, or the one reason; the list may be added to. */
    static List<Reason> outside(String field, int value, int least, int most) {
        List<Reason> reasons = new ArrayList<>();
        if (value < least || value > most) {
            reasons.add(new Reason(field, "out-of-range", List.of(least, most)));
        }
        return reasons;
    }

    /** The same of a figure that may be left unsaid. */
    static List<Reason> outside(String field, Amount amount, int least, int most) {
        return switch (amount) {
            case Amount.NotSaid ignored -> new ArrayList<>();
            case Amount.Of said -> outside(field, said.value(), least, most);
        };
    }

    static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }
}
