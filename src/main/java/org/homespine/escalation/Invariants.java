package org.homespine.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.homespine.escalation.domain.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold in a clinic at every moment, counted: 0 each. And how long the oldest flag of each tier has waited that
 * nobody has acknowledged. Numbers only, of nobody in particular.
 *
 * @param unjudged check-ins, and answers to follow-up questions, that no rules have judged
 * @param unflagged findings that should have raised a flag and have none
 * @param unwatched patients with a running program and no active reviewer
 * @param stalled EMERGENCY and URGENT flags that nobody has acknowledged and that no further alert is planned for
 */
public record Invariants(long unjudged, long unflagged, long unwatched, long stalled, Map<Tier, Duration> oldest) {

    private static final String UNJUDGED = """
            select (select count(*) from check_in c where c.received_at >= :since and not exists (
                    select from evaluation e where e.clinic_id = c.clinic_id and e.patient_id = c.patient_id
                    and e.uuid = c.uuid and e.rev = c.rev and e.content_hash = c.content_hash))
                + (select count(*) from follow_up f where f.received_at >= :since and not exists (
                    select from follow_up_evaluation e where e.clinic_id = f.clinic_id
                    and e.patient_id = f.patient_id and e.uuid = f.uuid))
            """;

    private static final String UNFLAGGED = """
            select count(*) from finding where flag_id is null and not suppressed and tier <> 'BLOCK'
            and found_at >= :since
            """;

    private static final String UNWATCHED = """
            select count(*) from program p where p.state = 'ACTIVE' and not exists (
                select from care_team t join account a on a.clinic_id = t.clinic_id and a.id = t.account_id
                where t.clinic_id = p.clinic_id and t.patient_id = p.patient_id and t.part = 'REVIEWER' and a.active)
            """;

    private static final String STALLED = """
            select count(*) from flag where state = 'OPEN' and tier in ('EMERGENCY', 'URGENT') and next_step_at is null
            """;

    public Invariants {
        oldest = Map.copyOf(oldest);
    }

    /**
     * Counts in the clinic of the running transaction.
     *
     * @param since what came in earlier is not looked at; {@link Instant#EPOCH} for all
     */
    public static Invariants of(JdbcClient jdbc, Instant since, Instant now) {
        return new Invariants(
                count(jdbc, UNJUDGED, since),
                count(jdbc, UNFLAGGED, since),
                jdbc.sql(UNWATCHED).query(Long.class).single(),
                jdbc.sql(STALLED).query(Long.class).single(),
                oldest(jdbc, now));
    }

    private static long count(JdbcClient jdbc, String query, Instant since) {
        return jdbc.sql(query)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Map<Tier, Duration> oldest(JdbcClient jdbc, Instant now) {
        Map<Tier, Duration> oldest = new EnumMap<>(Tier.class);
        jdbc.sql("select tier, min(tier_at) from flag where state = 'OPEN' group by tier")
                .query((row, index) -> oldest.put(
                        Tier.valueOf(row.getString(1)),
                        Duration.between(row.getObject(2, OffsetDateTime.class).toInstant(), now)))
                .list();
        return oldest;
    }

    public boolean hold() {
        return unjudged + unflagged + unwatched + stalled == 0;
    }
}
