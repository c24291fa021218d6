package org.homespine.programs;

import java.util.List;
import org.homespine.library.domain.SourcedText;

/**
 * A program to start from, without dates and without a patient.
 *
 * @param id of a shipped starter its name in the files, of any other a UUID
 * @param audience for whom it is meant; empty where nobody has said
 * @param facts what the sources say that it rests on; none for a clinic's own
 */
public record ProgramTemplate(
        String id, String name, Origin origin, String audience, List<SourcedText> facts, List<ProgramItem> items) {

    /** Who wrote it, in the order in which they are offered. */
    public enum Origin {
        OWN,
        CLINIC,
        STARTER
    }

    public ProgramTemplate {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }
}
