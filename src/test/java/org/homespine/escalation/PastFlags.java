package org.homespine.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.FlagState;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Flags of days gone by, as rows: a history lists them without the check-ins that raised them. */
@Component
class PastFlags {

    private final FlagEntities flags;
    private final IdSource ids;
    private final TransactionTemplate transaction;

    PastFlags(FlagEntities flags, IdSource ids, TransactionTemplate transaction) {
        this.flags = flags;
        this.ids = ids;
        this.transaction = transaction;
    }

    void open(Clinic clinic, PatientId patient, OpenFlag flag) {
        Instant acknowledgedAt = flag.acknowledgedAt();
        AccountId by = clinic.therapist().account();
        save(clinic, patient, flag.rule(), flag.tier(), flag.raisedAt(), opened -> {
            if (acknowledgedAt != null) {
                opened.acknowledge(by, acknowledgedAt);
            }
        });
    }

    /** Raised the day before it was resolved. */
    void resolved(Clinic clinic, PatientId patient, Tier tier, ResolvedFlag flag) {
        AccountId by = clinic.therapist().account();
        save(clinic, patient, flag.rule(), tier, flag.resolvedAt().minus(Duration.ofDays(1)), opened -> {
            opened.contacted(by, flag.resolvedAt());
            opened.resolve(flag.outcome(), "Spoke with her", by, flag.resolvedAt());
        });
    }

    private void save(
            Clinic clinic,
            PatientId patient,
            RuleId rule,
            Tier tier,
            Instant raisedAt,
            Consumer<FlagEntity> sinceThen) {
        FlagState state = new FlagState(Family.of(rule), tier, raisedAt, raisedAt, raisedAt, null, 1, Set.of(rule));
        Instant deadline = ShippedRules.DEADLINES
                .of(tier, raisedAt, Histories.calendar(Clinics.settings()), null)
                .orElseThrow();
        FlagEntity flag = new FlagEntity(ids.next(), clinic.id().value(), patient, state, deadline);
        sinceThen.accept(flag);
        Acting.as(
                new SystemActor(clinic.id(), "test"),
                () -> transaction.executeWithoutResult(ignored -> flags.saveAndFlush(flag)));
    }
}
