package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.Setting.Looser.BY_LESS;
import static org.homespine.escalation.domain.Setting.Looser.BY_MORE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A threshold of the rules that a clinic may change, for all its patients or for one (column Cfg of the rules). A rule
 * without one is fixed. Looser is what can lose a finding: a range that ends at the default on that side can only be made
 * stricter.
 */
public enum Setting {
    /** By how many tiers it is lowered where it is the only sign of its kind; a clinic lead signs that off. */
    SEXUAL_FUNCTION_ALONE("CES-05", Unit.TIERS, 0, 0, 1, BY_MORE, Range.OF_THE_RULES),
    ACKNOWLEDGED_WITHIN("SLA-01", Unit.MINUTES, 15, 5, 30, BY_MORE, Range.OF_THE_RULES),
    SEVERE_PAIN("PAI-01", Unit.PAIN, 7, 6, 8, BY_MORE, Range.OF_THE_RULES),
    VERY_HIGH_PAIN("PAI-02", Unit.PAIN, 9, 8, 10, BY_MORE, Range.OF_THE_RULES),
    /** By how many tiers it is lowered; a clinic lead signs that off. */
    NEW_NIGHT_WAKING("NGT-01", Unit.TIERS, 0, 0, 1, BY_MORE, Range.OF_THE_RULES),
    ANSWER_WITHIN("TXT-01", Unit.MINUTES, 30, 10, 60, BY_MORE, Range.OF_THE_RULES),
    PAIN_RISE("PAI-03", Unit.POINTS, 2, 1, 2, BY_MORE, Range.OF_THE_RULES),
    PAIN_JUMP("PAI-04", Unit.POINTS, 3, 2, 4, BY_MORE, Range.OF_THE_RULES),
    PAINFUL_SESSIONS("PAI-05", Unit.PAIN, 6, 4, 6, BY_MORE, Range.OF_THE_RULES),
    UNSETTLED_ANSWERS("PAI-06", Unit.OF_THREE, 2, 1, 2, BY_MORE, Range.UNREVIEWED),
    /** 1 is the buttock, 2 the thigh. */
    SPREAD_FROM("PER-01", Unit.REACH, 2, 1, 2, BY_MORE, Range.UNREVIEWED),
    SHARP_PAIN_SESSIONS("EXR-02", Unit.OF_THREE, 2, 1, 2, BY_MORE, Range.UNREVIEWED),
    /** What counts as improved; the rule speaks where it is not reached. */
    IMPROVED_POINTS("IMP-02", Unit.POINTS, 2, 2, 3, BY_LESS, Range.UNREVIEWED),
    IMPROVED_PERCENT("IMP-02", Unit.PERCENT, 30, 30, 50, BY_LESS, Range.UNREVIEWED),
    FEELS_WORSE("IMP-03", Unit.CHANGE, -2, -2, -1, BY_LESS, Range.UNREVIEWED),
    FUNCTION_FALL("IMP-04", Unit.POINTS, 2, 1, 2, BY_MORE, Range.UNREVIEWED),
    LONG_SILENCE("ADH-04", Unit.DAYS, 10, 7, 14, BY_MORE, Range.OF_THE_RULES),
    SKIPS_FOR_PAIN("ADH-06", Unit.DAYS_OF_SEVEN, 3, 2, 3, BY_MORE, Range.UNREVIEWED),
    /** Also by when every other SOON flag is due. */
    CONTACT_WITHIN("CON-01", Unit.WORK_DAYS, 2, 1, 3, BY_MORE, Range.UNREVIEWED),
    PAINFUL_SESSION("PAI-07", Unit.PAIN, 6, 4, 6, BY_MORE, Range.OF_THE_RULES),
    KNOWN_NIGHTS("NGT-03", Unit.DAYS_OF_SEVEN, 3, 2, 7, BY_MORE, Range.OF_THE_RULES),
    PAIN_EASED("IMP-05", Unit.PERCENT, 50, 40, 60, BY_MORE, Range.UNREVIEWED),
    WELL_DONE("IMP-05", Unit.PERCENT, 80, 70, 90, BY_MORE, Range.UNREVIEWED),
    LOW_ADHERENCE("ADH-01", Unit.PERCENT, 50, 30, 80, BY_LESS, Range.OF_THE_RULES),
    SILENCE("ADH-03", Unit.DAYS, 5, 3, 7, BY_MORE, Range.OF_THE_RULES),
    NOT_STARTED("ADH-05", Unit.DAYS, 4, 3, 7, BY_MORE, Range.OF_THE_RULES),
    UNSURE_HOW("ADH-07", Unit.DAYS_OF_SEVEN, 2, 1, 2, BY_MORE, Range.UNREVIEWED),
    MORE_THAN_PLANNED("OVR-01", Unit.TIMES, "1.5", "1.25", "2", BY_MORE, Range.OF_THE_RULES),
    BRIDGES_A_WEEK("OVR-04", Unit.DAYS_OF_SEVEN, 3, 2, 3, BY_MORE, Range.UNREVIEWED),
    ROLLERS_A_WEEK("OVR-04", Unit.DAYS_OF_SEVEN, 4, 2, 4, BY_MORE, Range.UNREVIEWED),
    HANGS_A_WEEK("OVR-04", Unit.DAYS_OF_SEVEN, 3, 1, 3, BY_MORE, Range.UNREVIEWED),
    CLEARANCE_ENDS("CLR-03", Unit.DAYS, 14, 7, 30, BY_LESS, Range.OF_THE_RULES);

