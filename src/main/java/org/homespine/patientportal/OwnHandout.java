package org.homespine.patientportal;

import org.homespine.handouts.HandoutService;
import org.homespine.identity.PatientActor;
import org.homespine.patientportal.Problems.Problem;
import org.homespine.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands patients their own sheet as a PDF. Its file name tells nothing of them. */
@RestController
class OwnHandout {

    private final HandoutService handouts;
    private final Problems problems;

    OwnHandout(HandoutService handouts, Problems problems) {
        this.handouts = handouts;
        this.problems = problems;
    }

    @GetMapping("/api/patient/handout.pdf")
    ResponseEntity<byte[]> handout(@AuthenticationPrincipal PatientActor actor) {
        byte[] pdf = handouts.ownHandout(actor.patient());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-sheet.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    /** There is no program to print: none was published, or it has ended. */
    @ExceptionHandler
    ResponseEntity<Problem> nothingToPrint(Refused refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.about(HttpStatus.CONFLICT, "no-handout"));
    }
}
