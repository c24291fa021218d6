package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on a change of a patient counts as real, as the rules on progress count it. Source: REF-NPRS, REF-MIC,
 * REF-GRC, REF-PSFS.
 *
 * @param base the pain at the start, 0 to 10
 * @param pain the usual pain must be this or lower; null where the base is too low for pain to fall from
 * @param lastLoggedDays how many logged days the usual pain is the median of
 * @param psfsBefore the mean of the patient's own activities at the start, 0 to 10; null where they were not scored
 * @param psfs the mean must be this or higher; null where it was not scored, or cannot rise so far
 * @param improvement the thresholds these were reckoned with
 */
public record RealChange(
        int base,
        @Nullable BigDecimal pain,
        int lastLoggedDays,
        @Nullable BigDecimal psfsBefore,
        @Nullable BigDecimal psfs,
        Improvement improvement) {

    private static final BigDecimal BEST = BigDecimal.TEN;

    /** Empty where the rule set has no rule on progress. */
    static Optional<RealChange> of(History history, RuleSet rules, Instant now) {
        return rules.rules().stream()
                .filter(NotImproved.class::isInstance)
                .map(NotImproved.class::cast)
                .findFirst()
                .map(rule -> of(history, rule, now));
    }

    private static RealChange of(History history, NotImproved rule, Instant now) {
        Improvement better = rule.improvement();
        int base = CaseFile.of(history, Occasion.CLOCK, now).base();
        BigDecimal before = mean(history.psfsBefore());
        BigDecimal after = before == null ? null : before.add(BigDecimal.valueOf(better.psfs()));
        return new RealChange(
                base,
                base <= better.lowBase() ? null : eased(base, better),
                rule.lastLoggedDays(),
                before,
                after == null || after.compareTo(BEST) > 0 ? null : after,
                better);
    }

    /** Either is enough: so many points less, or so many percent. */
    private static BigDecimal eased(int base, Improvement better) {
        BigDecimal byPoints = BigDecimal.valueOf(base - better.points());
        BigDecimal byPercent = BigDecimal.valueOf(base * (100L - better.percent()), 2);
        return byPoints.max(byPercent).stripTrailingZeros();
    }

    private static @Nullable BigDecimal mean(@Nullable List<BigDecimal> scores) {
        return scores == null || scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
