package org.homespine.escalation.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Pause;

/** Which check-ins count, in which order, and what they say of a day; the numbers are those of the readings. */
class NaiveLogs {

    final History history;
    final Instant now;
    final ZoneId zone;
    final LocalDate today;
    final List<CheckInVersion> versions;
    final List<CheckInVersion> active;
    final List<CheckInVersion> arriving = new ArrayList<>();

    NaiveLogs(History history, Instant now) {
        this.history = history;
        this.now = now;
        this.zone = history.zone();
        this.today = now.atZone(zone).toLocalDate();
        this.versions = withoutRepeats(history.checkIns());
        this.active = activeLogs();
        for (CheckInVersion version : versions) {
            if (version.arriving() && !version.withdrawn()) {
                arriving.add(version);
            }
        }
    }

    /** 3: equal copies are one, with the earliest times, and not arriving if any of them was stored before. */
    static List<CheckInVersion> withoutRepeats(List<CheckInVersion> listed) {
        List<CheckInVersion> versions = new ArrayList<>();
        for (CheckInVersion copy : listed) {
            int same = -1;
            for (int i = 0; i < versions.size(); i++) {
                if (isRepeat(versions.get(i), copy)) {
                    same = i;
                }
            }
            if (same < 0) {
                versions.add(copy);
            } else {
                CheckInVersion first = versions.get(same);
                versions.set(
                        same,
                        new CheckInVersion(
                                first.uuid(),
                                first.rev(),
                                first.performedOn(),
                                earlier(first.enteredAt(), copy.enteredAt()),
                                earlier(first.receivedAt(), copy.receivedAt()),
                                first.arriving() && copy.arriving(),
                                first.answers(),
                                first.followUp(),
                                first.withdrawn()));
            }
        }
        return versions;
    }

    static boolean isRepeat(CheckInVersion a, CheckInVersion b) {
        return isSameRevision(a, b)
                && a.performedOn().equals(b.performedOn())
                && a.answers().equals(b.answers())
                && Objects.equals(a.followUp(), b.followUp())
                && a.withdrawn() == b.withdrawn();
    }

    static boolean isSameRevision(CheckInVersion a, CheckInVersion b) {
        return a.uuid().equals(b.uuid()) && a.rev() == b.rev();
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** 2, 3, 4. */
    List<CheckInVersion> activeLogs() {
        List<CheckInVersion> logs = new ArrayList<>();
        Set<String> uuids = new TreeSet<>();
        for (CheckInVersion version : versions) {
            uuids.add(version.uuid());
        }
        for (String uuid : uuids) {
            CheckInVersion counts = null;
            for (CheckInVersion version : versions) {
                if (version.uuid().equals(uuid) && (counts == null || countsBefore(version, counts))) {
                    counts = version;
                }
            }
            if (counts != null && !counts.withdrawn()) {
                logs.add(counts);
            }
        }
        logs.sort(Comparator.comparing(CheckInVersion::performedOn)
                .thenComparing(CheckInVersion::enteredAt)
                .thenComparing(CheckInVersion::uuid));
        return logs;
    }

    /** Whether a version that is listed later counts in place of another one. */
    static boolean countsBefore(CheckInVersion later, CheckInVersion other) {
        if (later.rev() != other.rev()) {
            return later.rev() > other.rev();
        }
        if (!later.enteredAt().equals(other.enteredAt())) {
            return later.enteredAt().isAfter(other.enteredAt());
        }
        return !later.receivedAt().isBefore(other.receivedAt());
    }

    List<CheckInVersion> logsOn(LocalDate date) {
        List<CheckInVersion> logs = new ArrayList<>();
        for (CheckInVersion log : active) {
            if (log.performedOn().equals(date)) {
                logs.add(log);
            }
        }
        return logs;
    }

    List<CheckInVersion> activeWith(Predicate<CheckInVersion> predicate) {
        List<CheckInVersion> logs = new ArrayList<>();
        for (CheckInVersion log : active) {
            if (predicate.test(log)) {
                logs.add(log);
            }
        }
        return logs;
    }

    static TreeSet<LocalDate> dates(List<CheckInVersion> logs) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (CheckInVersion log : logs) {
            dates.add(log.performedOn());
        }
        return dates;
    }

    static Integer painOf(CheckInVersion log) {
        return log.answers().pain();
    }

    static Integer reachOf(CheckInVersion log) {
        return log.answers().reach();
    }

    Integer painDay(LocalDate date) {
        Integer highest = null;
        for (CheckInVersion log : logsOn(date)) {
            if (painOf(log) != null && (highest == null || painOf(log) > highest)) {
                highest = painOf(log);
            }
        }
        return highest;
    }

    Integer reachDay(LocalDate date) {
        Integer highest = null;
        for (CheckInVersion log : logsOn(date)) {
            if (reachOf(log) != null && (highest == null || reachOf(log) > highest)) {
                highest = reachOf(log);
            }
        }
        return highest;
    }

    /** 8: the logs that give a day its highest pain. */
    List<CheckInVersion> painLogs(LocalDate date) {
        Integer highest = painDay(date);
        return logsOn(date).stream()
                .filter(log -> painOf(log) != null && painOf(log).equals(highest))
                .toList();
    }

    List<CheckInVersion> reachLogs(LocalDate date) {
        Integer highest = reachDay(date);
        return logsOn(date).stream()
                .filter(log -> reachOf(log) != null && reachOf(log).equals(highest))
                .toList();
    }

    List<LocalDate> painDates() {
        return List.copyOf(dates(activeWith(log -> painOf(log) != null)));
    }

    List<LocalDate> reachDates() {
        return List.copyOf(dates(activeWith(log -> reachOf(log) != null)));
    }

    /** 13 and 15: the usual pain. */
    int base() {
        if (history.patient().baseline() != null) {
            return history.patient().baseline();
        }
        LocalDate start = history.program().startedOn();
        List<Integer> first = new ArrayList<>();
        if (start != null) {
            for (int day = 1; day <= 7; day++) {
                Integer pain = painDay(start.plusDays(day - 1));
                if (pain != null && first.size() < 3) {
                    first.add(pain);
                }
            }
        }
        return first.size() < 3 ? history.patient().intake().pain() : twiceMedian(first) / 2;
    }

    static int twiceMedian(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size % 2 == 1 ? 2 * sorted.get(size / 2) : sorted.get(size / 2 - 1) + sorted.get(size / 2);
    }

    /** 53. */
    static Instant moment(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? local.toInstant(zone.getRules().getTransition(local).getOffsetBefore())
                : local.toInstant(offsets.getFirst());
    }

    /** 17: whether any moment of the day is paused. */
    static boolean isPaused(History history, LocalDate day) {
        ZoneId zone = history.zone();
        Instant dayStart = moment(day.atStartOfDay(), zone);
        Instant dayEnd = moment(day.plusDays(1).atStartOfDay(), zone);
        for (Pause pause : history.program().pauses()) {
            Instant from = pause.from().isAfter(dayStart) ? pause.from() : dayStart;
            Instant to = pauseEnd(pause, zone).isBefore(dayEnd) ? pauseEnd(pause, zone) : dayEnd;
            if (from.isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    static Instant pauseEnd(Pause pause, ZoneId zone) {
        Instant end = pause.to() == null ? Instant.MAX : pause.to();
        if (pause.cause() == Pause.Cause.HOLIDAY) {
            LocalDate first = pause.from().atZone(zone).toLocalDate();
            return earlier(end, moment(first.plusDays(21).atStartOfDay(), zone));
        }
        return end;
    }
}
