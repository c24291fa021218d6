package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.homespine.library.domain.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules may know of one patient. Nothing is filled in: a day that is not listed has no check-in.
 *
 * @param zone the patient's home zone; days and windows are counted in it
 * @param opened whether the patient ever opened the app
 * @param psfsBefore the scores of the patient's own three activities at intake, each 0 to 10
 * @param openFlags not yet resolved, as they stood before this occasion
 * @param checkIns every revision, repeats and conflicts too, in any order
 */
public record History(
        ZoneId zone,
        Patient patient,
        Program program,
        ClinicCalendar clinic,
        List<Clearance> clearances,
        boolean opened,
        @Nullable List<BigDecimal> psfsBefore,
        List<OpenFlag> openFlags,
        List<ResolvedFlag> resolvedFlags,
        List<CheckInVersion> checkIns) {

    public History {
        clearances = List.copyOf(clearances);
        psfsBefore = psfsBefore == null ? null : List.copyOf(psfsBefore);
        openFlags = List.copyOf(openFlags);
        resolvedFlags = List.copyOf(resolvedFlags);
        checkIns = List.copyOf(checkIns);
    }

    History withResolvedFlags(List<ResolvedFlag> resolved) {
        return new History(
                zone, patient, program, clinic, clearances, opened, psfsBefore, openFlags, resolved, checkIns);
    }

    /** The same facts with other check-ins. */
    public History withCheckIns(List<CheckInVersion> others) {
        return new History(
                zone, patient, program, clinic, clearances, opened, psfsBefore, openFlags, resolvedFlags, others);
    }
}
