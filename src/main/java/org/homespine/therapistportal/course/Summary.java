package org.homespine.therapistportal.course;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.homespine.escalation.domain.KnownDay;
import org.homespine.escalation.domain.Tier;
import org.homespine.uikit.Times;

/** What a course says, in a few sentences: for whoever reads no pictures, and at a glance for everybody else. */
record Summary(List<KnownDay> days, Events events, Words words, Times times) {

    String text() {
        return Stream.of(pain(), reach(), done(), flags(), program())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String pain() {
        List<KnownDay> known = known(Series.PAIN);
        if (known.isEmpty()) {
            return words.of("course.summary.no-pain", days.size());
        }
        KnownDay last = known.getLast();
        return words.of(
                "course.summary.pain",
                known.size(),
                days.size(),
                Drawn.number(least(Series.PAIN)),
                Drawn.number(most(Series.PAIN)),
                Objects.requireNonNull(last.pain()),
                times.day(last.date()));
    }

    private String reach() {
        List<KnownDay> known = known(Series.REACH);
        return known.isEmpty()
                ? ""
                : words.of(
                        "course.summary.reach",
                        words.of("course.reach." + (int) most(Series.REACH)),
                        words.of("course.reach."
                                + Objects.requireNonNull(known.getLast().reach())));
    }

    private String done() {
        List<KnownDay> known = known(Series.DONE);
        double share = values(Series.DONE).average().orElse(0);
        return known.isEmpty()
                ? words.of("course.summary.not-done")
                : words.of("course.summary.done", known.size(), (long) share);
    }

    private String flags() {
        String tiers = Stream.of(Tier.values())
                .filter(tier -> many(tier) > 0)
                .map(tier -> words.of("course.summary.tier", many(tier), words.of("uikit.tier." + tier)))
                .collect(Collectors.joining(", "));
        return tiers.isEmpty() ? words.of("course.summary.no-flags") : words.of("course.summary.flags", tiers);
    }

    private long many(Tier tier) {
        return shown().flags().stream().filter(flag -> flag.tier() == tier).count();
    }

    private String program() {
        Events shown = shown();
        return words.of(
                "course.summary.program",
                shown.versions().size(),
                shown.pauses().size());
    }

    private Events shown() {
        return events.between(days.getFirst().date(), days.getLast().date());
    }

    private List<KnownDay> known(Series series) {
        return days.stream().filter(day -> series.on(day) != null).toList();
    }

    private double least(Series series) {
        return values(series).min().orElseThrow();
    }

    private double most(Series series) {
        return values(series).max().orElseThrow();
    }

    private DoubleStream values(Series series) {
        return days.stream().flatMap(day -> Stream.ofNullable(series.on(day))).mapToDouble(Double::doubleValue);
    }
}
