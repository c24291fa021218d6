package org.homespine.checkins;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.FollowUpRows.Revision;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.EntryTimes;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.checkins.domain.UnknownName;
import org.homespine.checkins.domain.UnknownName.Kind;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of check-in revisions: insert and read, nothing else. */
@Component
class CheckInRows {

    private final JdbcClient jdbc;
    private final FollowUpRows followUps;

    CheckInRows(JdbcClient jdbc, FollowUpRows followUps) {
        this.jdbc = jdbc;
        this.followUps = followUps;
    }

    /** Stores a revision; false when the same one is stored already. */
    boolean insert(
            ClinicId clinic,
            PatientId patient,
            Key key,
            CheckInSubmission entry,
            List<UnknownName> unknown,
            EntryTimes times,
            Instant receivedAt) {
        Answers a = entry.answers();
        return jdbc.sql("""
                        insert into check_in (clinic_id, patient_id, uuid, rev, content_hash, day, entered_at,
                            received_at, zone, em, pain, reach, side, numb, tingle, weak, heel_toe, gen, new_condition,
                            done, units_done, ratio, exercises_done, exercise_stops, reason, during, settled,
                            rest_relief, grc, psfs, effort, note, contact, program_version, evidence, by_carer,
                            phone_day, phone_entered_at, unknown)
                        values (:clinic, :patient, :uuid, :rev, :hash, :day, :entered, :received, :zone, :em, :pain,
                            :reach, :side, :numb, :tingle, :weak, :heelToe, :gen, :newCondition, :done, :unitsDone,
                            :ratio, :exercisesDone, :exerciseStops, :reason, :during, :settled, :restRelief, :grc,
                            :psfs, :effort, :note, :contact, :programVersion, :evidence, :byCarer, :phoneDay,
                            :phoneEntered, :unknown)
                        on conflict do nothing
                        """)
                        .param("clinic", clinic.value())
                        .param("patient", patient.value())
                        .param("uuid", key.uuid())
                        .param("rev", key.rev())
                        .param("hash", key.hashBytes())
                        .param("day", times.performedOn())
                        .param("entered", utc(times.enteredAt()))
                        .param("received", utc(receivedAt))
                        .param("zone", entry.zone().getId())
                        .param("em", codes(a.em(), EmergencySign::code))
                        .param("pain", a.pain())
                        .param("reach", a.reach())
                        .param("side", code(a.side(), Side::code))
                        .param("numb", code(a.numb(), Sign::code))
                        .param("tingle", code(a.tingle(), Sign::code))
                        .param("weak", code(a.weak(), Sign::code))
                        .param("heelToe", code(a.heelToe(), HeelToe::code))
                        .param("gen", codes(a.gen(), GeneralSign::code))
                        .param(
                                "newCondition",
                                knows(unknown, Kind.CONDITION) ? code(a.newCondition(), ConditionId::value) : null)
                        .param("done", code(a.done(), Done::code))
                        .param("unitsDone", a.unitsDone())
                        .param("ratio", a.ratio())
                        .param("exercisesDone", codes(a.exercisesDone(), ExerciseId::value))
                        .param("exerciseStops", codes(a.exerciseStops(), CheckInRows::stop))
                        .param("reason", code(a.reason(), SkipReason::code))
                        .param("during", a.during())
                        .param("settled", code(a.settled(), Settled::code))
                        .param("restRelief", code(a.restRelief(), RestRelief::code))
                        .param("grc", a.grc())
                        .param("psfs", a.psfs() == null ? null : a.psfs().toArray(Integer[]::new))
                        .param("effort", a.effort())
                        .param("note", a.note())
                        .param("contact", a.contact())
                        .param("programVersion", knows(unknown, Kind.PROGRAM_VERSION) ? entry.programVersion() : null)
                        .param("evidence", entry.evidence().code())
                        .param("byCarer", entry.byCarer())
                        .param("phoneDay", times.corrected() ? entry.performedOn() : null)
                        .param("phoneEntered", times.corrected() ? utc(entry.enteredAt()) : null)
                        .param("unknown", codes(unknown, UnknownName::code))
                        .update()
                == 1;
    }

    /** Whether the same is stored already, under whichever of the person's records. */
    boolean holds(ClinicId clinic, PatientId patient, Key key) {
        return jdbc.sql("""
                        select exists (select from check_in where clinic_id = ?
                            and patient_id = any(same_person(?)) and uuid = ? and rev = ? and content_hash = ?)
                        """)
                .params(clinic.value(), patient.value(), key.uuid(), key.rev(), key.hashBytes())
                .query(Boolean.class)
                .single();
    }

