package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.RunningDatabase;
import org.homespine.escalation.domain.Tier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators what must be 0 over all clinics, of what came in lately; down where something is not. */
@Component
class InvariantsHealth implements HealthIndicator {

    private final DatabaseAccess access;
    private final Clock clock;

    InvariantsHealth(DatabaseAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        List<Invariants> clinics = RunningDatabase.inEachClinic(
                access, jdbc -> Invariants.of(jdbc, now.minus(InvariantsWatch.LATELY), now));
        Health.Builder health = clinics.stream().allMatch(Invariants::hold) ? Health.up() : Health.down();
        return health.withDetail("clinics", clinics.size())
                .withDetail(
                        "checkInsNotJudged",
                        clinics.stream().mapToLong(Invariants::unjudged).sum())
                .withDetail(
                        "findingsWithoutFlag",
                        clinics.stream().mapToLong(Invariants::unflagged).sum())
                .withDetail(
                        "patientsUnwatched",
                        clinics.stream().mapToLong(Invariants::unwatched).sum())
                .withDetail(
                        "flagsStalled",
                        clinics.stream().mapToLong(Invariants::stalled).sum())
                .withDetail("oldestUnacknowledgedMinutes", oldest(clinics))
                .build();
    }

    private static Map<Tier, Long> oldest(List<Invariants> clinics) {
        return clinics.stream()
                .flatMap(clinic -> clinic.oldest().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toMinutes(), Math::max));
    }
}
