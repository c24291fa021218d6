package org.homespine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.homespine.shared.ClinicId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ClinicJobsTest {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000000a");

    @Autowired
    ClinicJobs jobs;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aJobRunsInItsClinic() {
        List<String> seen = new ArrayList<>();
        jobs.runOnce(
                job(ignored -> seen.add(jdbc.queryForObject("select current_clinic()::text", String.class) + "")),
                NORTH);
        assertThat(seen).containsExactly(NORTH.toString());
    }

    @Test
    void aJobThatFailsLeavesNothingAndHarmsNobody() {
        jdbc.execute("select 1");
        jobs.runOnce(
                job(clinic -> {
                    jdbc.update("insert into entry.clinic values (?, now())", clinic.value());
                    throw new IllegalStateException("on purpose");
                }),
                NORTH);
        assertThat(jdbc.queryForObject("select count(*) from entry.clinic where id = ?", Integer.class, NORTH.value()))
                .isZero();
    }

    @Test
    void aPieceThatFailsHarmsNoOtherPiece() {
        List<UUID> done = new ArrayList<>();
        List<UUID> pieces = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        jobs.runOnce(
                new ClinicJob() {
                    @Override
                    public String name() {
                        return "pieces";
                    }

                    @Override
                    public Duration pause() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public List<UUID> due(ClinicId clinic) {
                        return pieces;
                    }

                    @Override
                    public void run(ClinicId clinic, UUID piece) {
                        if (piece.equals(pieces.get(1))) {
                            throw new IllegalStateException("on purpose");
                        }
                        done.add(piece);
                    }
                },
                NORTH);
        assertThat(done).containsExactly(pieces.get(0), pieces.get(2));
    }

    @Test
    void whatAnotherNodeIsDoingIsNotDoneTwice() {
        List<String> seen = new ArrayList<>();
        ClinicJob inner = job(ignored -> seen.add("inner"));
        // A second connection, as another node's would be: the same job for the same clinic, while the first runs.
        jobs.runOnce(
                job(ignored -> {
                    seen.add("outer");
                    Thread other = Thread.ofVirtual().start(() -> jobs.runOnce(inner, NORTH));
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                NORTH);
        assertThat(seen).containsExactly("outer");
    }

    private static ClinicJob job(Consumer<ClinicId> work) {
        return new ClinicJob() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(1);
            }

            @Override
            public void run(ClinicId clinic, UUID piece) {
                work.accept(clinic);
            }
        };
    }
}
