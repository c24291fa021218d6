package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Judges what becomes true because time passes: all that is true now, whether or not it was reported before. */
final class ClockJudge {

    private ClockJudge() {}

    static List<Hit> hits(NotAcknowledged rule, CaseFile file) {
        return file.history().openFlags().stream()
                .filter(flag -> flag.acknowledgedAt() == null && flag.tier().isPressing())
                .flatMap(flag -> overdue(rule, flag, file))
                .toList();
    }

    private static Stream<Hit> overdue(NotAcknowledged rule, OpenFlag flag, CaseFile file) {
        Instant deadline = deadline(rule.deadlines(), flag, file);
        return deadline.isAfter(file.now())
                ? Stream.empty()
                : Stream.of(Hit.ofFlag(rule, flag.family(), file.today(), because(rule, flag, deadline, file)));
    }

    private static Instant deadline(Deadlines deadlines, OpenFlag flag, CaseFile file) {
        return flag.tier() == Tier.EMERGENCY
                ? deadlines.emergency(flag.raisedAt())
                : deadlines.urgent(flag.raisedAt(), file.history().clinic());
    }

    private static Sentence because(NotAcknowledged rule, OpenFlag flag, Instant deadline, CaseFile file) {
        String key = rule.id() + "." + flag.tier();
        Value about = new Value.Quote(flag.rule().value());
        Value open = Value.of(minutes(flag.raisedAt(), file.now()));
        Value allowed = Value.of(minutes(flag.raisedAt(), deadline));
        return flag.tier() == Tier.EMERGENCY
                ? Sentence.of(key, about, open, allowed)
                : Sentence.of(
                        key,
                        about,
                        open,
                        allowed,
                        Value.of(rule.deadlines().afterOpening().toMinutes()));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
