package org.homespine.library.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Who has read the texts on which safety hangs, in one language: danger signs, emergency card, stop signs, urgent messages.
 *
 * @param original whether they were first written in this language
 * @param reviews the newest last; empty while nobody has put their name to them
 */
public record SafetyReview(boolean original, List<Review> reviews) {

    public SafetyReview {
        reviews = List.copyOf(reviews);
    }

    /** One reading by a person who answers for it; {@code version} is that of the texts. */
    public record Review(String who, LocalDate on, String version) {}

    /** Whether nobody answers for a translation, so that the original must stand beside it. */
    public boolean needsOriginalBeside() {
        return !original && reviews.isEmpty();
    }
}
