package org.homespine.database;

import java.util.Optional;
import org.homespine.shared.ClinicId;

/** Tells for which clinic the current thread works; asked once at the beginning of every transaction. */
public interface ClinicSource {

    /** The clinic, or empty when nobody is acting: then every access to a clinic's table is an error. */
    Optional<ClinicId> clinic();
}
