package org.homespine.patientportal;

import java.util.List;
import java.util.Locale;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What patients can read about their back, the same for everybody, in the language that the device asks for; the words of the sources stay with staff. */
@RestController
class LearnController {

    private final ExerciseLibrary library;

    LearnController(ExerciseLibrary library) {
        this.library = library;
    }

    /** All pages, in the order in which they are listed. */
    record Pages(List<Page> pages) {}

    /** One page; the id stands in its address. */
    record Page(String id, String title, List<Part> parts) {}

    /** A few sentences, under a heading or, where it is empty, under the title. */
    record Part(String heading, List<String> texts) {}

    @GetMapping("/api/patient/learn")
    Pages learn(Locale language) {
        return new Pages(library.education().stream()
                .flatMap(page -> library.forPatients(page, language).map(version -> page(page, version)).stream())
                .toList());
    }

    private static Page page(EducationPage page, ForPatients version) {
        return new Page(
                page.id(),
                version.title(),
                version.parts().stream()
                        .map(part -> new Part(part.heading(), part.texts()))
                        .toList());
    }
}
