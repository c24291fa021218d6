package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homespine.bench.Outpatients.Outpatient;
import org.homespine.database.DurableDatabase;
import org.homespine.drill.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * B1: check-ins a second that are acknowledged over REST, by 1, 8 and 32 clients, against the same statements by bare JDBC.
 * The bare ones are those that the program itself has sent for one such request, from the device's token to the last
 * commit, taped call by call and asked again for other patients with other ids: the same pool, the same transactions, the
 * same commits that wait for the same disk, and every answer read. What is left out is the web, the rules and the program.
 * The check-in is an ordinary one, which raises no flag.
 *
 * <p>B2: how late the slowest of a hundred of them is answered at half the highest rate, from the moment at which it was
 * due, against one write of 8 kB that waits for the same disk.
 */
@Served
@Import(TapedDataSource.InPlace.class)
class CheckInBench {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 4));
    private static final Duration LONG_ROUND = ROUND.multipliedBy(2);
    /** Until the second compiler has had what it takes: a program of this size goes on getting faster for a minute. */
    private static final Duration WARM_UP = ROUND.multipliedBy(15);

    private static final int ROUNDS = 7;
    private static final int SOME = 8;
    private static final int MANY = 32;
    private static final double REACH_OF_SOME = 0.60;
    private static final double REACH_OF_MANY = 0.50;
    private static final double LATENESS_REACH = 12;
    private static final double LATENESS_MS = 150;
    private static final int PAGE = 8 << 10;
    private static final int WRITES = 50;

    @Autowired
    private OutpatientScene scene;

    @Autowired
    private TapedDataSource database;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Outpatients patients;
    private Tape tape;
    private final Set<UUID> ofThisCheckInAlone = new HashSet<>();

    @BeforeEach
    void aCheckInIsTaped() throws Exception {
        OutpatientScene.Made made = scene.clinicOfOutpatients();
        patients = made.others();
        Clients.perSecond(SOME, WARM_UP, this::send);
        Tape earlier = tapeOf(made.first().token());
        tape = tapeOf(made.first().token());
        ofThisCheckInAlone.addAll(tape.ids());
        ofThisCheckInAlone.removeAll(earlier.ids());
        Figures.say("a check-in: " + tape.statements().size() + " statements, " + tape.commits() + " commits");
        assertThat(tape.statements()).hasSameSizeAs(earlier.statements());
        Clients.perSecond(SOME, LONG_ROUND, this::play);
    }

    private Tape tapeOf(String token) {
        return database.taping(() -> {
            try {
                Outpatients.send(port, token, clock.instant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void checkInsAreStoredHalfAsFastAsTheirBareStatements() throws Exception {
        Figures alone = measured(1, new Ratios(Reach.atLeast("", 0))).kept();
        alone.print("check-ins to their bare statements, 1 client", "times");
        Ratios some = measured(
                SOME, new Ratios(Reach.atLeast("B1, check-ins to their bare statements, 8 clients", REACH_OF_SOME)));
        Ratios many = measured(
                MANY, new Ratios(Reach.atLeast("B1, check-ins to their bare statements, 32 clients", REACH_OF_MANY)));
        assertAll(this::noneIsFlagged, some::assertHeld, many::assertHeld);
    }

    private Ratios measured(int clients, Ratios ratios) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            double stored = Clients.perSecond(clients, ROUND, this::send);
            double bare = Clients.perSecond(clients, ROUND, this::play);
            ratios.add(stored, bare);
            Figures.say(String.format(
                    Locale.ROOT, "%d clients: %.0f check-ins/s, %.0f/s by bare statements", clients, stored, bare));
        }
        return ratios;
    }

    @Test
    void theSlowestOfAHundredWaitsForAFewWritesToTheDisk() throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rates.add(Clients.perSecond(SOME, ROUND, this::send));
        }
        double half = new Figures(rates).at(0.5) / 2;
        Figures.say(String.format(Locale.ROOT, "half the highest rate: %.0f check-ins/s", half));
        Ratios toDisk = new Ratios(Reach.atMost("B2, the slowest of 100 check-ins to one write", LATENESS_REACH));
        Ratios alone = new Ratios(Reach.atMost("B2, the slowest of 100 check-ins in ms", LATENESS_MS));
        for (int i = 0; i < ROUNDS; i++) {
            double write = millisecondsOfAWrite();
            Figures late = Clients.lateness(half, LONG_ROUND, this::send);
            late.print("check-ins answered after", "ms");
            Figures.say(String.format(Locale.ROOT, "one write of 8 kB that waits for the disk: %.2f ms", write));
            toDisk.add(late.at(0.99), write);
            alone.add(late.at(0.99));
        }
        assertAll(this::noneIsFlagged, toDisk::assertHeld, alone::assertHeld);
    }

    private double millisecondsOfAWrite() throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        try (FileChannel file = FileChannel.open(
                Path.of("target", "written"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int i = 0; i < WRITES; i++) {
                long begun = System.nanoTime();
                file.write(ByteBuffer.allocate(PAGE));
                file.force(false);
                milliseconds.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return new Figures(milliseconds).at(0.5);
    }

    private void send() throws IOException {
        Outpatients.send(port, patients.next().token(), clock.instant());
    }

    private void play() throws SQLException {
        Outpatient patient = patients.next();
        Map<UUID, UUID> others = new HashMap<>(patient.ids());
        tape.play(
                database,
                id -> ofThisCheckInAlone.contains(id)
                        ? others.computeIfAbsent(id, ignored -> UUID.randomUUID())
                        : others.getOrDefault(id, id));
    }

    /** Otherwise what is asked for one patient would not be what is asked for another. */
    private void noneIsFlagged() {
        assertThat(DurableDatabase.asOwner("select count(*) from flag")).isZero();
    }
}
