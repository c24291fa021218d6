package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import org.homespine.checkins.domain.UnknownName;
import org.homespine.checkins.domain.UnknownName.Kind;

/**
 * DAT-03: a check-in names what does not exist here. It is stored and judged all the same; what only that name could
 * have told, a person asks. SOON, as the rules that read those names: EXR-01 and CLR-02.
 */
public final class UnknownNames {

    static final RuleId ID = new RuleId("DAT-03");

    private UnknownNames() {}

    /** The finding about a check-in. */
    public static Finding in(CheckInRef checkIn, LocalDate performedOn, List<UnknownName> names) {
        Sentence because = Sentence.of(
                ID.value(),
                Value.of(performedOn),
                named(Kind.EXERCISE, names),
                named(Kind.CONDITION, names),
                named(Kind.PROGRAM_VERSION, names));
        return new Finding(ID, Tier.SOON, Family.DATA, List.of(because), List.of(checkIn), false, false);
    }

    private static Value named(Kind kind, List<UnknownName> names) {
        return Value.several(names.stream()
                .filter(name -> name.kind() == kind)
                .map(name -> (Value) new Value.Quote(name.name()))
                .toList());
    }
}
