package org.homespine.database;

import java.time.Duration;
import org.homespine.shared.ClinicId;

/** Work done again and again in the background, clinic by clinic; every bean of this type is run. */
public interface ClinicJob {

    /** Its name in the log; no two jobs share one. */
    String name();

    /** The rest between the end of one round over all clinics and the beginning of the next. */
    Duration pause();

    /** The work for one clinic, in a transaction of its own that is rolled back when it throws. */
    void run(ClinicId clinic);
}
