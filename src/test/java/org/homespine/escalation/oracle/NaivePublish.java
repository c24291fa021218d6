package org.homespine.escalation.oracle;

import java.time.Instant;
import java.util.List;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Tier;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** The rule about publishing. */
final class NaivePublish extends NaiveHits {

    NaivePublish(History history, Instant now) {
        super(history, now);
    }

    /** 30. */
    @Override
    void judge() {
        boolean blocked = false;
        for (ConditionId condition : history.patient().conditions()) {
            blocked |= NaiveRules.ALL_BLOCK.contains(condition.value()) && !isCleared(condition.value());
        }
        for (BlockTable.Row row : BlockTable.ROWS) {
            boolean concerns = row.condition().equals("any_patient")
                    || history.patient().conditions().contains(new ConditionId(row.condition()));
            boolean planned = history.program().exercises().contains(new ExerciseId(row.exercise()));
            boolean blocks = isCleared(row.condition()) ? row.blockedAfter() : row.blockedBefore();
            blocked |= concerns && planned && blocks;
        }
        if (blocked) {
            hit("CLR-01", Tier.BLOCK, Family.CLEARANCE, List.of(), null);
        }
    }

    private boolean isCleared(String condition) {
        for (Clearance clearance : history.clearances()) {
            if (clearance.condition() != null
                    && clearance.condition().value().equals(condition)
                    && !clearance.expires().isBefore(today)) {
                return true;
            }
        }
        return false;
    }
}
