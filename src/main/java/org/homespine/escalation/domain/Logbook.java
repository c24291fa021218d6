package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The check-ins of a history, put in order: repeats merged, and told apart which version of each counts.
 *
 * @param versions every version that says something of its own, without repeats; those of one revision in the order of the history
 * @param active the version that counts of each check-in that is not withdrawn, by day, then entry, then uuid
 * @param arriving every version that came in and is not a withdrawal, also one that another version has replaced since
 * @param counting those of the arriving that are active
 */
record Logbook(
        List<CheckInVersion> versions,
        List<CheckInVersion> active,
        List<CheckInVersion> arriving,
        List<CheckInVersion> counting) {

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
        Collection<List<CheckInVersion>> checkIns = byCheckIn(listed);
        List<CheckInVersion> versions = new ArrayList<>(listed.size());
        List<CheckInVersion> active = new ArrayList<>(checkIns.size());
        for (List<CheckInVersion> checkIn : checkIns) {
            versions.addAll(checkIn);
            active.add(heaviest(checkIn));
        }
        List<CheckInVersion> inOrder = inOrder(active);
        return new Logbook(
                versions,
                inOrder,
                inOrder(versions.stream().filter(CheckInVersion::arriving).toList()),
                inOrder.stream().filter(CheckInVersion::arriving).toList());
    }

    /** The active check-ins about a session. */
    List<CheckInVersion> sessions() {
        return active.stream().filter(CheckInVersion::isSession).toList();
    }

    /** The active check-ins that say whether the last session's pain had settled. */
    List<CheckInVersion> settledAnswers() {
        return active.stream().filter(CheckInVersion::saysWhetherPainSettled).toList();
    }

    /** What rules on single check-ins read about the days from one to another: what arrives, then what is active beside it. */
    List<CheckInVersion> readOn(LocalDate first, LocalDate last) {
        return Stream.concat(
                        ByDate.between(first, last, arriving, CheckInVersion::performedOn).stream(),
                        ByDate.between(first, last, active, CheckInVersion::performedOn).stream()
                                .filter(log -> !log.arriving()))
                .toList();
    }

    private static List<CheckInVersion> inOrder(List<CheckInVersion> versions) {
        List<CheckInVersion> inOrder = new ArrayList<>(versions);
        inOrder.removeIf(CheckInVersion::withdrawn);
        inOrder.sort(BY_DAY);
        return inOrder;
    }

    /** Each check-in's versions in the order of the history, without repeats. */
    private static Collection<List<CheckInVersion>> byCheckIn(List<CheckInVersion> listed) {
        Map<String, List<CheckInVersion>> byUuid = LinkedHashMap.newLinkedHashMap(listed.size());
        for (CheckInVersion version : listed) {
            addOrMerge(version, byUuid.computeIfAbsent(version.uuid(), uuid -> new ArrayList<>(1)));
        }
        return byUuid.values();
    }

    private static void addOrMerge(CheckInVersion version, List<CheckInVersion> sameCheckIn) {
        for (int i = 0; i < sameCheckIn.size(); i++) {
            if (sameCheckIn.get(i).isRepeatedBy(version)) {
                sameCheckIn.set(i, sameCheckIn.get(i).mergedWith(version));
                return;
            }
        }
        sameCheckIn.add(version);
    }

    /** On a tie the one listed later. */
    private static CheckInVersion heaviest(List<CheckInVersion> sameCheckIn) {
        CheckInVersion heaviest = sameCheckIn.getFirst();
        for (CheckInVersion version : sameCheckIn) {
            heaviest = BY_WEIGHT.compare(heaviest, version) > 0 ? heaviest : version;
        }
        return heaviest;
    }
}
