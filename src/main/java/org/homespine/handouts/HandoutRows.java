package org.homespine.handouts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.handouts.HandoutFilling.Filled;
import org.homespine.handouts.HandoutMade.Standing;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.homespine.identity.StaffActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handouts as they were handed out, with the hash of their bytes; inserted, never changed. */
@Component
class HandoutRows {

    private final JdbcClient jdbc;
    private final IdSource ids;

    HandoutRows(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(StaffActor maker, PatientId patient, Filled filled, Instant madeAt, byte[] pdf) {
        insert(maker.clinic(), maker.account(), patient, filled, madeAt, pdf);
    }

    /** One that the patient took out of the app; the same bytes are kept once. */
    boolean addOwn(ClinicId clinic, PatientId patient, Filled filled, Instant madeAt, byte[] pdf) {
        boolean kept = jdbc.sql("""
                        select exists (select from handout_made
                        where clinic_id = ? and patient_id = ? and made_by is null and sha256 = ?)
                        """)
                .params(clinic.value(), patient.value(), sha256(pdf))
                .query(Boolean.class)
                .single();
        if (!kept) {
            insert(clinic, null, patient, filled, madeAt, pdf);
        }
        return !kept;
    }

    private void insert(
            ClinicId clinic, @Nullable AccountId maker, PatientId patient, Filled filled, Instant madeAt, byte[] pdf) {
        Variant variant = filled.input().variant();
        jdbc.sql("""
                        insert into handout_made (clinic_id, id, patient_id, program_id, program_version, paper,
                            layout, print, log_days, says_paused, says_held, made_at, made_by, sha256, bytes)
                        values (:clinic, :id, :patient, :program, :version, :paper, :layout, :print, :logDays, :paused,
                            :held, :madeAt, :maker, :sha256, :bytes)
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("program", filled.program().value())
                .param("version", filled.input().version())
                .param("paper", variant.paper().name())
                .param("layout", variant.layout().name())
                .param("print", variant.print().name())
                .param("logDays", variant.logDays())
                .param("paused", filled.input().paused())
                .param("held", filled.held().stream().map(ExerciseId::value).toArray(String[]::new))
                .param("madeAt", OffsetDateTime.ofInstant(madeAt, ZoneOffset.UTC))
                .param("maker", maker == null ? null : maker.value(), Types.OTHER)
                .param("sha256", sha256(pdf))
                .param("bytes", pdf)
                .update();
    }

    /** A sheet and what it says itself of what is not to be done. */
    record Sheet(HandoutMade made, boolean saysPaused, Set<ExerciseId> saysHeld) {}

    List<Sheet> of(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select id, program_id, program_version, made_at, made_by, paper, layout, print, log_days,
                            says_paused, says_held
                        from handout_made
                        where clinic_id = ? and patient_id = any(same_person(?)) order by id desc
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new Sheet(
                        new HandoutMade(
                                row.getObject("id", UUID.class),
                                new ProgramId(row.getObject("program_id", UUID.class)),
                                row.getInt("program_version"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                maker(row),
                                variant(row),
                                Standing.HOLDS),
                        row.getBoolean("says_paused"),
                        Arrays.stream((String[]) row.getArray("says_held").getArray())
                                .map(ExerciseId::new)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }

    /** How this person had their last handout printed, else how the clinic had its last. */
    Optional<Variant> lastChosen(ClinicId clinic, AccountId account) {
        return jdbc.sql("""
                        (select 1 as nearness, paper, layout, print, log_days from handout_made
                        where clinic_id = :clinic and made_by = :account order by id desc limit 1)
                        union all
                        (select 2, paper, layout, print, log_days from handout_made
                        where clinic_id = :clinic and made_by is not null order by id desc limit 1)
                        order by nearness limit 1
                        """)
                .param("clinic", clinic.value())
                .param("account", account.value())
                .query((row, index) -> variant(row))
                .optional();
    }

    /** On which paper the clinic had its last handout printed. */
    Optional<Paper> lastPaper(ClinicId clinic) {
        return jdbc.sql("""
                        select paper from handout_made
                        where clinic_id = ? and made_by is not null order by id desc limit 1
                        """)
                .params(clinic.value())
                .query((row, index) -> Paper.valueOf(row.getString("paper")))
                .optional();
    }

    private static @Nullable AccountId maker(ResultSet row) throws SQLException {
        UUID maker = row.getObject("made_by", UUID.class);
        return maker == null ? null : new AccountId(maker);
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                Paper.valueOf(row.getString("paper")),
                Layout.valueOf(row.getString("layout")),
                PrintSize.valueOf(row.getString("print")),
                row.getInt("log_days"));
    }

    Optional<byte[]> bytes(ClinicId clinic, PatientId patient, UUID handout) {
        return jdbc.sql(
                        "select bytes from handout_made where clinic_id = ? and patient_id = any(same_person(?)) and id = ?")
                .params(clinic.value(), patient.value(), handout)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
