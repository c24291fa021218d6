package org.homespine.database;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homespine.shared.ClinicId;

/** Work done again and again in the background, clinic by clinic; every bean of this type is run. */
public interface ClinicJob {

    /** Its name in the log; no two jobs share one. */
    String name();

    /** The rest between the end of one round over all clinics and the beginning of the next. */
    Duration pause();

    /**
     * What is to be done in a clinic now, each piece in a transaction of its own; the clinic itself where the work is one
     * piece. Another node may have taken a piece by the time it is run.
     */
    default List<UUID> due(ClinicId clinic) {
        return List.of(clinic.value());
    }

    /** The work on one piece, in a transaction that is rolled back when it throws. */
    void run(ClinicId clinic, UUID piece);
}
