package org.homespine.library.domain;

import java.util.List;

/** All that a patient reads of an exercise, in one language. */
public record PatientWords(String name, List<String> steps, PatientText text) {

    public PatientWords {
        steps = List.copyOf(steps);
    }

    public String why() {
        return text.why();
    }

    public List<String> cautions() {
        return text.cautions();
    }

    public String stopIf() {
        return text.stopIf();
    }
}
