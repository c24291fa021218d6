package org.homespine.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.FlagChange;
import org.homespine.escalation.domain.FlagState;
import org.homespine.escalation.domain.Flags;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Stores what an evaluation found: each finding, and the flag of its family. */
@Component
class FlagStore {

    private final FlagEntities flags;
    private final FindingRows findings;
    private final IdSource ids;

    FlagStore(FlagEntities flags, FindingRows findings, IdSource ids) {
        this.flags = flags;
        this.findings = findings;
        this.ids = ids;
    }

    void store(ClinicId clinic, PatientId patient, Key arriving, Evaluation evaluation, RuleSet rules, Instant now) {
        Map<Family, FlagEntity> open = flags.unresolvedOf(clinic.value(), patient.value()).stream()
                .collect(Collectors.toMap(FlagEntity::family, Function.identity()));
        List<FlagState> states =
                open.values().stream().map(FlagEntity::asRulesSeeIt).toList();
        Map<Finding, FlagId> flagOf = new HashMap<>();
        for (FlagChange change : Flags.raise(states, evaluation.findings(), now)) {
            FlagEntity flag = change.opened()
                    ? new FlagEntity(ids.next(), clinic.value(), patient, change.after())
                    : Objects.requireNonNull(open.get(change.after().family()));
            flag.become(change.after());
            flags.saveAndFlush(flag);
            change.findings().forEach(finding -> flagOf.put(finding, flag.flagId()));
        }
        evaluation
                .findings()
                .forEach(finding ->
                        findings.insert(clinic, patient, flagOf.get(finding), finding, Occasion.CHECK_IN, rules, now));
        findings.evaluated(clinic, patient, arriving, rules, evaluation.patientMessage(), now);
    }
}
