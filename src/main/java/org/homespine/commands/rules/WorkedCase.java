package org.homespine.commands.rules;

import java.util.List;
import java.util.Locale;
import org.homespine.escalation.domain.Evaluation;

/**
 * A question with the answer that a clinician expects.
 *
 * @param hits the findings that are not suppressed as {@code RULE:TIER}, sorted
 * @param programState after the occasion, such as {@code paused}
 */
record WorkedCase(Question question, List<String> hits, String programState) {

    String expected() {
        return shown(hits, programState);
    }

    static String found(Evaluation evaluation) {
        List<String> found = evaluation.findings().stream()
                .filter(finding -> !finding.suppressed())
                .map(finding -> finding.rule() + ":" + finding.tier())
                .sorted()
                .toList();
        return shown(found, evaluation.programState().name().toLowerCase(Locale.ROOT));
    }

    private static String shown(List<String> hits, String programState) {
        return (hits.isEmpty() ? "none" : String.join(";", hits)) + ", " + programState;
    }
}
