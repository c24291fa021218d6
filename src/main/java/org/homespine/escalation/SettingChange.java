package org.homespine.escalation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that somebody changed, or would change.
 *
 * @param patient whose it is; null = every patient of the clinic
 * @param looser whether it can lose a finding that the rules as delivered have
 * @param effectiveOn the clinic's date from whose start it holds, if it is confirmed by then
 * @param decision null while it waits for a second clinician
 */
public record SettingChange(
        UUID id,
        @Nullable PatientId patient,
        Setting setting,
        BigDecimal value,
        boolean looser,
        LocalDate effectiveOn,
        String reason,
        Instant proposedAt,
        AccountId proposedBy,
        @Nullable Decision decision) {

    /**
     * What became of it.
     *
     * @param alone confirmed by the one who proposed it, in a clinic with no other clinician
     * @param inForceFrom null where it was withdrawn
     */
    public record Decision(
            Instant at,
            AccountId by,
            boolean alone,
            @Nullable Instant inForceFrom) {}

    /** What somebody would change: the new value, from when on, and why. */
    public record Proposal(Setting setting, BigDecimal value, LocalDate effectiveOn, String reason) {}

    public boolean isWaiting() {
        return decision == null;
    }

    /** Whether it holds at a moment, or did until a later one took its place. */
    public boolean hasBegun(Instant moment) {
        return begin().filter(from -> !from.isAfter(moment)).isPresent();
    }

    /**
     * Those that were confirmed, as the rules read them.
     *
     * @param merged when the last records of the patient became one; null for none
     */
    static SettingHistory history(Collection<SettingChange> changes, @Nullable Instant merged) {
        return new SettingHistory(
                changes.stream()
                        .sorted(Comparator.comparing(SettingChange::id))
                        .flatMap(change -> change.begin().stream()
                                .map(from ->
                                        new SettingHistory.Change(change.setting, change.value, change.patient, from)))
                        .toList(),
                merged);
    }

    private Optional<Instant> begin() {
        return Optional.ofNullable(decision).map(Decision::inForceFrom);
    }

    /** Stricter for one patient holds at once; anything else is confirmed by somebody else. */
    boolean needsSecond() {
        return patient == null || looser;
    }
}
