package org.homespine.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What runs of the rules had before them, as stored: inserted once, never changed. */
@Component
class JudgedInputs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdSource ids;

    JudgedInputs(JdbcClient jdbc, JsonMapper json, IdSource ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    UUID insert(ClinicId clinic, PatientId patient, JudgedInput input, Instant now) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into judged_input (clinic_id, id, patient_id, judged_at, input)
                        values (?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(
                        clinic.value(),
                        id,
                        patient.value(),
                        now.atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(input))
                .update();
        return id;
    }

    /** By their ids; empty for one that this program cannot read any more. */
    Map<UUID, Optional<JudgedInput>> of(ClinicId clinic, Collection<UUID> inputs) {
        return jdbc
                .sql("select id, input from judged_input where clinic_id = :clinic and id = any(:inputs)")
                .param("clinic", clinic.value())
                .param("inputs", inputs.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(row.getObject("id", UUID.class), read(row.getString("input"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<JudgedInput> read(String input) {
        try {
            return Optional.of(json.readValue(input, JudgedInput.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
