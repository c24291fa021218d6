package org.homespine.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.homespine.shared.AccountId;

/** Days on which somebody is away, first and last included, in the clinic's calendar. */
public record Absence(UUID id, AccountId account, LocalDate firstDay, LocalDate lastDay) {}
