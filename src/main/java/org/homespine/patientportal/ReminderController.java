package org.homespine.patientportal;

import org.homespine.identity.PatientActor;
import org.homespine.reminders.ReminderService;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes whether a patient wants to be reminded by mail. */
@RestController
class ReminderController {

    private final ReminderService reminders;
    private final StrictJson json;

    ReminderController(ReminderService reminders, StrictJson json) {
        this.reminders = reminders;
        this.json = json;
    }

    record Choice(@Nullable Boolean wanted) {}

    @PostMapping("/api/patient/reminders")
    ResponseEntity<Void> choose(@RequestBody String body, @AuthenticationPrincipal PatientActor actor) {
        Boolean wanted = json.read(body, Choice.class).wanted();
        if (wanted == null) {
            throw new Refused("wanted", "required");
        }
        if (wanted) {
            reminders.start(actor.patient());
        } else {
            reminders.stop(actor.patient());
        }
        return ResponseEntity.noContent().build();
    }
}
