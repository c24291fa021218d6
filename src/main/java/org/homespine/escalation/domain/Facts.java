package org.homespine.escalation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.shared.ConditionId;

/** What a rule on one check-in may know of the patient beside the answers. The phone is given the same. */
public record Facts(Set<KnownSymptom> known, Set<ConditionId> conditions) {

    public Facts {
        known = Set.copyOf(known);
        conditions = Set.copyOf(conditions);
    }

    public static Facts of(Patient patient) {
        return new Facts(patient.known(), patient.conditions());
    }

    /** The form in which the phone reads them: lists of codes by the list's name, sorted. */
    public Map<String, List<String>> toJson() {
        return Map.of(
                "known", known.stream().map(KnownSymptom::code).sorted().toList(),
                "conditions",
                        conditions.stream().map(ConditionId::value).sorted().toList());
    }
}
