package org.homespine.escalation.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.Tier;

/**
 * All rules a second time, slowly and by obvious loops, written from the text of the escalation rules alone: what it
 * says and what the engine says must be the same. The numbers in comments are those of the exact readings.
 */
final class NaiveRules {

    static final Set<String> ALL = words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-01 NEU-02 NEU-03 NEU-04 EMG-01 EMG-02 TRA-01
            TRA-02 INF-01 INF-02 MAL-01 MAL-02 SLA-01 PAI-01 PAI-02 PAI-03 PAI-04 PAI-05 PAI-06
            PAI-07 NGT-01 NGT-02 NGT-03 WTL-01 PER-01 PER-02 DIZ-01 DIZ-02 TXT-01 TXT-02 TXT-03
            EXR-01 EXR-02 IMP-01 IMP-02 IMP-03 IMP-04 IMP-05 ADH-01 ADH-02 ADH-03 ADH-04 ADH-05
            ADH-06 ADH-07 OVR-01 OVR-02 OVR-03 OVR-04 CLR-01 CLR-02 CLR-03 CON-01 FRC-01 DAT-01
            DAT-02
            """);

    /** 29. */
    static final Set<String> ALL_BLOCK = Set.of(
            "injury_onset",
            "pregnancy",
            "spinal_surgery",
            "spine_osteoporosis",
            "leg_weakness",
            "inflammatory_or_infection");

    private NaiveRules() {}

    /** What a rule found: evidence as {@code uuid:rev}, sorted. */
    record NaiveFinding(String rule, Tier tier, Family family, List<String> evidence, boolean suppressed) {}

    /** What all rules say of one occasion; no message is null. */
    record NaiveResult(List<NaiveFinding> findings, ProgramState programState, String patientMessage) {

        boolean found(String rule) {
            return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
        }
    }

    static NaiveResult evaluate(History history, Occasion occasion, Instant now) {
        NaiveHits hits = switch (occasion) {
            case CHECK_IN -> new NaiveCheckIn(history, now);
            case NIGHTLY -> new NaiveNightly(history, now);
            case CLOCK -> new NaiveClock(history, now);
            case PUBLISH -> new NaivePublish(history, now);
        };
        return hits.result();
    }

    static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }
}
