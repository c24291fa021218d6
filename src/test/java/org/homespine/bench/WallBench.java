package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.homespine.database.DurableDatabase;
import org.homespine.drill.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * B10: check-ins a second over REST behind the wall between clinics, against the program's own predicates alone: in turn,
 * row-level security is switched off for every table by the owner. The clinic is set in the transactions either way, as
 * what finds the records of one person asks for it.
 */
@Served
class WallBench {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final Duration WARM_UP = ROUND.multipliedBy(12);
    private static final Duration AFTER_SWITCHING = Duration.ofSeconds(1);
    private static final int ROUNDS = 9;
    private static final int CLIENTS = 8;
    private static final double REACH = 0.85;

    @Autowired
    private OutpatientScene scene;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Outpatients patients;

    @BeforeEach
    void theClinicHasPatients() throws SQLException {
        patients = scene.clinicOfOutpatients().others();
    }

    @Test
    void theWallBetweenClinicsCostsASeventhOfTheThroughput() throws Exception {
        Clients.perSecond(CLIENTS, WARM_UP, this::send);
        Ratios ratios = new Ratios(Reach.atLeast("B10, check-ins behind row-level security to those without", REACH));
        try {
            for (int i = 0; i < ROUNDS; i++) {
                double open = round(false);
                double walled = round(true);
                ratios.add(walled, open);
                Figures.say(
                        String.format(Locale.ROOT, "%.0f check-ins/s behind the wall, %.0f/s without", walled, open));
            }
        } finally {
            wall(true);
        }
        ratios.assertHeld();
    }

    private double round(boolean wall) throws Exception {
        wall(wall);
        Clients.perSecond(CLIENTS, AFTER_SWITCHING, this::send);
        return Clients.perSecond(CLIENTS, ROUND, this::send);
    }

    /** The policies stay; they are asked or not. */
    private void wall(boolean up) {
        DurableDatabase.run("""
                do $$ declare walled regclass; begin
                    for walled in select distinct polrelid::regclass from pg_policy loop
                        execute format('alter table %%s %s row level security', walled);
                    end loop;
                end $$""".formatted(up ? "enable" : "disable"));
        assertThat(DurableDatabase.asOwner("select count(*) from pg_class where relrowsecurity") > 0)
                .isEqualTo(up);
    }

    private void send() throws IOException {
        Outpatients.send(port, patients.next().token(), clock.instant());
    }
}
