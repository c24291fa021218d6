package org.homespine.handouts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homespine.handouts.domain.Variant;
import org.homespine.shared.AccountId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A handout that was made: of which program version, when, by whom, how on paper, and whether it still holds.
 *
 * @param madeBy null where the patient took it out of the app
 * @param standing what has changed since; the sheet itself stays as it was handed out
 */
public record HandoutMade(
        UUID id,
        ProgramId program,
        int programVersion,
        Instant madeAt,
        @Nullable AccountId madeBy,
        Variant variant,
        Standing standing) {

    HandoutMade standing(Standing now) {
        return new HandoutMade(id, program, programVersion, madeAt, madeBy, variant, now);
    }

    /**
     * How a sheet stands today.
     *
     * @param supersededBy the number of the version that is the patient's now; 0 while the sheet's own still is
     * @param program what has become of the program
     * @param withheld exercises that the sheet tells to do and that are on hold or blocked for the patient now
     */
    public record Standing(int supersededBy, Running program, List<ExerciseId> withheld) {

        static final Standing HOLDS = new Standing(0, Running.AS_IT_SAYS, List.of());

        public Standing {
            withheld = List.copyOf(withheld);
        }

        /** Whether the patient may go on by it as it is. */
        public boolean holds() {
            return equals(HOLDS);
        }
    }

    /** What has become of a program, held against what its sheet says. */
    public enum Running {
        AS_IT_SAYS,
        /** The sheet says that it is paused. */
        RUNS_AGAIN,
        PAUSED,
        ENDED
    }
}
