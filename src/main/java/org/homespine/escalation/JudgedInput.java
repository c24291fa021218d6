package org.homespine.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the rules had before it. Check-ins never change, so they are named and not copied; an answer to a
 * follow-up question comes later, so it stands here as it was known.
 *
 * @param rules the version of the rules as delivered
 * @param facts the history without its check-ins
 */
record JudgedInput(
        Occasion occasion, Instant asOf, String rules, RuleSettings settings, History facts, List<Seen> checkIns) {

    JudgedInput {
        checkIns = List.copyOf(checkIns);
    }

    /** A revision of a check-in that was known. */
    record Seen(UUID uuid, int rev, String contentHash, boolean arriving, CheckInVersion.@Nullable FollowUp followUp) {

        static Seen of(CheckIn stored, CheckInVersion version) {
            return new Seen(stored.uuid(), stored.rev(), stored.contentHash(), version.arriving(), version.followUp());
        }

        private Key key() {
            return new Key(uuid, rev, contentHash);
        }
    }

    /** The whole history, by what is stored; empty where a check-in that was known is not among it. */
    Optional<History> among(Collection<CheckIn> stored) {
        Map<Key, CheckIn> byKey = new HashMap<>();
        stored.forEach(checkIn -> byKey.put(Key.of(checkIn), checkIn));
        List<CheckInVersion> versions = new ArrayList<>();
        for (Seen seen : checkIns) {
            CheckIn checkIn = byKey.get(seen.key());
            if (checkIn == null) {
                return Optional.empty();
            }
            versions.add(Histories.version(checkIn, seen.arriving(), seen.followUp()));
        }
        return Optional.of(facts.withCheckIns(versions));
    }
}
