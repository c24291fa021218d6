package org.homespine.therapistportal.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What happened on single days of a patient's course, and from one day to another.
 *
 * @param flags by day, the gravest of a day first
 * @param runs when the program ran; null while none has started
 */
public record Events(
        List<Raised> flags,
        List<Version> versions,
        List<Stretch> pauses,
        @Nullable Stretch runs) {

    /** A flag, on the day on which it was raised, with the tier that it reached. */
    public record Raised(LocalDate day, Tier tier, Family family) {}

    /** A version of the program, from the first day on which it was the one to do. */
    public record Version(LocalDate from, int number) {}

    /** First and last day included. */
    public record Stretch(LocalDate first, LocalDate last) {

        boolean meets(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }

    public Events {
        flags = flags.stream()
                .sorted(Comparator.comparing(Raised::day).thenComparing(Raised::tier))
                .toList();
        versions = List.copyOf(versions);
        pauses = List.copyOf(pauses);
    }

    /** What of it lies in a slot. */
    Events in(Slot slot) {
        return between(slot.first(), slot.last());
    }

    /** What of it lies between two days, both included. */
    Events between(LocalDate first, LocalDate last) {
        Stretch all = new Stretch(first, last);
        return new Events(
                flags.stream().filter(flag -> all.meets(flag.day(), flag.day())).toList(),
                versions.stream()
                        .filter(version -> all.meets(version.from(), version.from()))
                        .toList(),
                pauses.stream().filter(pause -> pause.meets(first, last)).toList(),
                runs != null && runs.meets(first, last) ? runs : null);
    }
}
