package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.database.ClinicJob;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges, at 03:00 of each running patient's own day, the day before. Nights on which no node was there are judged
 * later, each as of its own 03:00 and in order: some rules speak on the first night on which they are met.
 */
@Component
class NightlyTicks implements ClinicJob {

    private static final LocalTime TICK = LocalTime.of(3, 0);
    /** Nights further back tell nobody anything that the last ones do not. */
    private static final int MOST_NIGHTS_BACK = 35;

    private final JdbcClient jdbc;
    private final RuleRun rules;
    private final ProgramService programs;
    private final PatientService patients;
    private final Clock clock;

    NightlyTicks(JdbcClient jdbc, RuleRun rules, ProgramService programs, PatientService patients, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.programs = programs;
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "nightly-ticks";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<UUID> due(ClinicId clinic) {
        return Acting.as(system(clinic), () -> {
            Map<PatientId, LocalDate> judged = judged(clinic);
            return patients.contacts(programs.running()).values().stream()
                    .filter(patient -> isDue(judged.get(patient.id()), patient.zone()))
                    .map(PatientContact::id)
                    .map(PatientId::value)
                    .toList();
        });
    }

    private boolean isDue(@Nullable LocalDate judged, ZoneId zone) {
        return judged == null || judged.isBefore(newestNight(zone));
    }

    /** The newest day whose 03:00 has come; where a clock change skips or repeats that hour, the first such moment. */
    private LocalDate newestNight(ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return clock.instant().isBefore(tick(today, zone)) ? today.minusDays(1) : today;
    }

    static Instant tick(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, TICK, zone).toInstant();
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        PatientId patient = new PatientId(piece);
        Acting.as(system(clinic), () -> judge(clinic, patient));
    }

    private void judge(ClinicId clinic, PatientId patient) {
        patients.lock(patient);
        ZoneId zone = patients.contact(patient).zone();
        LocalDate newest = newestNight(zone);
        LocalDate first = lastNight(clinic, patient)
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(newest.minusDays(MOST_NIGHTS_BACK)))
                .orElse(newest);
        if (!first.isAfter(newest)) {
            rules.onNights(
                    patient,
                    first.datesUntil(newest.plusDays(1))
                            .map(day -> tick(day, zone))
                            .toList());
            markJudged(clinic, patient, newest);
        }
    }

    private Map<PatientId, LocalDate> judged(ClinicId clinic) {
        return jdbc
                .sql("select patient_id, day from nightly_tick where clinic_id = ?")
                .param(clinic.value())
                .query((row, index) -> Map.entry(
                        new PatientId(row.getObject("patient_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<LocalDate> lastNight(ClinicId clinic, PatientId patient) {
        return jdbc.sql("select day from nightly_tick where clinic_id = ? and patient_id = ?")
                .params(clinic.value(), patient.value())
                .query(LocalDate.class)
                .optional();
    }

    private void markJudged(ClinicId clinic, PatientId patient, LocalDate day) {
        jdbc.sql("""
                        insert into nightly_tick (clinic_id, patient_id, day, judged_at) values (?, ?, ?, ?)
                        on conflict (clinic_id, patient_id) do update set day = excluded.day,
                        judged_at = excluded.judged_at
                        """)
                .params(clinic.value(), patient.value(), day, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private SystemActor system(ClinicId clinic) {
        return new SystemActor(clinic, name());
    }
}
