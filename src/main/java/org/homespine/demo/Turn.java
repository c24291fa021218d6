package org.homespine.demo;

import java.util.List;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.programs.PauseCause;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** Something in a story beside its ordinary days, so many days before the load. */
sealed interface Turn {

    int daysAgo();

    /** The pain is this, 0 to 10, for some days. */
    record Flare(int daysAgo, int days, int pain) implements Turn {

        boolean isOn(int day) {
            return day <= daysAgo && day > daysAgo - days;
        }
    }

    /** A new version of the program, with these exercises. */
    record Rewritten(int daysAgo, List<ExerciseId> exercises) implements Turn {}

    /** The program is paused; no check-in until it goes on. */
    record Paused(int daysAgo, PauseCause cause) implements Turn {}

    /** Every open pause is lifted. */
    record Resumed(int daysAgo, String reason) implements Turn {}

    /** A clearance of a condition comes in; on the first day before the program, since that may need it. */
    record Cleared(int daysAgo, ConditionId condition, int forDays, String by) implements Turn {}

    /** Every open flag is talked over with the patient, and resolved. */
    record Reviewed(int daysAgo, String said, ResolvedFlag.Outcome outcome) implements Turn {}

    /** The reviewer expects a level for some days. */
    record Expected(int daysAgo, Measure measure, int level, int forDays, String reason) implements Turn {}

    /** The patient gives an address and wants to be reminded there. */
    record Reminded(int daysAgo, String address) implements Turn {}
}
