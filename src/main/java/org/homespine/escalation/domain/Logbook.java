package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The check-ins of a history, put in order: repeats merged, and told apart which version of each counts.
 *
 * @param versions every version that says something of its own, without repeats; those of one revision in the order of the history
 * @param active the version that counts of each check-in that is not withdrawn, by day, then entry, then uuid
 */
record Logbook(List<CheckInVersion> versions, List<CheckInVersion> active) {

    private static final Comparator<CheckInVersion> BY_DAY = Comparator.comparing(CheckInVersion::performedOn)
            .thenComparing(CheckInVersion::enteredAt)
            .thenComparing(CheckInVersion::uuid)
            .thenComparing(CheckInVersion::rev)
            .thenComparing(CheckInVersion::receivedAt);

    /** The highest revision counts; among conflicting versions of it the one entered, then received, later. */
    private static final Comparator<CheckInVersion> BY_WEIGHT = Comparator.comparing(CheckInVersion::rev)
            .thenComparing(CheckInVersion::enteredAt)
            .thenComparing(CheckInVersion::receivedAt);

    static Logbook of(List<CheckInVersion> listed) {
        List<CheckInVersion> versions = withoutRepeats(listed);
        Map<String, CheckInVersion> counting = new HashMap<>();
        // On a tie the one listed later counts.
        versions.forEach(version -> counting.merge(
                version.uuid(), version, (one, later) -> BY_WEIGHT.compare(one, later) > 0 ? one : later));
        return new Logbook(versions, inOrder(counting.values()));
    }

    /** Every version that came in and is not a withdrawal, also one that another version has replaced since. */
    List<CheckInVersion> arriving() {
        return inOrder(versions.stream().filter(CheckInVersion::arriving).toList());
    }

    /** The active check-ins about a session. */
    List<CheckInVersion> sessions() {
        return active.stream().filter(CheckInVersion::isSession).toList();
    }

    /** The active check-ins that say whether the last session's pain had settled. */
    List<CheckInVersion> settledAnswers() {
        return active.stream().filter(CheckInVersion::saysWhetherPainSettled).toList();
    }

    private static List<CheckInVersion> inOrder(Collection<CheckInVersion> versions) {
        return versions.stream()
                .filter(version -> !version.withdrawn())
                .sorted(BY_DAY)
                .toList();
    }

    private static List<CheckInVersion> withoutRepeats(List<CheckInVersion> listed) {
        Map<CheckInRef, List<CheckInVersion>> byRevision = new LinkedHashMap<>();
        listed.forEach(
                version -> addOrMerge(version, byRevision.computeIfAbsent(version.ref(), ref -> new ArrayList<>())));
        return byRevision.values().stream().flatMap(List::stream).toList();
    }

    private static void addOrMerge(CheckInVersion version, List<CheckInVersion> sameRevision) {
        for (int i = 0; i < sameRevision.size(); i++) {
            if (sameRevision.get(i).saysTheSameAs(version)) {
                sameRevision.set(i, sameRevision.get(i).mergedWith(version));
                return;
            }
        }
        sameRevision.add(version);
    }
}
