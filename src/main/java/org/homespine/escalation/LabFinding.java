package org.homespine.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.LabDifference;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A flag that another value of a setting would raise otherwise.
 *
 * @param rules what it is raised for, by their ids
 * @param tierBefore null where there was none
 * @param tierAfter null where there is none
 * @param real the flag that was really there at that time; null where there was none
 */
public record LabFinding(
        UUID id,
        PatientId patient,
        LabDifference.Kind kind,
        Family family,
        List<String> rules,
        @Nullable Tier tierBefore,
        @Nullable Instant raisedBefore,
        @Nullable Tier tierAfter,
        @Nullable Instant raisedAfter,
        @Nullable FlagId real) {

    public LabFinding {
        rules = List.copyOf(rules);
    }
}
