package org.homespine.patientportal;

import org.homespine.identity.PatientActor;
import org.homespine.patients.PatientService;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the language that a patient chooses in the app. It holds at the clinic too: an emergency message in another
 * language than the page around it would not be read.
 */
@RestController
class LanguageController {

    private final PatientService patients;
    private final StrictJson json;

    LanguageController(PatientService patients, StrictJson json) {
        this.patients = patients;
        this.json = json;
    }

    record Choice(@Nullable String language) {}

    @PostMapping("/api/patient/language")
    ResponseEntity<Void> choose(@RequestBody String body, @AuthenticationPrincipal PatientActor actor) {
        String language = json.read(body, Choice.class).language();
        if (language == null) {
            throw new Refused("language", "required");
        }
        patients.speak(actor.patient(), language);
        return ResponseEntity.noContent().build();
    }
}
