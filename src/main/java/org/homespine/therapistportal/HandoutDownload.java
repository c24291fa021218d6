package org.homespine.therapistportal;

import org.homespine.handouts.HandoutService;
import org.homespine.handouts.domain.Paper;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands staff a patient's handout as a PDF. Its file name tells nothing of the patient. */
@RestController
class HandoutDownload {

    private final HandoutService handouts;

    HandoutDownload(HandoutService handouts) {
        this.handouts = handouts;
    }

    @GetMapping("/handouts/{patient}")
    ResponseEntity<byte[]> handout(@PathVariable String patient, @RequestParam String paper) {
        byte[] pdf = handouts.handout(PatientId.of(patient), Paper.valueOf(paper));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("handout.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    @GetMapping("/handouts/{patient}/draft")
    ResponseEntity<byte[]> draft(@PathVariable String patient) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(handouts.preview(PatientId.of(patient)));
    }

    /** What is no id, what does not exist and what may not be seen are answered alike. */
    @ExceptionHandler({NotFound.class, IllegalArgumentException.class})
    ResponseEntity<Void> absent() {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(Refused refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
}
