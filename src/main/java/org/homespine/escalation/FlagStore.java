package org.homespine.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.FlagChange;
import org.homespine.escalation.domain.FlagClosing;
import org.homespine.escalation.domain.FlagState;
import org.homespine.escalation.domain.FlaggedCheckIns;
import org.homespine.escalation.domain.Flags;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.NotAcknowledged;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.SelfClosing;
import org.homespine.identity.Acting;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what an evaluation found: each finding, and the flag of its family; and alerts whom the flag asks for. */
@Component
class FlagStore {

    private final FlagEntities flags;
    private final FindingRows findings;
    private final JudgedInputs inputs;
    private final Alerts alerts;
    private final IdSource ids;

    FlagStore(FlagEntities flags, FindingRows findings, JudgedInputs inputs, Alerts alerts, IdSource ids) {
        this.flags = flags;
        this.findings = findings;
        this.inputs = inputs;
        this.alerts = alerts;
        this.ids = ids;
    }

    void store(Judged judged) {
        if (judged.evaluation().findings().isEmpty()) {
            return;
        }
        Map<Family, FlagEntity> open = flags
                .unresolvedOf(clinic().value(), judged.patient().value())
                .stream()
                .collect(Collectors.toMap(FlagEntity::family, Function.identity()));
        List<Finding> news = judged.evaluation().findings().stream()
                .filter(finding -> isNews(finding, open, judged))
                .toList();
        Map<Finding, FlagId> flagOf = raise(news, open, judged);
        UUID input = news.isEmpty() ? null : kept(judged);
        for (Finding finding : news) {
            findings.insert(judged, flagOf.get(finding), input, finding, judged.rules());
        }
    }

    private @Nullable UUID kept(Judged judged) {
        JudgedInput input = judged.input();
        return input == null ? null : inputs.insert(clinic(), judged.patient(), input, judged.now());
    }

    /**
     * The clock reports all that is true each time it is asked; it is news once: that a flag is overdue, once for each
     * tier it had, anything else once for the same check-ins.
     */
    private boolean isNews(Finding finding, Map<Family, FlagEntity> open, Judged judged) {
        if (finding.rule().equals(NotAcknowledged.ID)) {
            FlagEntity overdue = open.get(finding.family());
            return overdue != null && overdue.overdue(judged.now());
        }
        return judged.occasion() != Occasion.CLOCK || !findings.isStored(judged.patient(), finding);
    }

    private Map<Finding, FlagId> raise(List<Finding> news, Map<Family, FlagEntity> open, Judged judged) {
        Map<Finding, FlagId> flagOf = new HashMap<>();
        news.stream()
                .filter(finding -> finding.rule().equals(NotAcknowledged.ID))
                .forEach(finding -> {
                    FlagEntity overdue = Objects.requireNonNull(open.get(finding.family()));
                    flags.saveAndFlush(overdue);
                    flagOf.put(finding, overdue.flagId());
                });
        List<FlagState> states =
                open.values().stream().map(FlagEntity::asRulesSeeIt).toList();
        // The gravest first: where one check-in alerts to several flags, the one mail leads there.
        List<FlagChange> changes = Flags.raise(states, news, judged.now()).stream()
                .sorted(Comparator.comparing(change -> change.after().tier()))
                .toList();
        for (FlagChange change : changes) {
            FlagEntity flag = changed(change, open.get(change.after().family()), judged);
            flags.saveAndFlush(flag);
            alerts.flagged(flag, change, judged.rules().deadlines(), judged.now());
            flags.saveAndFlush(flag);
            change.findings().forEach(finding -> flagOf.put(finding, flag.flagId()));
        }
        return flagOf;
    }

    private FlagEntity changed(FlagChange change, @Nullable FlagEntity before, Judged judged) {
        FlagState after = change.after();
        Instant deadline = judged.rules()
                .deadlines()
                .of(after.tier(), after.tierAt(), judged.clinic(), judged.review())
                .orElseThrow();
        if (before == null) {
            return new FlagEntity(ids.next(), clinic().value(), judged.patient(), after, deadline);
        }
        before.become(after, deadline);
        return before;
    }

    /** Closes the flags that end by themselves, now that a check-in has come in. */
    void closeEnded(Judged judged, History history) {
        if (history.openFlags().isEmpty() && judged.evaluation().findings().isEmpty()) {
            // None was open, and none has been opened.
            return;
        }
        PatientId patient = judged.patient();
        Map<Family, FlagEntity> open = flags.unresolvedOf(clinic().value(), patient.value()).stream()
                .filter(flag -> SelfClosing.FAMILIES.contains(flag.family()))
                .collect(Collectors.toMap(FlagEntity::family, Function.identity()));
        List<FlaggedCheckIns> flagged = open.values().stream()
                .map(flag -> new FlaggedCheckIns(flag.asRulesSeeIt(), findings.evidenceOf(patient, flag.flagId())))
                .toList();
        for (FlagClosing closing : SelfClosing.among(flagged, history, judged.now(), judged.rules())) {
            FlagEntity flag = Objects.requireNonNull(open.get(closing.flag().family()));
            flag.close(closing.reason(), judged.now());
            flags.saveAndFlush(flag);
        }
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
