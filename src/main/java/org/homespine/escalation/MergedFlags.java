package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homespine.escalation.FindingRows.StoredFinding;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.FlagClosing;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.Value;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.SystemActor;
import org.homespine.patients.RecordsMerged;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises the open flags of a merged record again on the kept one, and closes them there. So a person has one open flag of
 * a family, of the higher tier, with the reasons of both; it alerts as any news does and waits no longer than before.
 */
@Component
class MergedFlags {

    private final FlagEntities flags;
    private final FindingRows findings;
    private final EventFindings store;
    private final ProgramStops stops;
    private final ClinicService clinics;
    private final Clock clock;

    MergedFlags(
            FlagEntities flags,
            FindingRows findings,
            EventFindings store,
            ProgramStops stops,
            ClinicService clinics,
            Clock clock) {
        this.flags = flags;
        this.findings = findings;
        this.store = store;
        this.stops = stops;
        this.clinics = clinics;
        this.clock = clock;
    }

    @EventListener
    void raiseAgain(RecordsMerged merged) {
        ClinicId clinic = Acting.current().clinic();
        List<FlagEntity> open =
                flags.unresolvedOf(clinic.value(), merged.merged().value());
        if (!open.isEmpty()) {
            Acting.as(new SystemActor(clinic, "merge"), () -> move(clinic, merged, open));
        }
    }

    private void move(ClinicId clinic, RecordsMerged merged, List<FlagEntity> open) {
        Instant now = clock.instant();
        List<Finding> again = new ArrayList<>();
        for (FlagEntity flag : open) {
            again.add(again(clinic, flag));
            flag.close(FlagClosing.Reason.MERGED, now);
            flags.saveAndFlush(flag);
        }
        PatientId kept = merged.kept();
        Evaluation evaluation = store.store(kept, Occasion.CHECK_IN, ProgramState.ACTIVE, again);
        stops.follow(kept, evaluation);
        open.forEach(flag -> keepDeadline(clinic, kept, flag));
    }

    /** The gravest reason of the flag, in its own words, and that it comes from the merged record. */
    private Finding again(ClinicId clinic, FlagEntity flag) {
        List<Sentence> because = new ArrayList<>();
        Optional<StoredFinding> gravest = Optional.ofNullable(
                findings.gravest(clinic, List.of(flag.summary())).get(flag.flagId()));
        gravest.ifPresent(finding -> because.addAll(finding.because()));
        because.add(Sentence.of(
                "merged",
                Value.of(flag.summary()
                        .raisedAt()
                        .atZone(clinics.settings().zone())
                        .toLocalDate()),
                Value.several(flag.ruleIds().stream()
                        .sorted()
                        .map(rule -> (Value) new Value.Quote(rule.value()))
                        .toList())));
        return new Finding(
                gravest.map(StoredFinding::rule)
                        .orElseGet(() -> flag.ruleIds().iterator().next()),
                flag.tier(),
                flag.family(),
                because,
                List.copyOf(findings.evidenceOf(flag.patient(), flag.flagId())),
                false,
                gravest.map(StoredFinding::historic).orElse(false));
    }

    private void keepDeadline(ClinicId clinic, PatientId kept, FlagEntity before) {
        flags.unresolvedOf(clinic.value(), kept.value()).stream()
                .filter(flag -> flag.family() == before.family())
                .forEach(flag -> {
                    flag.dueBy(before.deadlineAt());
                    flags.saveAndFlush(flag);
                });
    }
}
