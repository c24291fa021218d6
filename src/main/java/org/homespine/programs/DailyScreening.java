package org.homespine.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.database.ClinicJob;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Screens each running program once in every day of its patient's own: a clearance is valid to the end of the day on
 * which it expires, and what it allowed stops when that day is over.
 */
@Component
class DailyScreening implements ClinicJob {

    private final JdbcClient jdbc;
    private final ProgramRows programs;
    private final Rescreening screening;
    private final PatientService patients;
    private final Clock clock;

    DailyScreening(JdbcClient jdbc, ProgramRows programs, Rescreening screening, PatientService patients, Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.screening = screening;
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "daily-screening";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<UUID> due(ClinicId clinic) {
        return Acting.as(system(clinic), () -> {
            Map<PatientId, LocalDate> screened = screened(clinic);
            return patients.contacts(programs.running(clinic)).values().stream()
                    .filter(patient ->
                            screened.getOrDefault(patient.id(), LocalDate.MIN).isBefore(today(patient.zone())))
                    .map(PatientContact::id)
                    .map(PatientId::value)
                    .toList();
        });
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        PatientId patient = new PatientId(piece);
        Acting.as(system(clinic), () -> {
            screening.again(patient);
            markScreened(clinic, patient, today(patients.contact(patient).zone()));
        });
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Map<PatientId, LocalDate> screened(ClinicId clinic) {
        return jdbc
                .sql("select patient_id, day from daily_screening where clinic_id = ?")
                .param(clinic.value())
                .query((row, index) -> Map.entry(
                        new PatientId(row.getObject("patient_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void markScreened(ClinicId clinic, PatientId patient, LocalDate day) {
        jdbc.sql("""
                        insert into daily_screening (clinic_id, patient_id, day, screened_at) values (?, ?, ?, ?)
                        on conflict (clinic_id, patient_id) do update set day = excluded.day,
                        screened_at = excluded.screened_at
                        """)
                .params(clinic.value(), patient.value(), day, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private SystemActor system(ClinicId clinic) {
        return new SystemActor(clinic, name());
    }
}
