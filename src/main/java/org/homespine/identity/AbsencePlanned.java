package org.homespine.identity;

import java.time.LocalDate;
import java.util.Set;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;

/**
 * Somebody is about to be away on days on which no clinic lead is there; a listener that throws {@code Refused} prevents
 * it.
 *
 * @param lastDay included
 * @param there the other clinicians who are there on all of these days
 */
public record AbsencePlanned(
        ClinicId clinic, AccountId account, LocalDate firstDay, LocalDate lastDay, Set<AccountId> there) {

    public AbsencePlanned {
        there = Set.copyOf(there);
    }
}
