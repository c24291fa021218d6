package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Done;
import org.jspecify.annotations.Nullable;

/**
 * The complete days of a program, as the tick reads them that closes the last of them.
 *
 * @param active the dates from the start to that day that no pause touches, in order; the last of them is that day
 * @param logs the active check-ins dated from the start to that day, in order, also those of paused days
 */
record ProgramDays(List<LocalDate> active, List<CheckInVersion> logs, UnitsDue unitsDue) {

    /** What the tick of this night reads; empty while it has nothing to close: not running, not begun, or paused yesterday. */
    static Optional<ProgramDays> closedBy(CaseFile file) {
        Program program = file.history().program();
        LocalDate start = program.startedOn();
        LocalDate yesterday = file.today().minusDays(1);
        if (program.state() != Program.State.ACTIVE || start == null || yesterday.isBefore(start)) {
            return Optional.empty();
        }
        List<LocalDate> active = activeDates(file.history(), start, yesterday);
        boolean closes = !active.isEmpty() && active.getLast().equals(yesterday);
        return closes
                ? Optional.of(new ProgramDays(
                        active,
                        ByDate.between(start, yesterday, file.logbook().active(), CheckInVersion::performedOn),
                        program.unitsDue()))
                : Optional.empty();
    }

    static List<LocalDate> activeDates(History history, LocalDate start, LocalDate last) {
        List<Pause> pauses = history.program().pauses();
        return start.datesUntil(last.plusDays(1))
                .filter(day -> pauses.stream().noneMatch(pause -> pause.touches(day, history.zone())))
                .toList();
    }

    LocalDate lastDay() {
        return active.getLast();
    }

    /** The number of the last day among the active ones: 1 for the first. */
    int number() {
        return active.size();
    }

    /** The same days as the tick of an earlier active day would read them in the history as it stands now. */
    ProgramDays upToDay(int number) {
        LocalDate last = active.get(number - 1);
        return new ProgramDays(
                active.subList(0, number),
                logs.subList(0, ByDate.from(last.plusDays(1), logs, CheckInVersion::performedOn)),
                unitsDue);
    }

    boolean hasLogs() {
        return !logs.isEmpty();
    }

    /** How many active days since the last logged date, or since the start, have passed without a check-in. */
    int silence() {
        return hasLogs() ? silenceAfter(active, logs.getLast().performedOn()) : number();
    }

    static int silenceAfter(List<LocalDate> active, LocalDate lastLogged) {
        return active.size() - ByDate.from(lastLogged.plusDays(1), active, Function.identity());
    }

    /** On how many of the last so many active days pain was answered. */
    int daysWithPain(int ofDays) {
        return (int) last(ofDays, active).stream()
                .filter(day ->
                        logsOf(day).stream().anyMatch(log -> log.answers().pain() != null))
                .count();
    }

    /**
     * Units done and due over so many active days; empty where there are not that many.
     *
     * @param windowsBack 0 = the days up to the last one, 1 = as many days before those
     */
    Optional<Adherence> adherence(int days, int windowsBack) {
        int end = number() - windowsBack * days;
        if (end < days) {
            return Optional.empty();
        }
        List<LocalDate> window = active.subList(end - days, end);
        long due = window.stream().mapToLong(unitsDue::on).sum();
        long done = window.stream().mapToLong(this::counted).sum();
        return Optional.of(new Adherence(done, due));
    }

    /** The units done on a day, at most what was due on it. */
    long counted(LocalDate day) {
        return Math.min(unitsDone(day), unitsDue.on(day));
    }

    /** Whether a check-in of the day answers what was done; one about symptoms alone leaves it unknown. */
    boolean saysWhatWasDone(LocalDate day) {
        return logsOf(day).stream()
                .map(CheckInVersion::answers)
                .anyMatch(answers -> answers.unitsDone() != null || answers.done() == Done.NONE);
    }

    private long unitsDone(LocalDate day) {
        return logsOf(day).stream()
                .map(log -> log.answers().unitsDone())
                .flatMap(Stream::ofNullable)
                .mapToLong(Integer::longValue)
                .sum();
    }

    private List<CheckInVersion> logsOf(LocalDate day) {
        return ByDate.between(day, day, logs, CheckInVersion::performedOn);
    }

    /** The median of the last so many logged days' pain in halves, 7 for 3.5; of all where there are fewer, null of none. */
    @Nullable
    Long halvesOfPain(int lastLoggedDays) {
        List<Integer> pains = last(lastLoggedDays, painDays()).stream()
                .map(LoggedDay::highest)
                .sorted()
                .toList();
        if (pains.isEmpty()) {
            return null;
        }
        return (long) pains.get((pains.size() - 1) / 2) + pains.get(pains.size() / 2);
    }

    private List<LoggedDay> painDays() {
        return LoggedDays.of(NumberField.PAIN, logs).days();
    }

    /** The overall change that was answered last. */
    @Nullable
    Integer latestGrc() {
        return logs.reversed().stream()
                .flatMap(log -> Stream.ofNullable(log.answers().grc()))
                .findFirst()
                .orElse(null);
    }

    /** The scores of the patient's own activities that were answered last. */
    @Nullable
    List<Integer> latestPsfs() {
        return logs.reversed().stream()
                .flatMap(log -> Stream.ofNullable(log.answers().psfs()))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> last(int many, List<T> all) {
        return all.subList(Math.max(0, all.size() - many), all.size());
    }
}
