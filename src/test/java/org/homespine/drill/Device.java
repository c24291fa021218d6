package org.homespine.drill;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homespine.shared.PatientId;

/** A patient's device that is signed in, and the check-ins that it sends. */
public record Device(PatientId patient, String token) {

    /** A check-in of this moment: pain 4, and new numbness between the legs if red (CES-03), else no emergency sign. */
    HttpRequest checkIn(int port, UUID uuid, boolean red, Instant now) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/patient/check-ins"))
                .header("Content-Type", "application/json")
                .header("X-Homespine", "app")
                .header("Cookie", "homespine_device=" + token)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body(uuid, red, now)))
                .build();
    }

    /** The same in the words that are sent. */
    public static String body(UUID uuid, boolean red, Instant now) {
        return """
                {"uuid": "%s", "rev": 1, "performedOn": "%s", "enteredAt": "%s", "sentAt": "%s", "zone": "UTC",
                "during": null, "settled": null, "numb": null, "tingle": null, "weak": null, "heelToe": null,
                "restRelief": null, "done": null, "unitsDone": null, "ratio": null, "reason": null,
                "newCondition": null, "grc": null, "psfs": null, "effort": null, "note": null,
                "programVersion": null, "pain": 4, "reach": 1, "side": "left", "em": [%s], "gen": [],
                "exercisesDone": [], "exerciseStops": [], "contact": false, "evidence": "ticked",
                "byCarer": false}
                """.formatted(uuid, now.toString().substring(0, 10), now, now, red ? "\"saddle\"" : "");
    }
}
