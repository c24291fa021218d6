package org.homespine.library.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One point of an education page, as its sources give it. */
public sealed interface TeachingPoint {

    /** Under this id the point can be named; empty for a point that has none. */
    String id();

    /** What sources say, about what where that is not plain; without a source it is a remark of the library's own. */
    record Statement(String id, List<SourceId> sources, String about, String text) implements TeachingPoint {

        public Statement {
            sources = List.copyOf(sources);
        }
    }

    /** A sign to stop at, with the urgency in each source's words; the window is in weeks. */
    record StopSign(String id, String criterion, @Nullable Range windowWeeks, List<SourcedText> urgency)
            implements TeachingPoint {

        public StopSign {
            urgency = List.copyOf(urgency);
        }
    }

    /** A condition with which a professional is asked first, and for which exercises. */
    record ClearanceFirst(String id, String condition, SourceId source, String appliesTo) implements TeachingPoint {}

    /** Where the sources do not agree: what each says, and which reading this library takes, where it takes one. */
    record Difference(
            String topic,
            List<SourcedText> positions,
            @Nullable String proposal) implements TeachingPoint {

        public Difference {
            positions = List.copyOf(positions);
        }

        @Override
        public String id() {
            return "";
        }

        public Optional<String> statedProposal() {
            return Optional.ofNullable(proposal);
        }
    }
}
