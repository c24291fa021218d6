package org.homespine.therapistportal.course;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.homespine.escalation.domain.AdherenceLately.Day;
import org.homespine.escalation.domain.KnownDay;
import org.jspecify.annotations.Nullable;

/** Days of a course, up to Saturday 21 November 2026. */
final class Days {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Events NOTHING = new Events(List.of(), List.of(), List.of(), null);

    private Days() {}

    static List<KnownDay> many(int many, IntFunction<@Nullable Integer> pain) {
        return IntStream.range(0, many)
                .mapToObj(index -> day(TODAY.minusDays(many - 1L - index), pain.apply(index)))
                .toList();
    }

    static List<KnownDay> pains(@Nullable Integer... pains) {
        return many(pains.length, index -> pains[index]);
    }

    static KnownDay day(LocalDate date, @Nullable Integer pain) {
        int answers = pain == null ? 0 : 1;
        return new KnownDay(date, answers, pain, answers, null, pain == null ? null : 2, null, null, null);
    }

    static KnownDay done(@Nullable Day done) {
        return new KnownDay(TODAY, 1, null, 0, null, null, null, null, done);
    }

    static KnownDay scored(LocalDate date, int grc, Integer... psfs) {
        return new KnownDay(date, 1, null, 0, null, null, grc, List.of(psfs), null);
    }
}
