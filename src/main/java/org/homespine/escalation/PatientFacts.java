package org.homespine.escalation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.homespine.escalation.domain.Facts;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** What the record says now of a patient: what the rules on one check-in may know, and the language of their messages. */
@Component
class PatientFacts {

    private final PatientService patients;

    PatientFacts(PatientService patients) {
        this.patients = patients;
    }

    /** The language in which the patient is told what the rules say. */
    Locale language(PatientId patient) {
        return patients.contact(patient).locale();
    }

    Facts of(PatientId patient) {
        PatientRecord record = patients.ownRecord(patient);
        return new Facts(
                record.baseline().known().stream()
                        .map(code -> KnownSymptom.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                record.conditions());
    }
}
