package org.homespine.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homespine.programs.ProgramTemplate.Origin;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates and favourite exercises as stored. */
@Component
class TemplateRows {

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final IdSource ids;

    TemplateRows(JdbcClient jdbc, ContentJson json, IdSource ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** The person's own, then the clinic's, each by name. */
    List<ProgramTemplate> visible(ClinicId clinic, AccountId account) {
        return jdbc.sql("""
                        select * from program_template where clinic_id = ? and (owner_id is null or owner_id = ?)
                        order by (owner_id is null), lower(name), id
                        """)
                .params(clinic.value(), account.value())
                .query((row, index) -> template(row))
                .list();
    }

    UUID add(ClinicId clinic, @Nullable AccountId owner, String name, ProgramContent content, Instant now) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into program_template (clinic_id, id, owner_id, name, content, created_at)
                        values (:clinic, :id, :owner, :name, cast(:content as jsonb), :now)
                        """)
                .param("clinic", clinic.value())
                .param("id", id)
                .param("owner", owner == null ? null : owner.value())
                .param("name", name)
                .param("content", json.write(content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void remove(ClinicId clinic, UUID id) {
        jdbc.sql("delete from program_template where clinic_id = ? and id = ?")
                .params(clinic.value(), id)
                .update();
    }

    Set<ExerciseId> favourites(ClinicId clinic, AccountId account) {
        return Set.copyOf(jdbc.sql("select exercise from favourite_exercise where clinic_id = ? and account_id = ?")
                .params(clinic.value(), account.value())
                .query((row, index) -> new ExerciseId(row.getString("exercise")))
                .list());
    }

    void addFavourite(ClinicId clinic, AccountId account, ExerciseId exercise) {
        jdbc.sql("""
                        insert into favourite_exercise (clinic_id, account_id, exercise) values (?, ?, ?)
                        on conflict do nothing
                        """).params(clinic.value(), account.value(), exercise.value()).update();
    }

    void removeFavourite(ClinicId clinic, AccountId account, ExerciseId exercise) {
        jdbc.sql("delete from favourite_exercise where clinic_id = ? and account_id = ? and exercise = ?")
                .params(clinic.value(), account.value(), exercise.value())
                .update();
    }

    private ProgramTemplate template(ResultSet row) throws SQLException {
        Optional<UUID> owner = Optional.ofNullable(row.getObject("owner_id", UUID.class));
        return new ProgramTemplate(
                row.getObject("id", UUID.class).toString(),
                row.getString("name"),
                owner.isPresent() ? Origin.OWN : Origin.CLINIC,
                "",
                List.of(),
                json.read(row.getString("content")).items());
    }
}
