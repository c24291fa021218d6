package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many entries on two phones of one patient, while all goes wrong that can: no network, answers lost after the clinic has
 * stored, requests that never arrive, errors of the server, reloads, a page that dies. What a phone has called saved must
 * be at the clinic in the end, once, judged, with the moment at which it happened. {@code -Dentries=1000} makes it a drill.
 */
@PhoneTest
class PhoneLossJourney {

    private static final int ENTRIES = Integer.getInteger("entries", 40);
    private static final int AT_ONCE = 4;
    private static final int REPLAYS = 5;

    /** Puts so many entries into the queue, one of ten with a red answer, and returns once they are on the disk. */
    private static final String ENTER = """
            const { entryOf, newDraft } = await import('/my/entry.js');
            const made = [];
            for (let i = 0; i < given.count; i += 1) {
              const draft = newDraft('symptoms', store.today ?? store.bare, false);
              const red = (given.from + i) % 10 === 3;
              draft.answers = { ...draft.answers, pain: (given.from + i) % 7, em: red ? ['saddle'] : [] };
              draft.enteredAt = new Date(Date.now() - (given.from + i) * 1000).toISOString();
              const entry = entryOf(draft);
              store.add(entry, []);
              made.push({ uuid: entry.uuid, red, enteredAt: entry.enteredAt });
            }
            while (!made.every(({ uuid }) => store.isSaved(store.find(uuid, 1)))) {
              await new Promise((resolve) => setTimeout(resolve, 20));
            }
            return made;
            """;

    private static final String REPLAY = """
            const stored = store.entries.filter(({ entry }) => 'em' in entry).slice(-given.entries);
            const send = ({ entry }) => fetch('/api/patient/check-ins', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'X-Homespine': 'app', 'X-Homespine-Patient': '1' },
              body: JSON.stringify({ ...entry, sentAt: new Date().toISOString() }),
            }).then((answer) => answer.status);
            return Promise.all(stored.flatMap((kept) => Array.from({ length: given.times }, () => send(kept))));
            """;

    private record Entered(boolean red, Instant at) {}

    private record Stored(UUID uuid, Instant enteredAt, Instant receivedAt, String told) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PhonePatients patients;

    @Autowired
    private BadNetwork network;

    @LocalServerPort
    private int port;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void nothingThatAPhoneCalledSavedIsLostOrDoubled() {
        System.out.println("seed " + seed);
        Clinic clinic = patients.clinic();
        PatientId anna = patients.anna(clinic);
        Map<UUID, Entered> entered = new HashMap<>();
        try (Chromium chromium = new Chromium();
                AppOnPhone one = phone(chromium, clinic, anna, true);
                AppOnPhone other = phone(chromium, clinic, anna, false)) {
            List<AppOnPhone> phones = List.of(one, other);
            network.becomeBad(seed);
            for (int round = 0; round * AT_ONCE < ENTRIES; round++) {
                AppOnPhone phone = phones.get(round % 2);
                entered.putAll(enter(phone, round * AT_ONCE, Math.min(AT_ONCE, ENTRIES - round * AT_ONCE)));
                goWrong(phone, round);
            }
            network.becomeGood();
            phones.forEach(phone -> {
                phone.mendTheNetwork();
                phone.open();
                await("all was sent")
                        .pollInSameThread()
                        .atMost(Duration.ofMinutes(5))
                        .until(() -> Integer.valueOf(0).equals(phone.ask("store.send(); return store.waiting;", null)));
            });
            List<?> replayed = (List<?>) one.ask(REPLAY, Map.of("entries", AT_ONCE, "times", REPLAYS));
            assertThat(Set.copyOf(replayed)).isEqualTo(Set.of(200));
        }

        assertThat(network.met()).as("what the phones met").containsExactlyInAnyOrder(BadNetwork.Fault.values());
        List<Stored> stored = stored(clinic, anna);

        assertThat(stored.stream().map(Stored::uuid).toList()).containsExactlyInAnyOrderElementsOf(entered.keySet());
        for (Stored each : stored) {
            Entered said = entered.get(each.uuid());
            assertThat(each.enteredAt()).isEqualTo(said.at());
            assertThat(each.receivedAt()).isAfter(said.at());
            assertThat("EMERGENCY".equals(each.told())).as("judged %s", each).isEqualTo(said.red());
        }
    }

    private AppOnPhone phone(Chromium chromium, Clinic clinic, PatientId anna, boolean first) {
        AppOnPhone phone = new AppOnPhone(chromium, "http://localhost:" + port);
        String code = patients.code(clinic, anna);
        if (first) {
            phone.signInFirst(code, PhonePatients.BORN);
        } else {
            phone.signInAgain(code, PhonePatients.BORN);
        }
        phone.awaitKept(2);
        phone.restart();
        return phone;
    }

    private Map<UUID, Entered> enter(AppOnPhone phone, int from, int count) {
        List<?> made = (List<?>) phone.ask(ENTER, Map.of("from", from, "count", count));
        return made.stream()
                .map(each -> (Map<?, ?>) each)
                .collect(Collectors.toMap(
                        each -> UUID.fromString(String.valueOf(each.get("uuid"))),
                        each -> new Entered(
                                Boolean.TRUE.equals(each.get("red")),
                                Instant.parse(String.valueOf(each.get("enteredAt"))))));
    }

    /** In turn: the network is cut, the page reloaded without it, the browser killed without it, the network mended, and so on. */
    private static void goWrong(AppOnPhone phone, int round) {
        switch (round / 2 % 6) {
            case 0 -> phone.cutTheNetwork();
            case 1 -> phone.reload();
            case 2 -> phone.kill();
            case 3 -> phone.mendTheNetwork();
            case 4 -> phone.kill();
            case 5 -> phone.open();
            default -> throw new IllegalStateException();
        }
    }

    private List<Stored> stored(Clinic clinic, PatientId anna) {
        return Acting.as(new SystemActor(clinic.id(), "journey"), (Supplier<List<Stored>>) () ->
                transaction.execute(status -> jdbc.sql("""
                                select c.uuid, c.entered_at, c.received_at, e.message_tier from check_in c
                                left join evaluation e using (clinic_id, patient_id, uuid, rev, content_hash)
                                where c.patient_id = ?
                                """)
                        .param(anna.value())
                        .query((row, index) -> new Stored(
                                row.getObject("uuid", UUID.class),
                                row.getTimestamp("entered_at").toInstant(),
                                row.getTimestamp("received_at").toInstant(),
                                String.valueOf(row.getString("message_tier"))))
                        .list()));
    }
}
