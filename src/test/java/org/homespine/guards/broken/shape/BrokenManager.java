package org.homespine.guards.broken.shape;

import java.time.Clock;
import java.time.Instant;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** Breaks every rule at once; abstract, so that component scanning passes it by. */
@Service
abstract class BrokenManager {

    @Autowired
    String injected = "";

    BrokenManager(String one, String two, String three, String four, String five, String six, String seven) {}

    public Instant saysNotWhoMay() {
        return Instant.now();
    }

    @Async
    public Clock later(@OfCareTeam PatientId outsideOfATransaction) {
        return Clock.systemUTC();
    }

    void onAThreadThatIsNotTheSystems() {
        Thread.ofVirtual().start(() -> {});
    }

    public interface Rows extends Repository<String, String> {}
}
