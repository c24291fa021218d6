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
import org.homespine.identity.ForEveryone;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules say to the patient, in the patient's language: the message after a check-in, and the rules that the phone warns by itself with. */
@Service
@Transactional
public class EscalationService {

    private final RuleSet rules;
    private final FindingRows findings;
    private final PatientMessages messages;
    private final PatientFacts facts;
    private final ClinicService clinics;
    private final Unjudged unjudged;

    EscalationService(
            RuleSet rules,
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
        return findings.message(Acting.current().clinic(), patient, checkIn)
                .map(message -> messages.of(message, clinics.settings(), facts.language(patient)));
    }

    /** The one message that a stored answer to a follow-up question brought; empty when it brought none. */
    public Optional<PatientMessage> messageOf(@OfCareTeam(patientToo = true) PatientId patient, UUID followUp) {
        return findings.message(Acting.current().clinic(), patient, followUp)
                .map(message -> messages.of(message, clinics.settings(), facts.language(patient)));
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

    /** The lowest pain at which any rule in force reads whether rest eases it; empty where none reads it. */
    @ForEveryone
    public Optional<Integer> restReadFromPain() {
        return rules.restReadFromPain();
    }

    /** The emergency rules that the phone judges by itself, with the patient's own facts and the messages. */
    public PhoneRules phoneRules(@OfCareTeam(patientToo = true) PatientId patient) {
        Locale language = facts.language(patient);
        PatientNumbers numbers = PatientMessages.numbers(clinics.settings());
        List<PhoneRules.Warning> warnings = rules.phoneRules().stream()
                .map(rule -> warning(rule, numbers, language))
                .toList();
        return new PhoneRules(warnings, facts.of(patient).toJson(), rules.warningWords());
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
