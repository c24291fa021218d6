package org.homespine.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.homespine.library.domain.Clearance;

/** A clearance as entered: of what and until when, by whom, on which day. */
public record ClearanceEntry(UUID id, Clearance clearance, String clearedBy, LocalDate clearedOn, boolean withdrawn) {}
