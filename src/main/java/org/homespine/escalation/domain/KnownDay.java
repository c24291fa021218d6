package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.jspecify.annotations.Nullable;

/**
 * A date of a patient, with what the check-ins that count say of it. A correction takes the place of what it corrects.
 *
 * @param checkIns how many check-ins are about it
 * @param pain the highest of the date, 0 to 10; null where nobody answered
 * @param painAnswers how many of the check-ins answer pain
 * @param during the highest pain while exercising, 0 to 10; null where nobody answered
 * @param reach the furthest of the date, 0 to 4; null where nobody answered
 * @param grc the overall change answered last on the date, -3 to +3; null where nobody answered
 * @param psfs the scores of the patient's own activities answered last on the date; null where nobody answered
 * @param done what was done of the program; null on a day before its start
 */
public record KnownDay(
        LocalDate date,
        int checkIns,
        @Nullable Integer pain,
        int painAnswers,
        @Nullable Integer during,
        @Nullable Integer reach,
        @Nullable Integer grc,
        @Nullable List<Integer> psfs,
        AdherenceLately.@Nullable Day done) {

    /** So many dates up to today, the oldest first; an entry dated later (a traveller's) stands in none of them. */
    public static List<KnownDay> last(int many, History history, Instant now) {
        LocalDate today = new HomeTime(history.zone()).date(now);
        LocalDate first = today.minusDays(many - 1L);
        Map<LocalDate, List<CheckInVersion>> logs = Logbook.of(history.checkIns()).active().stream()
                .collect(Collectors.groupingBy(CheckInVersion::performedOn));
        Map<LocalDate, AdherenceLately.Day> done = AdherenceLately.since(first, history, now).stream()
                .collect(Collectors.toMap(AdherenceLately.Day::date, Function.identity()));
        return first.datesUntil(today.plusDays(1))
                .map(date -> of(date, logs.getOrDefault(date, List.of()), done.get(date)))
                .toList();
    }

    private static KnownDay of(LocalDate date, List<CheckInVersion> logs, AdherenceLately.@Nullable Day done) {
        List<Integer> pains = answered(logs, Answers::pain);
        return new KnownDay(
                date,
                logs.size(),
                highest(pains),
                pains.size(),
                highest(answered(logs, Answers::during)),
                highest(answered(logs, Answers::reach)),
                last(answered(logs, Answers::grc)),
                last(answered(logs, Answers::psfs)),
                done);
    }

    /** What the check-ins of the date answer, in the order in which they were entered. */
    private static <T> List<T> answered(List<CheckInVersion> logs, Function<Answers, @Nullable T> question) {
        return logs.stream()
                .flatMap(log -> Stream.ofNullable(question.apply(log.answers())))
                .toList();
    }

    private static @Nullable Integer highest(List<Integer> answers) {
        return answers.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static <T> @Nullable T last(List<T> answers) {
        return answers.isEmpty() ? null : answers.getLast();
    }
}
