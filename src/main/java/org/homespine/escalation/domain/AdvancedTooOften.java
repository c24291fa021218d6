package org.homespine.escalation.domain;

import java.util.List;
import java.util.Set;
import org.homespine.shared.ExerciseId;

/**
 * OVR-04: an advanced exercise on more dates of a week than its cap, or hanging on two dates in a row. Source: S0.
 *
 * @param hangs the exercises that need a day of rest between
 */
public record AdvancedTooOften(List<Cap> caps, int ofDays, Set<ExerciseId> hangs) implements WindowRule {

    private static final RuleId ID = new RuleId("OVR-04");

    public AdvancedTooOften {
        caps = List.copyOf(caps);
        hangs = Set.copyOf(hangs);
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    /** The most dates of a week on which any of some exercises may be done. */
    public record Cap(Set<ExerciseId> exercises, int days) {

        public Cap {
            exercises = Set.copyOf(exercises);
        }
    }
}
