package org.homespine.patients;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored patients. */
interface PatientEntities extends Repository<PatientEntity, UUID> {

    PatientEntity save(PatientEntity patient);

    Optional<PatientEntity> findByClinicIdAndId(UUID clinic, UUID id);
}
