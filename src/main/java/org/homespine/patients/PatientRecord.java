package org.homespine.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient's record: contact, baseline, conditions as they stand, clearances and the care team.
 *
 * @param revision of contact and baseline, for who changes them
 * @param closing null while the record is open
 * @param mergedInto the record of the same person that is kept, of which this one is another name; else null
 */
public record PatientRecord(
        PatientContact contact,
        PatientBaseline baseline,
        Set<ConditionId> conditions,
        List<ClearanceEntry> clearances,
        List<TeamMember> team,
        int revision,
        @Nullable Closing closing,
        @Nullable PatientId mergedInto) {

    public PatientRecord {
        conditions = Set.copyOf(conditions);
        clearances = List.copyOf(clearances);
        team = List.copyOf(team);
    }

    /** The clearances that hold on a day, as the screening reads them. */
    public List<Clearance> clearancesOn(LocalDate day) {
        return clearances.stream()
                .filter(entry -> !entry.withdrawn())
                .map(ClearanceEntry::clearance)
                .filter(clearance -> clearance.isValidOn(day))
                .collect(Collectors.toUnmodifiableList());
    }
}
