package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.Predicate.all;
import static org.homespine.escalation.domain.Predicate.any;
import static org.homespine.escalation.domain.Predicate.is;
import static org.homespine.escalation.domain.Predicate.known;
import static org.homespine.escalation.domain.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import org.homespine.checkins.domain.Sign;

/**
 * Numbness, tingling and weakness that are new or worse. "Same" that no clinician has recorded as known is new each
 * time it is said; "better" never is.
 */
final class NerveSigns {

    static final Predicate NUMB = newOrWorse(ChosenField.NUMB, KnownSymptom.NUMB);
    static final Predicate TINGLE = newOrWorse(ChosenField.TINGLE, KnownSymptom.TINGLE);
    static final Predicate WEAK = newOrWorse(ChosenField.WEAK, KnownSymptom.WEAK);
    static final Predicate ANY = any(NUMB, TINGLE, WEAK);

    private NerveSigns() {}

    private static Predicate newOrWorse(ChosenField field, KnownSymptom symptom) {
        return any(is(field, Sign.NEW), is(field, Sign.WORSE), all(is(field, Sign.SAME), not(known(symptom))));
    }

    /** The new or worse signs of a check-in, for a sentence. */
    static Value in(CheckInVersion checkIn, Facts facts) {
        List<Value> signs = new ArrayList<>();
        if (NUMB.isMetBy(checkIn, facts)) {
            signs.add(Value.answer(ChosenField.NUMB, checkIn.answers()));
        }
        if (TINGLE.isMetBy(checkIn, facts)) {
            signs.add(Value.answer(ChosenField.TINGLE, checkIn.answers()));
        }
        if (WEAK.isMetBy(checkIn, facts)) {
            signs.add(Value.answer(ChosenField.WEAK, checkIn.answers()));
        }
        return Value.several(signs);
    }
}
