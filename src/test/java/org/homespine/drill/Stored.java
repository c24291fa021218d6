package org.homespine.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.RunningDatabase;
import org.homespine.drill.Phones.Acknowledged;
import org.homespine.escalation.Invariants;

/** What a database holds, in all of its clinics, to be compared with what was acknowledged. */
record Stored(DatabaseAccess access) {

    static Stored on(DatabaseAccess access) {
        return new Stored(access);
    }

    /** All of it is there once, judged, every red answer with its flag; and all that must be 0 is. */
    void assertNothingIsLostOf(Map<UUID, Acknowledged> acknowledged) {
        assertThat(judged()).containsAll(acknowledged.keySet()).doesNotHaveDuplicates();
        Set<UUID> flagged = new HashSet<>(inEachClinic("select patient_id from flag where tier = 'EMERGENCY'"));
        assertThat(acknowledged.values())
                .filteredOn(Acknowledged::red)
                .isNotEmpty()
                .allMatch(red -> flagged.contains(red.patient().value()));
        assertThat(RunningDatabase.inEachClinic(access, jdbc -> Invariants.of(jdbc, Instant.EPOCH, Instant.now())))
                .isNotEmpty()
                .allMatch(Invariants::hold);
        Figures.say(acknowledged.size() + " acknowledged, none lost");
    }

    /** The check-ins that are stored with their verdict. */
    List<UUID> judged() {
        return inEachClinic("""
                select c.uuid from check_in c join evaluation e using (clinic_id, patient_id, uuid, rev, content_hash)
                """);
    }

    private List<UUID> inEachClinic(String query) {
        return RunningDatabase.inEachClinic(
                        access, jdbc -> jdbc.sql(query).query(UUID.class).list())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
