package org.homespine.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored flags; none is ever deleted. */
interface FlagEntities extends Repository<FlagEntity, UUID> {

    FlagEntity saveAndFlush(FlagEntity flag);

    Optional<FlagEntity> findByClinicIdAndPatientIdInAndId(UUID clinic, Collection<UUID> patients, UUID id);

    List<FlagEntity> findByClinicIdAndPatientIdInOrderByRaisedAtDescIdDesc(UUID clinic, Collection<UUID> patients);

    @Query("""
            from FlagEntity where clinicId = :clinic and patientId = :patient
            and state in (org.homespine.escalation.ReviewState.OPEN, org.homespine.escalation.ReviewState.ACKNOWLEDGED)
            """)
    List<FlagEntity> unresolvedOf(UUID clinic, UUID patient);

    @Query("""
            from FlagEntity where clinicId = :clinic and patientId in :patients
            and state in (org.homespine.escalation.ReviewState.OPEN, org.homespine.escalation.ReviewState.ACKNOWLEDGED)
            """)
    List<FlagEntity> unresolvedOfAll(UUID clinic, Collection<UUID> patients);

    @Query("""
            select distinct patientId from FlagEntity where clinicId = :clinic and nextStepAt <= :now
            """)
    List<UUID> patientsWithStepsDue(UUID clinic, Instant now);
}