    /** What its number counts; whole numbers but for {@link #TIMES}, which goes in steps of 0.05. */
    public enum Unit {
        /** A pain, 0 to 10. */
        PAIN,
        /** A difference on a scale of 0 to 10. */
        POINTS,
        /** How far the pain goes, 0 to 4. */
        REACH,
        /** The overall change, -3 to +3. */
        CHANGE,
        OF_THREE,
        DAYS_OF_SEVEN,
        DAYS,
        WORK_DAYS,
        MINUTES,
        PERCENT,
        /** What was done over what was planned. */
        TIMES,
        /** Tiers below the rule's own. */
        TIERS;

        BigDecimal step() {
            return this == TIMES ? new BigDecimal("0.05") : BigDecimal.ONE;
        }
    }

    /** Which way a change can lose a finding. */
    enum Looser {
        BY_MORE,
        BY_LESS
    }

    /** Whether the rules give the range in numbers, or we chose it and nobody has reviewed it. */
    private enum Range {
        OF_THE_RULES,
        UNREVIEWED
    }

    private final RuleId rule;
    private final Unit unit;
    private final BigDecimal delivered;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Looser looser;
    private final Range range;

    Setting(String rule, Unit unit, int delivered, int least, int most, Looser looser, Range range) {
        this(rule, unit, "" + delivered, "" + least, "" + most, looser, range);
    }

    Setting(String rule, Unit unit, String delivered, String least, String most, Looser looser, Range range) {
        this.rule = new RuleId(rule);
        this.unit = unit;
        this.delivered = new BigDecimal(delivered);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.looser = looser;
        this.range = range;
    }

    /** The rule under whose name it is changed. */
    public RuleId rule() {
        return rule;
    }

    public Unit unit() {
        return unit;
    }

    /** The value that the rules are delivered with. */
    public BigDecimal delivered() {
        return delivered;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** Whether the rules themselves give its range; else we chose a narrow one, for a clinician to review. */
    public boolean isRangeOfTheRules() {
        return range == Range.OF_THE_RULES;
    }

    /** Whether it may only be made stricter than delivered: "Tight" in the rules. */
    public boolean isTight() {
        return loosest().compareTo(delivered) == 0;
    }

    public BigDecimal loosest() {
        return looser == Looser.BY_MORE ? most : least;
    }

    public BigDecimal strictest() {
        return looser == Looser.BY_MORE ? least : most;
    }

    /** Whether a value lies in the range and on a step of it. */
    public boolean allows(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && value.remainder(unit.step()).signum() == 0;
    }

    /** Whether the first of two values can lose a finding that the second has. */
    public boolean isLooser(BigDecimal value, BigDecimal than) {
        int more = value.compareTo(than);
        return looser == Looser.BY_MORE ? more > 0 : more < 0;
    }

    BigDecimal stricterOf(BigDecimal one, BigDecimal other) {
        return isLooser(one, other) ? other : one;
    }

    /** Every value that may be chosen, from the least to the most. */
    public List<BigDecimal> choices() {
        int steps = most.subtract(least).divide(unit.step()).intValueExact();
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> plain(least.add(unit.step().multiply(BigDecimal.valueOf(step)))))
                .toList();
    }

    /** Without zeros at the end, so that equal numbers are equal values. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Whether past check-ins can show what another value does; a time that only we have to keep they cannot. */
    public boolean isShownByThePast() {
        return this != ACKNOWLEDGED_WITHIN && this != CONTACT_WITHIN;
    }

    /** The rules that read it: those that are other rules at its loosest than at its strictest. */
    public List<RuleId> readBy() {
        List<Rule> strict = ShippedRules.with(SettingValues.of(this, strictest()));
        return ShippedRules.with(SettingValues.of(this, loosest())).stream()
                .filter(loose -> !strict.contains(loose))
                .map(Rule::id)
                .sorted()
                .toList();
    }
}