    /** The stored versions of a revision: more than one only where they conflict; none where it is absent. */
    List<CheckIn> versions(ClinicId clinic, PatientId patient, UUID uuid, int rev) {
        Map<Revision, FollowUp> answered = followUps.read(clinic, patient);
        return jdbc.sql("""
                        select * from check_in where clinic_id = ? and patient_id = any(same_person(?)) and uuid = ? and rev = ?
                        order by received_at, content_hash
                        """)
                .params(clinic.value(), patient.value(), uuid, rev)
                .query((row, index) -> checkIn(row, answered))
                .list();
    }

    /** Every revision that came in at this moment or later, in the order of arrival. */
    List<CheckIn> receivedSince(ClinicId clinic, PatientId patient, Instant since) {
        Map<Revision, FollowUp> answered = followUps.read(clinic, patient);
        return jdbc.sql("""
                        select * from check_in where clinic_id = ? and patient_id = any(same_person(?)) and received_at >= ?
                        order by received_at, uuid, rev, content_hash
                        """)
                .params(clinic.value(), patient.value(), utc(since))
                .query((row, index) -> checkIn(row, answered))
                .list();
    }

    /** Every revision about this day or a later one, by day, then time of entry. */
    List<CheckIn> read(ClinicId clinic, PatientId patient, LocalDate since) {
        Map<Revision, FollowUp> answered = followUps.read(clinic, patient);
        return jdbc.sql("""
                        select * from check_in where clinic_id = ? and patient_id = any(same_person(?)) and day >= ?
                        order by day, entered_at, uuid, rev, content_hash
                        """)
                .params(clinic.value(), patient.value(), since)
                .query((row, index) -> checkIn(row, answered))
                .list();
    }

    private static CheckIn checkIn(ResultSet row, Map<Revision, FollowUp> answered) throws SQLException {
        Revision revision = new Revision(row.getObject("uuid", UUID.class), row.getInt("rev"));
        return new CheckIn(
                revision.uuid(),
                revision.rev(),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                row.getObject("day", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Evidence.of(row.getString("evidence")),
                row.getBoolean("by_carer"),
                row.getBoolean("void"),
                answers(row),
                answered.get(revision));
    }

    private static Answers answers(ResultSet row) throws SQLException {
        return new Answers(
                set(row, "em", EmergencySign::of),
                number(row, "pain"),
                number(row, "reach"),
                value(row, "side", Side::of),
                value(row, "numb", Sign::of),
                value(row, "tingle", Sign::of),
                value(row, "weak", Sign::of),
                value(row, "heel_toe", HeelToe::of),
                set(row, "gen", GeneralSign::of),
                value(row, "new_condition", ConditionId::new),
                value(row, "done", Done::of),
                number(row, "units_done"),
                row.getObject("ratio", BigDecimal.class),
                list(row, "exercises_done", ExerciseId::new),
                list(row, "exercise_stops", CheckInRows::stop),
                value(row, "reason", SkipReason::of),
                number(row, "during"),
                value(row, "settled", Settled::of),
                value(row, "rest_relief", RestRelief::of),
                number(row, "grc"),
                numbers(row, "psfs"),
                number(row, "effort"),
                row.getString("note"),
                row.getBoolean("contact"));
    }

    private static boolean knows(List<UnknownName> unknown, Kind kind) {
        return unknown.stream().noneMatch(name -> name.kind() == kind);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String stop(ExerciseStop stop) {
        return stop.exercise() + ":" + stop.reason().code();
    }

    private static ExerciseStop stop(String text) {
        int colon = text.indexOf(':');
        return new ExerciseStop(new ExerciseId(text.substring(0, colon)), StopReason.of(text.substring(colon + 1)));
    }

    private static <T> @Nullable String code(@Nullable T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }

    private static <T> String @Nullable [] codes(@Nullable Collection<T> values, Function<T, String> code) {
        return values == null ? null : values.stream().map(code).sorted().toArray(String[]::new);
    }

    private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> read) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : read.apply(text);
    }

    private static <T> @Nullable Set<T> set(ResultSet row, String column, Function<String, T> read)
            throws SQLException {
        return row.getArray(column) == null
                ? null
                : list(row, column, read).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> read) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).map(read).toList();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? null
                : Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }
}
