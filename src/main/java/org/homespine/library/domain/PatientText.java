package org.homespine.library.domain;

import java.util.List;

/**
 * What a patient reads beside the steps, in plain words: why (at most 12 words), cautions, and when to stop. Empty for
 * an exercise that cannot be prescribed.
 */
public record PatientText(String why, List<String> cautions, String stopIf) {

    public static final int MOST_WORDS_OF_WHY = 12;
    public static final PatientText NONE = new PatientText("", List.of(), "");

    public PatientText {
        cautions = List.copyOf(cautions);
    }
}
