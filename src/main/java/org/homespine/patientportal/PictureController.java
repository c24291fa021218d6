package org.homespine.patientportal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.ExerciseLibrary;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The picture of an exercise as numbers, which the app draws and moves. The same for every patient who reads the same language. */
@RestController
class PictureController {

    private final ExerciseLibrary library;

    PictureController(ExerciseLibrary library) {
        this.library = library;
    }

    @GetMapping("/api/patient/pictures/{exercise}")
    ResponseEntity<PictureData> picture(@PathVariable String exercise, Locale language) {
        ExercisePicture picture = library.picture(id(exercise), language).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.DAYS).cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(PictureData.of(picture));
    }

    private static ExerciseId id(String text) {
        try {
            return new ExerciseId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
