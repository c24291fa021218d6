package org.homespine.therapistportal;

import java.util.Objects;
import java.util.UUID;
import org.homespine.handouts.HandoutService;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
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

    /** A new one; what is not chosen is as the caller had it last. */
    @GetMapping("/handouts/{patient}")
    ResponseEntity<byte[]> handout(
            @PathVariable String patient,
            @RequestParam(required = false) @Nullable Paper paper,
            @RequestParam(required = false) @Nullable Layout layout,
            @RequestParam(required = false) @Nullable PrintSize print,
            @RequestParam(required = false) @Nullable Integer log,
            @RequestParam(defaultValue = "false") boolean inline) {
        Variant last = handouts.lastChosen();
        Variant chosen = new Variant(
                Objects.requireNonNullElse(paper, last.paper()),
                Objects.requireNonNullElse(layout, last.layout()),
                Objects.requireNonNullElse(print, last.print()),
                Objects.requireNonNullElse(log, last.logDays()));
        return pdf(handouts.handout(PatientId.of(patient), chosen), inline);
    }

    /** One as it was handed out. */
    @GetMapping("/handouts/{patient}/made/{handout}")
    ResponseEntity<byte[]> again(
            @PathVariable String patient,
            @PathVariable UUID handout,
            @RequestParam(defaultValue = "false") boolean inline) {
        return pdf(handouts.again(PatientId.of(patient), handout), inline);
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, boolean inline) {
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename("handout.pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    @GetMapping("/handouts/{patient}/draft")
    ResponseEntity<byte[]> draft(@PathVariable String patient) {
        return pdf(handouts.preview(PatientId.of(patient)), true);
    }

    /** What is no id, what does not exist and what may not be seen are answered alike. */
    @ExceptionHandler({NotFound.class, IllegalArgumentException.class, TypeMismatchException.class})
    ResponseEntity<Void> absent() {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(Refused refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
}
