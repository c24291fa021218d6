package org.homespine.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.database.ClinicRow;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.FlagClosing;
import org.homespine.escalation.domain.FlagState;
import org.homespine.escalation.domain.Ladder;
import org.homespine.escalation.domain.Ladder.Rung;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.PastFlag;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A flag's life: open, acknowledged, contact recorded, resolved. Its guards are here and, once more, in the schema. */
@Entity
@Table(name = "flag")
class FlagEntity extends ClinicRow {

    @Column(updatable = false)
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Family family;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.OPEN;

    @Column(updatable = false)
    private Instant raisedAt;

    private Instant tierAt;

    private @Nullable Instant alertedAt;

    private Instant deadlineAt;

    private @Nullable Instant steppedAt;

    private @Nullable Instant nextStepAt;

    private @Nullable Instant overdueAt;

    private int hits = 1;
    private String[] rules;

    private @Nullable Instant acknowledgedAt;

    private @Nullable UUID acknowledgedBy;

    private @Nullable Instant contactedAt;

    private @Nullable Instant resolvedAt;

    private @Nullable UUID resolvedBy;

    @Enumerated(EnumType.STRING)
    private ResolvedFlag.@Nullable Outcome outcome;

    private @Nullable String note;

    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private FlagClosing.@Nullable Reason closedBecause;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected FlagEntity() {}

    FlagEntity(UUID id, UUID clinicId, PatientId patient, FlagState opened, Instant deadline) {
        super(id, clinicId);
        this.patientId = patient.value();
        this.family = opened.family();
        this.tier = opened.tier();
        this.raisedAt = opened.raisedAt();
        this.tierAt = opened.tierAt();
        this.rules = new String[0];
        this.deadlineAt = deadline;
        become(opened, deadline);
    }

    /**
     * Takes what the rules made of it: more hits, and perhaps a higher tier, which has to be acknowledged again and takes
     * the shorter deadline.
     *
     * @param deadline of the tier it has now, from now on
     */
    void become(FlagState after, Instant deadline) {
        if (after.tier().isAbove(tier)) {
            state = ReviewState.OPEN;
            acknowledgedAt = null;
            acknowledgedBy = null;
            steppedAt = null;
            overdueAt = null;
            deadlineAt = deadline.isBefore(deadlineAt) ? deadline : deadlineAt;
        }
        tier = after.tier();
        tierAt = after.tierAt();
        alertedAt = after.alertedAt();
        hits = after.hits();
        rules = after.rules().stream().map(RuleId::value).sorted().toArray(String[]::new);
    }

    /** Takes the steps of the ladder that are due; says whom they alert, and keeps when the next is. */
    Set<Rung> climb(Ladder ladder, ClinicCalendar clinic, Instant now) {
        if (state != ReviewState.OPEN || !tier.isPressing()) {
            return Set.of();
        }
        Ladder.Due due = ladder.due(tier, tierAt, steppedAt, clinic, now);
        Stream<Instant> overdue = overdueAt == null && deadlineAt.isAfter(now) ? Stream.of(deadlineAt) : Stream.empty();
        steppedAt = now;
        nextStepAt = Stream.concat(due.next().stream(), overdue)
                .min(Instant::compareTo)
                .orElse(null);
        return due.whom();
    }

    boolean isStepDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    @Nullable
    Instant nextStepAt() {
        return nextStepAt;
    }

    /** Marks that nobody acknowledged it in time; true the first time it is found. */
    boolean overdue(Instant now) {
        if (overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    /** Ends it without a clinician, for a reason that the rules name; no quiet period follows. */
    void close(FlagClosing.Reason because, Instant now) {
        state = ReviewState.CLOSED;
        closedAt = now;
        closedBecause = because;
        nextStepAt = null;
    }

    /** Waits no longer than this. */
    void dueBy(Instant deadline) {
        if (deadline.isBefore(deadlineAt)) {
            deadlineAt = deadline;
            nextStepAt = nextStepAt == null || nextStepAt.isBefore(deadline) ? nextStepAt : deadline;
        }
    }

    Instant deadlineAt() {
        return deadlineAt;
    }

    /** As the rules see it. */
    FlagState asRulesSeeIt() {
        return new FlagState(family, tier, raisedAt, tierAt, alertedAt, acknowledgedAt, hits, ruleIds());
    }

    /** As an open flag of a history; none when it is over. */
    Stream<OpenFlag> asOpen() {
        return state.isUnresolved()
                ? Stream.of(new OpenFlag(
                        ruleIds().stream().min(RuleId::compareTo).orElseThrow(), family, tier, tierAt, acknowledgedAt))
                : Stream.empty();
    }

    /** As a resolved flag of a history, once for each of its rules; none while it is open. */
    Stream<ResolvedFlag> asResolved() {
        Instant at = resolvedAt;
        ResolvedFlag.Outcome with = outcome;
        return at == null || with == null
                ? Stream.empty()
                : ruleIds().stream().map(rule -> new ResolvedFlag(rule, at, null, null, null, with));
    }

    /** As it was, with what became of it. */
    PastFlag asPast() {
        return new PastFlag(flagId(), asRulesSeeIt(), resolvedAt == null ? closedAt : resolvedAt, outcome);
    }

    Set<RuleId> ruleIds() {
        return Arrays.stream(rules).map(RuleId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody has seen it; seen twice is seen once, by the first. */
    void acknowledge(AccountId by, Instant at) {
        requireUnresolved();
        if (state == ReviewState.OPEN) {
            state = ReviewState.ACKNOWLEDGED;
            acknowledgedAt = at;
            acknowledgedBy = by.value();
            nextStepAt = null;
        }
    }

    /** Somebody spoke with the patient about it. */
    void contacted(AccountId by, Instant at) {
        acknowledge(by, at);
        contactedAt = at;
    }

    /** Ends it with an outcome; EMERGENCY and URGENT need a contact recorded before. */
    void resolve(ResolvedFlag.Outcome with, String text, AccountId by, Instant at) {
        requireUnresolved();
        if (text.isBlank() || text.length() > 5000) {
            throw new Refused("note", "flag-note");
        }
        if (tier.isPressing() && contactedAt == null) {
            throw new Refused("contact", "flag-contact-first");
        }
        acknowledge(by, at);
        state = ReviewState.RESOLVED;
        outcome = with;
        note = text.strip();
        resolvedBy = by.value();
        resolvedAt = at;
    }

    private void requireUnresolved() {
        if (!state.isUnresolved()) {
            throw new Refused("", "flag-already-resolved");
        }
    }

    FlagSummary summary() {
        return new FlagSummary(
                new FlagId(getId()),
                new PatientId(patientId),
                family,
                tier,
                state,
                raisedAt,
                tierAt,
                deadlineAt,
                overdueAt,
                hits,
                acknowledgedAt,
                account(acknowledgedBy),
                contactedAt,
                resolvedAt,
                account(resolvedBy),
                outcome,
                note,
                closedAt,
                closedBecause);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    FlagId flagId() {
        return new FlagId(getId());
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    Family family() {
        return family;
    }

    Tier tier() {
        return tier;
    }
}
