package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flag that is raised otherwise once a setting is another.
 *
 * @param before null where there was none
 * @param after null where there is none
 */
public record LabDifference(
        @Nullable LabFlag before, @Nullable LabFlag after) {

    /** What becomes of it. */
    public enum Kind {
        /** There is none any more: what a looser setting would have lost. */
        VANISHES,
        APPEARS,
        LESS_GRAVE,
        GRAVER,
        LATER,
        EARLIER
    }

    public LabDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing differs");
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.APPEARS;
        }
        if (after == null) {
            return Kind.VANISHES;
        }
        if (before.tier() != after.tier()) {
            return after.tier().isAbove(before.tier()) ? Kind.GRAVER : Kind.LESS_GRAVE;
        }
        return after.raisedAt().isAfter(before.raisedAt()) ? Kind.LATER : Kind.EARLIER;
    }

    /** The one of which to speak: as it was, else as it would be. */
    public LabFlag flag() {
        return before == null ? Objects.requireNonNull(after) : before;
    }

    /** In the order in which they were raised; two flags of a family that are open at one time are the same one. */
    static List<LabDifference> between(List<LabFlag> before, List<LabFlag> after) {
        List<LabFlag> left = new ArrayList<>(after);
        List<LabDifference> differences = new ArrayList<>();
        for (LabFlag flag : before) {
            Optional<LabFlag> same = left.stream()
                    .filter(other -> other.family() == flag.family() && other.overlaps(flag))
                    .findFirst();
            same.ifPresent(left::remove);
            if (same.isEmpty() || !isAsGrave(flag, same.get())) {
                differences.add(new LabDifference(flag, same.orElse(null)));
            }
        }
        left.forEach(flag -> differences.add(new LabDifference(null, flag)));
        differences.sort(
                (one, other) -> one.flag().raisedAt().compareTo(other.flag().raisedAt()));
        return differences;
    }

    private static boolean isAsGrave(LabFlag one, LabFlag other) {
        return one.tier() == other.tier() && one.raisedAt().equals(other.raisedAt());
    }
}
