package org.homespine.patients;

import org.homespine.shared.PatientId;

/** Where a page of the caseload ended. */
public record CaseloadKey(String lastName, String firstName, PatientId id) {

    public static CaseloadKey of(PatientContact last) {
        return new CaseloadKey(last.lastName(), last.firstName(), last.id());
    }
}
