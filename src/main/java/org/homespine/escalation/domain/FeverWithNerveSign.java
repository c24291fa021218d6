package org.homespine.escalation.domain;

import org.homespine.checkins.domain.GeneralSign;

/**
 * INF-02: fever with a nerve sign that is new or worse, in one check-in or in two about the same date. Source:
 * REF-IFOMPT.
 *
 * @param recentDays how many days ago the date may be and still be an emergency, that day included
 */
public record FeverWithNerveSign(int recentDays) implements Rule {

    private static final RuleId ID = new RuleId("INF-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.EMERGENCY;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }

    public Predicate fever() {
        return Predicate.includes(TickedField.GEN, GeneralSign.FEVER);
    }

    public Predicate nerveSign() {
        return NerveSigns.ANY;
    }
}
