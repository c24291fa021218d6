package org.homespine.escalation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.checkins.FollowUpSubmission;
import org.homespine.escalation.domain.PhoneRule;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules say to the patient, in the patient's language: the message after a check-in, and the rules that the phone warns by itself with. */
@Service
@Transactional
public class EscalationService {

    private final PatientRules rules;
    private final FindingRows findings;
    private final PatientMessages messages;
    private final PatientFacts facts;
    private final ClinicService clinics;
    private final Unjudged unjudged;

    EscalationService(
            PatientRules rules,
            FindingRows findings,
            PatientMessages messages,
            PatientFacts facts,
            ClinicService clinics,
            Unjudged unjudged) {
        this.rules = rules;
        this.findings = findings;
        this.messages = messages;
        this.facts = facts;
        this.clinics = clinics;
        this.unjudged = unjudged;
    }

    /** The one message that a stored check-in brought; empty when it brought none. Asked again, it is the same. */
    public Optional<PatientMessage> messageOf(@OfCareTeam(patientToo = true) PatientId patient, Key checkIn) {
        return findings.message(Acting.current().clinic(), patient, checkIn).map(message -> read(patient, message));
    }

    /** The one message that a stored answer to a follow-up question brought; empty when it brought none. */
    public Optional<PatientMessage> messageOf(@OfCareTeam(patientToo = true) PatientId patient, UUID followUp) {
        return findings.message(Acting.current().clinic(), patient, followUp).map(message -> read(patient, message));
    }

    private PatientMessage read(PatientId patient, FindingRows.Message message) {
        return messages.of(
                message,
                clinics.settings(),
                rules.of(patient, message.judgedAt()).deadlines(),
                facts.language(patient));
    }

    /**
     * Stores a check-in without the rules, with the one flag that says that nobody has judged it; for an entry that
     * failed twice for the same cause while rules were running.
     */
    public Key recordUnjudged(@OfCareTeam(patientToo = true) PatientId patient, CheckInSubmission entry) {
        return unjudged.record(patient, entry);
    }

    /** The same for an answer to a follow-up question. */
    public void recordUnjudged(@OfCareTeam(patientToo = true) PatientId patient, FollowUpSubmission answer) {
        unjudged.record(patient, answer);
    }

    /** The lowest pain at which any of the patient's rules reads whether rest eases it; empty where none reads it. */
    public Optional<Integer> restReadFromPain(@OfCareTeam(patientToo = true) PatientId patient) {
        return rules.now(patient).restReadFromPain();
    }

    /** The emergency rules that the phone judges by itself, with the patient's own facts and the messages. */
    public PhoneRules phoneRules(@OfCareTeam(patientToo = true) PatientId patient) {
        Locale language = facts.language(patient);
        PatientNumbers numbers = PatientMessages.numbers(clinics.settings());
        RuleSet inForce = rules.now(patient);
        List<PhoneRules.Warning> warnings = inForce.phoneRules().stream()
                .map(rule -> warning(rule, numbers, language))
                .toList();
        return new PhoneRules(warnings, facts.of(patient).toJson(), inForce.warningWords());
    }

    private PhoneRules.Warning warning(PhoneRule rule, PatientNumbers numbers, Locale language) {
        return new PhoneRules.Warning(
                rule.rule().value(),
                rule.when().toJson(),
                messages.texts(language).patientEmergency(rule.rule(), numbers),
                messages.inEnglish(
                        language, english -> messages.texts(english).patientEmergency(rule.rule(), numbers)));
    }
}
