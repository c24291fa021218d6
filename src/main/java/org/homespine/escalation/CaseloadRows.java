package org.homespine.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homespine.escalation.CaseloadFilter.Need;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.escalation.CaseloadRow.Key;
import org.homespine.escalation.domain.CaseloadLines;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of patients with what is known of each: one statement a page, whatever is asked for. */
@Component
class CaseloadRows {

    /** Flags and clearances are few: they are gathered once for the whole clinic, not patient by patient. */
    private static final String GATHERED =
            """
            with flags as (
                select patient_id, count(*) filter (where tier = 'EMERGENCY') as emergency,
                    count(*) filter (where tier = 'URGENT') as urgent, count(*) filter (where tier = 'SOON') as soon,
                    count(*) filter (where tier = 'ROUTINE') as routine
                from flag where clinic_id = :clinic and state in ('OPEN', 'ACKNOWLEDGED') group by patient_id),
            -- Of several clearances of the same the one that lasts longest counts: the others were renewed.
            clearances as (
                select patient_id, min(expires) as expires from (
                    select patient_id, max(expires) as expires from clearance
                    where clinic_id = :clinic and withdrawn_at is null group by patient_id, condition, exercise) longest
                where expires >= :today group by patient_id),
            known as (
                select p.id, p.first_name, p.last_name, p.born, s.pain_halves, s.pain_halves_before, s.units_done,
                    s.units_due, g.state, newest.review_on, r.account_id as reviewer, c.expires as clearance_ends,
                    p.id = any(:unwatched) as unwatched, g.id is not null and exists (
                        select from program_pause z where z.clinic_id = g.clinic_id and z.patient_id = g.patient_id
                        and z.program_id = g.id and z.from_at <= :now and (z.to_at is null or z.to_at > :now)
                        -- A holiday ends by itself at the start of its 22nd local day.
                        and (z.cause <> 'HOLIDAY' or local(z.from_at, p.zone) + 21 > local(:now, p.zone))) as paused,
                    case when g.state = 'ACTIVE' and g.started_on < local(:now, p.zone) then greatest(0,
                        local(:now, p.zone) - 1 - greatest(s.last_day, g.started_on - 1, (
                            select max(local(z.to_at, p.zone)) from program_pause z where z.clinic_id = g.clinic_id
                            and z.patient_id = g.patient_id and z.program_id = g.id and z.to_at <= :now)))
                    end as silent,
                    g.id is null and exists (select from program_version v
                        where v.clinic_id = p.clinic_id and v.patient_id = p.id) as ended,
                    coalesce(f.emergency, 0) as emergency, coalesce(f.urgent, 0) as urgent,
                    coalesce(f.soon, 0) as soon, coalesce(f.routine, 0) as routine
                from patient p
                left join caseload_summary s on s.clinic_id = p.clinic_id and s.patient_id = p.id
                left join program g on g.clinic_id = p.clinic_id and g.patient_id = p.id and g.state <> 'ENDED'
                left join lateral (
                    select cast(v.content ->> 'reviewOn' as date) as review_on from program_version v
                    where v.clinic_id = g.clinic_id and v.program_id = g.id order by v.version desc limit 1) newest
                    on g.state = 'ACTIVE'
                left join care_team r on r.clinic_id = p.clinic_id and r.patient_id = p.id and r.part = 'REVIEWER'
                left join flags f on f.patient_id = p.id
                left join clearances c on c.patient_id = p.id
                where p.clinic_id = :clinic and p.id = any(:visible)
                and :closed = exists (
                    select from record_closing x where x.clinic_id = p.clinic_id and x.patient_id = p.id
                    and x.reopened_at is null)
                and strpos(lower(p.first_name || ' ' || p.last_name), lower(:name)) > 0),
            -- After so many silent days nobody knows how much was done, and a pause is no silence.
            told as (
                select known.*, case when paused then null else silent end as silent_days,
                    case when state = 'ACTIVE' and units_due > 0 and (paused or silent < :unknownDays)
                        then units_done * 100 / units_due end as done,
                    case when ended then 'ENDED' when state is null then 'NONE' when state = 'DRAFT' then 'DRAFT'
                        when paused then 'PAUSED' else 'RUNNING' end as course
                from known),
            placed as (select told.*, %s as place from told)
            select * from placed where %s
            and (cast(:place as integer) is null
                or (place, last_name, first_name, id) > (:place, :lastName, :firstName, cast(:id as uuid)))
            order by place, last_name, first_name, id limit :limit
            """.replaceAll("local\\(([^,]+), p\\.zone\\)", "cast(cast($1 as timestamptz) at time zone p.zone as date)");

    private final JdbcClient jdbc;

    CaseloadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a page is asked of.
     *
     * @param visible the patients whom the caller may see
     * @param own the account whose care teams are "mine"
     * @param unwatched for whom nobody is there
     */
    record Asked(
            ClinicId clinic,
            Collection<PatientId> visible,
            AccountId own,
            Collection<PatientId> unwatched,
            LocalDate today,
            Instant now,
            CaseloadLines lines) {}

    List<CaseloadRow> page(Asked asked, CaseloadFilter filter, @Nullable Key after, int limit) {
        return jdbc.sql(GATHERED.formatted(place(filter.order()), narrowed(filter)))
                .param("clinic", asked.clinic().value())
                .param("visible", uuids(asked.visible()))
                .param("unwatched", uuids(asked.unwatched()))
                .param("own", asked.own().value())
                .param("today", asked.today())
                .param("now", asked.now().atOffset(ZoneOffset.UTC))
                .param("name", filter.name().strip())
                .param("closed", filter.closed())
                .param(
                        "course",
                        filter.course() == null ? null : filter.course().name())
                .param(
                        "reviewer",
                        filter.reviewer() == null ? null : filter.reviewer().value())
                .param("silentDays", asked.lines().silentDays())
                .param("unknownDays", asked.lines().unknownDays())
                .param("lowPercent", asked.lines().lowPercent())
                .param("clearanceDays", asked.lines().clearanceDays())
                .param("place", after == null ? null : after.order())
                .param("lastName", after == null ? null : after.lastName())
                .param("firstName", after == null ? null : after.firstName())
                .param("id", after == null ? null : after.patient().value())
                .param("limit", limit)
                .query(CaseloadRows::row)
                .list();
    }

    /** As a number of which the lowest comes first; what is not known comes last. */
    private static String place(Order order) {
        return switch (order) {
            case NAME -> "0";
            case FLAGS ->
                "-(least(emergency, 9) * 1000000 + least(urgent, 99) * 10000 + least(soon, 99) * 100"
                        + " + least(routine, 99))::integer";
            case SILENCE -> "-coalesce(silent_days, 0)";
            case ADHERENCE -> "coalesce(done, 101)";
            case PAIN -> "coalesce(pain_halves_before - pain_halves, 21)";
            case REVIEW -> "coalesce(review_on - date '2000-01-01', 1000000)";
            case CLEARANCE -> "coalesce(clearance_ends - date '2000-01-01', 1000000)";
        };
    }

    private static String narrowed(CaseloadFilter filter) {
        StringBuilder conditions = new StringBuilder("""
                (cast(:course as text) is null or course = :course)
                and (cast(:reviewer as uuid) is null or reviewer = :reviewer)
                """);
        filter.needs().forEach(need -> conditions.append(" and ").append(condition(need)));
        return conditions.toString();
    }

    private static String condition(Need need) {
        return switch (need) {
            case MINE -> """
                    exists (select from care_team t where t.clinic_id = :clinic and t.patient_id = placed.id
                        and t.account_id = :own)
                    """;
            case SILENT -> "silent_days >= :silentDays";
            case FLAGGED -> "emergency + urgent + soon + routine > 0";
            case REVIEW_DUE -> "review_on <= :today";
            case CLEARANCE_ENDING -> "clearance_ends <= :today + cast(:clearanceDays as integer)";
            case LOW_ADHERENCE -> "done < :lowPercent";
            case UNWATCHED -> "unwatched";
        };
    }

    private static CaseloadRow row(ResultSet row, int index) throws SQLException {
        PatientId patient = new PatientId(row.getObject("id", UUID.class));
        String firstName = row.getString("first_name");
        String lastName = row.getString("last_name");
        UUID reviewer = row.getObject("reviewer", UUID.class);
        return new CaseloadRow(
                patient,
                firstName,
                lastName,
                row.getObject("born", LocalDate.class),
                Course.valueOf(row.getString("course")),
                number(row, "silent_days"),
                number(row, "done"),
                number(row, "pain_halves"),
                number(row, "pain_halves_before"),
                flags(row),
                row.getObject("review_on", LocalDate.class),
                row.getObject("clearance_ends", LocalDate.class),
                reviewer == null ? null : new AccountId(reviewer),
                !row.getBoolean("unwatched"),
                new Key(row.getInt("place"), lastName, firstName, patient));
    }

    private static Map<Tier, Integer> flags(ResultSet row) throws SQLException {
        Map<Tier, Integer> flags = new EnumMap<>(Tier.class);
        for (Tier tier : List.of(Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ROUTINE)) {
            int many = row.getInt(tier.name().toLowerCase(Locale.ROOT));
            if (many > 0) {
                flags.put(tier, many);
            }
        }
        return flags;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static UUID[] uuids(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toArray(UUID[]::new);
    }
}
