package org.homespine.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.escalation.domain.Past;
import org.homespine.identity.Acting;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Gathers a patient's past for the rule lab. */
@Component
class LabPasts {

    private final Histories histories;
    private final FlagEntities flags;
    private final PatientService patients;

    LabPasts(Histories histories, FlagEntities flags, PatientService patients) {
        this.histories = histories;
        this.flags = flags;
        this.patients = patients;
    }

    /** Empty for a record that was merged into another, with which its past is judged. */
    Optional<Past> of(PatientId patient, Instant from, Instant until) {
        if (!patients.kept(patient).equals(patient)) {
            return Optional.empty();
        }
        Histories.Known known = histories.load(patient, Set.of());
        return Optional.of(new Past(
                known.history(),
                known.ended(),
                from,
                until,
                nights(from, until, known.history().zone()),
                flags
                        .findByClinicIdAndPatientIdInOrderByRaisedAtDescIdDesc(
                                Acting.current().clinic().value(),
                                patients.samePerson(patient).stream()
                                        .map(PatientId::value)
                                        .toList())
                        .stream()
                        .map(FlagEntity::asPast)
                        .toList()));
    }

    private static List<Instant> nights(Instant from, Instant until, ZoneId zone) {
        return LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(until, zone).plusDays(1))
                .map(day -> NightlyTicks.tick(day, zone))
                .toList();
    }
}
