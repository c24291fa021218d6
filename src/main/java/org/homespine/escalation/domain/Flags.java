package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How findings become flags: one open flag for each family, its tier only rises. EMERGENCY alerts every time, URGENT when
 * it is new, when the tier rises and then once in 24 hours, lower tiers never.
 */
public final class Flags {

    /** How long a repeated URGENT finding stays quiet. */
    static final Duration URGENT_QUIET = Duration.ofHours(24);

    private Flags() {}

    /**
     * What the findings of one occasion do. Suppressed findings, the publish stop, and what only reports on a flag raise
     * nothing.
     *
     * @param open the patient's open flags; two of one family are an {@link IllegalArgumentException}
     */
    public static List<FlagChange> raise(Collection<FlagState> open, List<Finding> findings, Instant now) {
        Map<Family, FlagState> byFamily = byFamily(open);
        Map<Family, List<Finding>> found = new EnumMap<>(Family.class);
        findings.stream()
                .filter(finding -> !finding.suppressed()
                        && finding.tier() != Tier.BLOCK
                        && !finding.rule().equals(NotAcknowledged.ID))
                .forEach(finding -> found.computeIfAbsent(finding.family(), family -> new ArrayList<>())
                        .add(finding));
        List<FlagChange> changes = new ArrayList<>();
        found.forEach((family, reasons) -> changes.add(change(family, byFamily.get(family), reasons, now)));
        return changes;
    }

    private static Map<Family, FlagState> byFamily(Collection<FlagState> open) {
        Map<Family, FlagState> byFamily = new EnumMap<>(Family.class);
        for (FlagState flag : open) {
            if (byFamily.put(flag.family(), flag) != null) {
                throw new IllegalArgumentException("two open flags of the family " + flag.family());
            }
        }
        return byFamily;
    }

    private static FlagChange change(Family family, @Nullable FlagState before, List<Finding> reasons, Instant now) {
        Tier found = reasons.stream().map(Finding::tier).reduce(Tier.ROUTINE, Tier::orHigher);
        Set<RuleId> rules = new HashSet<>();
        reasons.forEach(finding -> rules.add(finding.rule()));
        if (before == null) {
            boolean alerts = found.isPressing();
            FlagState opened = new FlagState(family, found, now, now, alerts ? now : null, null, reasons.size(), rules);
            return new FlagChange(opened, true, false, alerts, reasons);
        }
        boolean rose = found.isAbove(before.tier());
        boolean alerts = alertsAgain(found, rose, before.alertedAt(), now);
        rules.addAll(before.rules());
        FlagState after = new FlagState(
                family,
                before.tier().orHigher(found),
                before.raisedAt(),
                rose ? now : before.tierAt(),
                alerts ? now : before.alertedAt(),
                rose ? null : before.acknowledgedAt(),
                before.hits() + reasons.size(),
                rules);
        return new FlagChange(after, false, rose, alerts, reasons);
    }

    private static boolean alertsAgain(Tier found, boolean rose, @Nullable Instant alertedAt, Instant now) {
        return switch (found) {
            case EMERGENCY -> true;
            case URGENT -> rose || alertedAt == null || !now.isBefore(alertedAt.plus(URGENT_QUIET));
            case BLOCK, SOON, ROUTINE -> false;
        };
    }
}
