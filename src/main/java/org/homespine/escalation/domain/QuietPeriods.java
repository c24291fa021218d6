package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule stays quiet after a clinician resolved what it had found, unless it has become worse since.
 *
 * @param soonDays for a hit that is SOON, counted from the date of the resolution at home
 * @param routineDays for a hit that is ROUTINE
 * @param worseBy by how much pain, reach or the rule's own count must have risen to break it early
 * @param rules those that have one; a rule that is not named here is never quiet
 * @param expected what is expected of the patient for a while
 */
public record QuietPeriods(
        int soonDays, int routineDays, int worseBy, Set<RuleId> rules, List<ExpectedLevel> expected) {

    public QuietPeriods {
        rules = Set.copyOf(rules);
        expected = List.copyOf(expected);
    }

    QuietPeriods expecting(List<ExpectedLevel> levels) {
        return new QuietPeriods(soonDays, routineDays, worseBy, rules, levels);
    }

    boolean cover(Rule rule, Hit hit, CaseFile file) {
        return rules.contains(rule.id())
                && (isQuiet(rule, hit, file) || expected.stream().anyMatch(level -> level.covers(rule, hit, file)));
    }

    private boolean isQuiet(Rule rule, Hit hit, CaseFile file) {
        return latestResolved(rule, file)
                .filter(resolved -> isRecent(resolved, hit, file))
                .filter(resolved -> rule.occasion() == Occasion.NIGHTLY || !isWorse(hit, resolved, file))
                .isPresent();
    }

    private static Optional<ResolvedFlag> latestResolved(Rule rule, CaseFile file) {
        return file.history().resolvedFlags().stream()
                .filter(resolved -> resolved.rule().equals(rule.id()))
                .filter(resolved -> !resolved.resolvedAt().isAfter(file.now()))
                .max(Comparator.comparing(ResolvedFlag::resolvedAt));
    }

    private boolean isRecent(ResolvedFlag resolved, Hit hit, CaseFile file) {
        LocalDate resolvedOn = file.home().date(resolved.resolvedAt());
        return ChronoUnit.DAYS.between(resolvedOn, file.today()) < days(hit.tier());
    }

    private int days(Tier tier) {
        return switch (tier) {
            case BLOCK, EMERGENCY, URGENT -> 0;
            case SOON -> soonDays;
            case ROUTINE -> routineDays;
        };
    }

    private boolean isWorse(Hit hit, ResolvedFlag resolved, CaseFile file) {
        return isWorse(highest(file.painDays(), hit), resolved.pain())
                || isWorse(highest(file.reachDays(), hit), resolved.reach())
                || isWorse(hit.count(), resolved.count());
    }

    private static @Nullable Integer highest(LoggedDays days, Hit hit) {
        return days.on(hit.day()).map(LoggedDay::highest).orElse(null);
    }

    private boolean isWorse(@Nullable Integer now, @Nullable Integer then) {
        return now != null && then != null && now >= then + worseBy;
    }
}
