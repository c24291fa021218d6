package org.homespine.library.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that the library rests on, and what it cites; author and date are null where it does not state them. */
public record Source(
        SourceId id,
        String title,
        @Nullable String author,
        String type,
        @Nullable LocalDate date,
        List<String> cites) {

    public Source {
        cites = List.copyOf(cites);
    }

    public Optional<String> statedAuthor() {
        return Optional.ofNullable(author);
    }

    public Optional<LocalDate> statedDate() {
        return Optional.ofNullable(date);
    }
}
