package org.homespine.escalation;

import java.util.Set;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which patients a list shows, and in what order.
 *
 * @param name a part of the name, or empty for all
 * @param needs all of these must be true of a patient
 * @param course the state of the program; null for any
 * @param reviewer whose patients; null for anybody's
 * @param closed whether the closed records are meant, in place of the open ones
 */
public record CaseloadFilter(
        String name,
        Set<Need> needs,
        @Nullable Course course,
        @Nullable AccountId reviewer,
        boolean closed,
        Order order) {

    /** All open records by name. */
    public static final CaseloadFilter ALL = new CaseloadFilter("", Set.of(), null, null, false, Order.NAME);

    public CaseloadFilter {
        needs = Set.copyOf(needs);
    }

    /** What may be asked of a patient. */
    public enum Need {
        /** The caller is on the care team. */
        MINE,
        SILENT,
        FLAGGED,
        REVIEW_DUE,
        CLEARANCE_ENDING,
        LOW_ADHERENCE,
        /** Nobody is there for them. */
        UNWATCHED
    }

    /** What comes first; namesakes and equals are always by name. */
    public enum Order {
        NAME,
        /** The gravest open flags first. */
        FLAGS,
        /** The longest silence first. */
        SILENCE,
        /** The lowest known adherence first; unknown last. */
        ADHERENCE,
        /** Whose pain has risen most first; unknown last. */
        PAIN,
        /** The soonest review first. */
        REVIEW,
        /** The clearance that ends soonest first. */
        CLEARANCE
    }
}
