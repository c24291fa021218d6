package org.homespine.database;

import java.util.UUID;
import org.homespine.shared.ClinicId;

/**
 * What is done with one record at a moment that was set before; every bean of this type can be set by {@link WakeUps}.
 * Done twice it must do nothing the second time: what a node leaves half done is done anew by another.
 */
public interface WakeUp {

    /** Its name in the scheduler's table and the log, without a space; no two share one, and it never changes. */
    String name();

    /** The work, in a transaction of its own in this clinic; when it throws, it is tried again after 30 seconds. */
    void run(ClinicId clinic, UUID subject);
}
