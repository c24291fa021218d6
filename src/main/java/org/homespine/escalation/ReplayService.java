package org.homespine.escalation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.FindingRows.StoredFinding;
import org.homespine.escalation.Replayed.Why;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the reasons of a flag again, from what was known when each was found, whatever has changed since. */
@Service
@Transactional
public class ReplayService {

    /** Each stands on a history of its own, and a flag may have been found anew on hundreds of nights. */
    private static final int MOST = 20;

    private final FindingRows findings;
    private final JudgedInputs inputs;
    private final CheckInService checkIns;
    private final Evaluator evaluator;
    private final PatientMessages messages;

    ReplayService(
            FindingRows findings,
            JudgedInputs inputs,
            CheckInService checkIns,
            Evaluator evaluator,
            PatientMessages messages) {
        this.findings = findings;
        this.inputs = inputs;
        this.checkIns = checkIns;
        this.evaluator = evaluator;
        this.messages = messages;
    }

    /**
     * The newest {@value #MOST} reasons of a flag judged again, the newest first, in the reader's language. Nothing is
     * stored or raised.
     */
    public List<Replayed> replay(@OfCareTeam PatientId patient, FlagId flag, Locale locale) {
        ClinicId clinic = Acting.current().clinic();
        List<StoredFinding> found =
                findings.of(clinic, patient, flag).stream().limit(MOST).toList();
        Map<UUID, Optional<JudgedInput>> kept = inputs.of(
                clinic,
                found.stream()
                        .map(StoredFinding::input)
                        .flatMap(input -> Optional.ofNullable(input).stream())
                        .toList());
        List<CheckIn> stored = checkIns.history(patient);
        EscalationTexts texts = messages.texts(locale);
        return found.stream()
                .map(finding -> replayed(finding, kept, stored, texts))
                .toList();
    }

    private Replayed replayed(
            StoredFinding finding, Map<UUID, Optional<JudgedInput>> kept, List<CheckIn> stored, EscalationTexts texts) {
        if (finding.input() == null) {
            return notPossible(finding, Why.NOT_KEPT);
        }
        JudgedInput input = Objects.requireNonNull(kept.get(finding.input())).orElse(null);
        if (input == null) {
            return notPossible(finding, Why.NOT_READABLE);
        }
        if (!input.rules().equals(ShippedRules.RULES.version())) {
            return notPossible(finding, Why.OTHER_RULES);
        }
        return input.among(stored)
                .map(history -> compared(finding, again(finding, input, history), texts))
                .orElseGet(() -> notPossible(finding, Why.NOT_READABLE));
    }

    private static Replayed notPossible(StoredFinding finding, Why why) {
        return new Replayed.NotPossible(finding.rule().value(), finding.foundAt(), why);
    }

    private @Nullable Finding again(StoredFinding finding, JudgedInput input, History history) {
        return evaluator
                .evaluate(
                        history,
                        input.occasion(),
                        input.asOf(),
                        input.settings().applied())
                .findings()
                .stream()
                .filter(each -> each.rule().equals(finding.rule()) && each.family() == finding.family())
                .findFirst()
                .orElse(null);
    }

    private static Replayed compared(StoredFinding then, @Nullable Finding now, EscalationTexts texts) {
        String said = says(then.tier(), then.because(), texts);
        String says = now == null ? "" : says(now.tier(), now.because(), texts);
        return now != null
                        && says.equals(said)
                        && rest(now).equals(then.evidence())
                        && now.suppressed() == then.suppressed()
                ? new Replayed.Same(then.rule().value(), then.foundAt(), says, then.ruleSet())
                : new Replayed.Different(then.rule().value(), then.foundAt(), said, says);
    }

    private static String says(Tier tier, List<Sentence> because, EscalationTexts texts) {
        return texts.tier(tier) + ": " + texts.because(because);
    }

    private static List<String> rest(Finding finding) {
        return finding.evidence().stream().map(CheckInRef::toString).toList();
    }
}
