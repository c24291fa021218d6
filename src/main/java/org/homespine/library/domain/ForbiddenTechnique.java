package org.homespine.library.domain;

import java.util.List;

/** A technique that may be in no program and in no library, with the teaching text that says why. */
public record ForbiddenTechnique(
        String id, SourceId source, String text, List<String> risks, String why, String forPatients) {

    public ForbiddenTechnique {
        risks = List.copyOf(risks);
    }

    /**
     * Whether a name is that of forced self-manipulation, however it is spelt. Meant for ids and names of exercises, not
     * for notes: a note may well say that nobody should crack their own back.
     */
    public static boolean isNamedIn(String name) {
        return ForbiddenNames.match(name);
    }
}
