package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question about emergency signs that warning words in a note open, whatever the form's own question was answered,
 * until it has an answer of its own.
 */
@Service
@Transactional
public class SafetyQuestionService {

    /** How long the patient is asked for it; a person has read the note by then. */
    static final Duration ASKED_FOR = Duration.ofDays(2);

    private final CheckInService checkIns;
    private final PatientRules rules;
    private final Clock clock;

    SafetyQuestionService(CheckInService checkIns, PatientRules rules, Clock clock) {
        this.checkIns = checkIns;
        this.rules = rules;
        this.clock = clock;
    }

    /** A revision of a check-in whose question is open. */
    public record Open(UUID uuid, int rev) {}

    /** Whether a stored check-in opens the question and it has no answer yet. */
    public boolean isOpen(@OfCareTeam(patientToo = true) PatientId patient, Key checkIn) {
        return checkIns.versions(patient, checkIn.uuid(), checkIn.rev()).stream()
                .filter(stored ->
                        Key.of(stored).equals(checkIn) && stored.answers().note() != null)
                .anyMatch(stored -> isOpen(stored, rules.now(patient)));
    }

    /** The open questions of the last 2 days, the oldest first: those of the revisions that stand. */
    public List<Open> open(@OfCareTeam(patientToo = true) PatientId patient) {
        RuleSet inForce = rules.now(patient);
        List<CheckIn> lately = checkIns.receivedSince(patient, clock.instant().minus(ASKED_FOR));
        Map<UUID, Integer> newest = lately.stream().collect(Collectors.toMap(CheckIn::uuid, CheckIn::rev, Math::max));
        return lately.stream()
                .filter(checkIn -> Objects.equals(checkIn.rev(), newest.get(checkIn.uuid())))
                .filter(checkIn -> isOpen(checkIn, inForce))
                .map(checkIn -> new Open(checkIn.uuid(), checkIn.rev()))
                .distinct()
                .toList();
    }

    private static boolean isOpen(CheckIn checkIn, RuleSet rules) {
        String note = checkIn.answers().note();
        return !checkIn.withdrawn()
                && note != null
                && checkIn.followUp() == null
                && rules.answerWithin(note).isPresent();
    }
}
