package org.homespine.escalation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which one finding a patient is told about: the first in order, but crisis words before all else that is URGENT. */
final class PatientMessage {

    private static final RuleId CRISIS = new RuleId("TXT-02");
    private static final Set<RuleId> NEVER_TOLD = Set.of(
            Finding.NOT_EVALUATED,
            new RuleId("NGT-03"),
            new RuleId("DAT-01"),
            UnknownNames.ID,
            NotAcknowledged.ID,
            PublishStop.ID);
    private static final Comparator<Finding> BY_URGENCY = Comparator.comparing(Finding::tier)
            .thenComparing(finding -> !finding.rule().equals(CRISIS))
            .thenComparing(Finding.ORDER);

    private PatientMessage() {}

    static boolean isOf(RuleId rule) {
        return !NEVER_TOLD.contains(rule);
    }

    static Optional<Finding> among(List<Finding> findings, List<OpenFlag> openFlags) {
        boolean emergencyOpen = openFlags.stream().anyMatch(flag -> flag.tier() == Tier.EMERGENCY);
        return findings.stream()
                .filter(finding -> !finding.suppressed())
                .filter(Finding::isForPatients)
                .filter(finding -> !finding.historic() || finding.family() == Family.CES)
                // Advice of a lower tier would read as if the emergency were over.
                .filter(finding -> !emergencyOpen || finding.tier().isPressing())
                .min(BY_URGENCY);
    }
}
