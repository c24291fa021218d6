package org.homespine.library.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that teaches: sections for staff, in the words and with the claims of the sources, and where it is for patients
 * too, a version of its own in plain words. The id stands in addresses.
 */
public record EducationPage(
        String id,
        String title,
        List<Section> sections,
        @Nullable ForPatients forPatients,
        List<SourceRef> sources) {

    /** Teaching points under one heading; the id names what the points are about. */
    public record Section(String id, String heading, List<TeachingPoint> points) {

        public Section {
            points = List.copyOf(points);
        }
    }

    /** What patients read: at reading grade 6, without a source's claims. */
    public record ForPatients(String title, List<Part> parts) {

        public ForPatients {
            parts = List.copyOf(parts);
        }
    }

    /** A few sentences, under a heading or, where it is empty, under the title. */
    public record Part(String heading, List<String> texts) {

        public Part {
            texts = List.copyOf(texts);
        }
    }

    public EducationPage {
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    public Optional<ForPatients> patientsVersion() {
        return Optional.ofNullable(forPatients);
    }
}
