package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.shared.FlagId;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules over one patient's past and gathers the flags that they would have raised. A flag is over when the one that
 * was really there was; one that was not there is taken to be resolved after {@link #RESOLVED_AFTER}. That a flag would
 * have paused the program, or changed what the patient did, is not followed.
 */
final class LabRun {

    /** How long a flag that was never there is taken to be open. */
    static final Duration RESOLVED_AFTER = Duration.ofDays(7);

    private static final Evaluator EVALUATOR = new Evaluator();

    private record Open(
            FlagState state,
            @Nullable Instant overAt,
            @Nullable Outcome outcome,
            @Nullable FlagId real,
            Set<CheckInRef> evidence,
            List<CheckInRef> raisedOn) {

        boolean isOverBy(Instant moment) {
            return overAt != null && !overAt.isAfter(moment);
        }

        Open gathering(FlagState after, Collection<CheckInRef> more) {
            Set<CheckInRef> all = new HashSet<>(evidence);
            all.addAll(more);
            return new Open(after, overAt, outcome, real, all, raisedOn);
        }

        /** It ended by itself, without a clinician. */
        Open closedAt(Instant moment) {
            return new Open(state, moment, null, real, evidence, raisedOn);
        }
    }

    private record Reported(RuleId rule, Family family, List<CheckInRef> evidence) {}

    private final Past past;
    private final Function<Instant, RuleSet> rules;
    private final Map<Family, Open> open = new EnumMap<>(Family.class);
    private final List<ResolvedFlag> resolved = new ArrayList<>();
    private final Set<Reported> reported = new HashSet<>();
    private final List<LabFlag> raised = new ArrayList<>();

    private LabRun(Past past, Function<Instant, RuleSet> rules) {
        this.past = past;
        this.rules = rules;
    }

    /**
     * The flags that are raised in the span, in the order in which they are over.
     *
     * @param rules those in force at a moment
     */
    static List<LabFlag> over(Past past, Function<Instant, RuleSet> rules) {
        LabRun run = new LabRun(past, rules);
        run.begin();
        past.moments(rules.apply(past.from())).forEach(run::step);
        run.open.values().forEach(run::count);
        return run.raised;
    }

    /** What was open when the span began is open; what was resolved before was. */
    private void begin() {
        Set<Family> families = new HashSet<>();
        rules.apply(past.from()).rules().forEach(rule -> families.add(rule.family()));
        for (PastFlag flag : past.flags()) {
            if (families.contains(flag.state().family())
                    && flag.state().raisedAt().isBefore(past.from())) {
                Open begun = new Open(flag.state(), flag.overAt(), flag.outcome(), flag.id(), Set.of(), List.of());
                if (flag.isOpenAt(past.from())) {
                    open.put(flag.state().family(), begun);
                } else {
                    resolve(begun, new Past.Moment(past.from(), Occasion.CHECK_IN));
                }
            }
        }
    }

    private void step(Past.Moment moment) {
        end(moment);
        RuleSet inForce = rules.apply(moment.at());
        History history = past.asOf(moment, resolved);
        List<Finding> findings =
                EVALUATOR.evaluate(history, moment.occasion(), moment.at(), inForce).findings().stream()
                        .filter(finding -> moment.occasion() != Occasion.CLOCK || isNews(finding))
                        .toList();
        findings.forEach(this::report);
        List<FlagState> states = open.values().stream().map(Open::state).toList();
        Flags.raise(states, findings, moment.at()).forEach(this::take);
        if (moment.occasion() == Occasion.CHECK_IN) {
            closeByThemselves(history, moment, inForce);
        }
    }

    /** The clock tells again and again what is true; it is news once. */
    private boolean isNews(Finding finding) {
        return !reported.contains(new Reported(finding.rule(), finding.family(), finding.evidence()));
    }

    private void report(Finding finding) {
        reported.add(new Reported(finding.rule(), finding.family(), finding.evidence()));
    }

    private void take(FlagChange change) {
        Open before = open.get(change.after().family());
        List<CheckInRef> evidence = change.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .toList();
        open.put(
                change.after().family(),
                before == null ? opened(change.after(), evidence) : before.gathering(change.after(), evidence));
    }

    /** As long as the real one that was there, or came before this one would have been resolved. */
    private Open opened(FlagState state, List<CheckInRef> evidence) {
        Instant assumed = state.raisedAt().plus(RESOLVED_AFTER);
        Optional<PastFlag> real = past.flags().stream()
                .filter(flag -> flag.state().family() == state.family())
                .filter(flag -> flag.state().raisedAt().isBefore(assumed))
                .filter(flag -> flag.overAt() == null || flag.overAt().isAfter(state.raisedAt()))
                .findFirst();
        return new Open(
                state,
                real.isPresent() ? real.get().overAt() : assumed,
                real.isPresent() ? real.get().outcome() : Outcome.ADVISED,
                real.map(PastFlag::id).orElse(null),
                Set.copyOf(evidence),
                evidence);
    }

    private void end(Past.Moment moment) {
        List<Open> over = open.values().stream()
                .filter(flag -> flag.isOverBy(moment.at()))
                .toList();
        for (Open flag : over) {
            open.remove(flag.state().family());
            count(flag);
            resolve(flag, moment);
        }
    }

    /** A quiet period follows only where a clinician has decided something. */
    private void resolve(Open flag, Past.Moment moment) {
        Instant overAt = flag.overAt();
        Outcome outcome = flag.outcome();
        if (overAt != null && outcome != null) {
            List<ResolvedFlag> ended = flag.state().rules().stream()
                    .map(rule -> new ResolvedFlag(rule, overAt, null, null, null, outcome))
                    .toList();
            resolved.addAll(AtResolution.filledIn(past.asOf(moment, ended), rules.apply(overAt))
                    .resolvedFlags());
        }
    }

    private void closeByThemselves(History history, Past.Moment moment, RuleSet inForce) {
        List<FlaggedCheckIns> flagged = open.values().stream()
                .filter(flag -> SelfClosing.FAMILIES.contains(flag.state().family()))
                .map(flag -> new FlaggedCheckIns(flag.state(), flag.evidence()))
                .toList();
        if (flagged.isEmpty()) {
            return;
        }
        for (FlagClosing closing : SelfClosing.among(flagged, history, moment.at(), inForce)) {
            Open flag = open.remove(closing.flag().family());
            if (flag != null) {
                count(flag.closedAt(moment.at()));
            }
        }
    }

    /** What was open before the span is none of its flags. */
    private void count(Open flag) {
        if (!flag.state().raisedAt().isBefore(past.from())) {
            raised.add(new LabFlag(
                    flag.state().family(),
                    flag.state().tier(),
                    flag.state().rules(),
                    flag.state().raisedAt(),
                    flag.overAt(),
                    flag.raisedOn(),
                    flag.real()));
        }
    }
}
