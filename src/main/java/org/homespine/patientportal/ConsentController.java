package org.homespine.patientportal;

import org.homespine.identity.PatientActor;
import org.homespine.patients.ConsentService;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a patient, or a carer for them, agrees to. */
@RestController
class ConsentController {

    private final ConsentService consents;
    private final StrictJson json;

    ConsentController(ConsentService consents, StrictJson json) {
        this.consents = consents;
        this.json = json;
    }

    record Agreed(@Nullable Integer version, @Nullable Boolean byCarer) {}

    @PostMapping("/api/patient/consent")
    ResponseEntity<Void> agree(@RequestBody String body, @AuthenticationPrincipal PatientActor actor) {
        Agreed agreed = json.read(body, Agreed.class);
        if (agreed.version() == null) {
            throw new Refused("version", "required");
        }
        consents.agree(actor.patient(), agreed.version(), Boolean.TRUE.equals(agreed.byCarer()));
        return ResponseEntity.noContent().build();
    }
}
