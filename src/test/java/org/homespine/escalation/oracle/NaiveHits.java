package org.homespine.escalation.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.oracle.NaiveRules.NaiveFinding;
import org.homespine.escalation.oracle.NaiveRules.NaiveResult;

/** What is made of the rules that are met: tiers, quiet periods, findings, the state and the message. */
abstract class NaiveHits extends NaiveSigns {

    private static final Set<String> EMERGENCY_OR_URGENT_SYMPTOMS = NaiveRules.words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-01 NEU-02 NEU-03 NEU-04 EMG-01 EMG-02 TRA-01
            TRA-02 INF-01 INF-02 MAL-01 MAL-02 PAI-01 PAI-02 NGT-01 NGT-02 WTL-01 PER-02 DIZ-02
            """);

    /** 48: all of 3a and 3b, and those that it names. */
    private static final Set<String> NEVER_QUIET = NaiveRules.words("""
            CES-01 CES-02 CES-03 CES-04 CES-05 NEU-02 EMG-01 EMG-02 TRA-01 INF-02 MAL-02 SLA-01
            NEU-01 NEU-03 NEU-04 PAI-01 PAI-02 NGT-01 NGT-02 INF-01 WTL-01 MAL-01 TRA-02 PER-02
            DIZ-02 TXT-01 TXT-02 OVR-03 CLR-01 CLR-02 CON-01 EXR-01 EXR-02 TXT-03 DAT-01 DAT-02
            """);

    /** 49: those with a count of their own. */
    private static final Set<String> COUNTING = NaiveRules.words("PAI-05 PAI-06 NGT-03 ADH-06 ADH-07 OVR-01");

    private final List<NaiveHit> hits = new ArrayList<>();
    boolean conditionPauses;

    /** A rule that is met once, before it is known whether it is quiet. */
    private record NaiveHit(
            String rule, Tier tier, Family family, List<CheckInVersion> logs, Integer count, boolean suppressed) {}

    NaiveHits(History history, Instant now) {
        super(history, now);
    }

    /** Runs the rules of one occasion. */
    abstract void judge();

    NaiveResult result() {
        judge();
        List<NaiveFinding> findings = findings();
        return new NaiveResult(findings, programState(findings), patientMessage(findings));
    }

    /** 7. */
    void hitIfArriving(String rule, Tier tier, Family family, List<CheckInVersion> logs, Integer count) {
        for (CheckInVersion log : logs) {
            if (log.arriving()) {
                hit(rule, tier, family, logs, count);
                return;
            }
        }
    }

    void hit(String rule, Tier own, Family family, List<CheckInVersion> logs, Integer count) {
        Tier tier = own;
        if (EMERGENCY_OR_URGENT_SYMPTOMS.contains(rule)
                && ChronoUnit.DAYS.between(dates(logs).last(), today) > 14) {
            tier = rule.startsWith("CES") ? Tier.URGENT : Tier.SOON;
        }
        hits.add(new NaiveHit(rule, tier, family, logs, count, isQuiet(rule, tier, logs, count)));
    }

    /** 47 to 49. */
    private boolean isQuiet(String rule, Tier tier, List<CheckInVersion> logs, Integer count) {
        if (NEVER_QUIET.contains(rule)) {
            return false;
        }
        ResolvedFlag latest = null;
        for (ResolvedFlag flag : history.resolvedFlags()) {
            if (flag.rule().value().equals(rule)
                    && !flag.resolvedAt().isAfter(now)
                    && (latest == null || flag.resolvedAt().isAfter(latest.resolvedAt()))) {
                latest = flag;
            }
        }
        if (latest == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(latest.resolvedAt().atZone(zone).toLocalDate(), today);
        if (days >= (tier == Tier.SOON ? 7 : 14)) {
            return false;
        }
        if (logs.isEmpty()) {
            return true;
        }
        LocalDate day = dates(logs).last();
        return !isOneMore(painDay(day), latest.pain())
                && !isOneMore(reachDay(day), latest.reach())
                && !(COUNTING.contains(rule) && isOneMore(count, latest.count()));
    }

    private static boolean isOneMore(Integer value, Integer resolved) {
        return value != null && resolved != null && value >= resolved + 1;
    }

    /** 9. */
    private List<NaiveFinding> findings() {
        List<NaiveFinding> findings = new ArrayList<>();
        for (String rule : NaiveRules.ALL) {
            Set<Family> families = new TreeSet<>();
            for (NaiveHit hit : hits) {
                if (hit.rule().equals(rule)) {
                    families.add(hit.family());
                }
            }
            for (Family family : families) {
                findings.add(finding(rule, family));
            }
        }
        findings.sort(Comparator.comparing(NaiveFinding::tier)
                .thenComparing(NaiveFinding::rule)
                .thenComparing(NaiveFinding::family));
        return findings;
    }

    private NaiveFinding finding(String rule, Family family) {
        NaiveHit best = null;
        for (NaiveHit hit : hits) {
            if (hit.rule().equals(rule) && hit.family() == family && (best == null || isBetter(hit, best))) {
                best = hit;
            }
        }
        TreeSet<String> evidence = new TreeSet<>();
        for (NaiveHit hit : hits) {
            if (hit.rule().equals(rule)
                    && hit.family() == family
                    && hit.tier() == best.tier()
                    && hit.suppressed() == best.suppressed()) {
                for (CheckInVersion log : hit.logs()) {
                    evidence.add(log.uuid() + ":" + log.rev());
                }
            }
        }
        return new NaiveFinding(rule, best.tier(), family, List.copyOf(evidence), best.suppressed());
    }

    private static boolean isBetter(NaiveHit hit, NaiveHit other) {
        return hit.suppressed() != other.suppressed()
                ? !hit.suppressed()
                : hit.tier().compareTo(other.tier()) < 0;
    }

    /** 50. */
    private ProgramState programState(List<NaiveFinding> findings) {
        switch (history.program().state()) {
            case DRAFT -> {
                return ProgramState.DRAFT;
            }
            case ENDED -> {
                return ProgramState.ENDED;
            }
            case ACTIVE -> {}
        }
        boolean paused = conditionPauses;
        for (Pause pause : history.program().pauses()) {
            paused |= !now.isBefore(pause.from()) && now.isBefore(pauseEnd(pause, zone));
        }
        for (NaiveFinding finding : findings) {
            paused |= (finding.tier() == Tier.EMERGENCY || finding.tier() == Tier.URGENT)
                    && !finding.rule().equals("SLA-01")
                    && !finding.rule().equals("TXT-02");
        }
        return paused ? ProgramState.PAUSED : ProgramState.ACTIVE;
    }

    /** 51. */
    private String patientMessage(List<NaiveFinding> findings) {
        List<NaiveFinding> told = new ArrayList<>();
        for (NaiveFinding finding : findings) {
            boolean silent = Set.of("SLA-01", "NGT-03", "DAT-01", "CLR-01").contains(finding.rule());
            boolean historic = isHistoric(finding);
            boolean low = finding.tier() == Tier.SOON || finding.tier() == Tier.ROUTINE;
            if (!finding.suppressed() && !silent && !historic && !(low && hasOpenEmergency())) {
                told.add(finding);
            }
        }
        if (told.isEmpty()) {
            return null;
        }
        for (NaiveFinding finding : told) {
            if (told.getFirst().tier() == Tier.URGENT && finding.rule().equals("TXT-02")) {
                return "TXT-02";
            }
        }
        return told.getFirst().rule();
    }

    /** 51: those outside CES, whose historic findings stay URGENT. */
    private static boolean isHistoric(NaiveFinding finding) {
        return (EMERGENCY_OR_URGENT_SYMPTOMS.contains(finding.rule()) && finding.tier() == Tier.SOON)
                || (Set.of("PAI-03", "PAI-04", "PER-01").contains(finding.rule()) && finding.tier() == Tier.ROUTINE);
    }

    private boolean hasOpenEmergency() {
        for (OpenFlag flag : history.openFlags()) {
            if (flag.tier() == Tier.EMERGENCY) {
                return true;
            }
        }
        return false;
    }
}
