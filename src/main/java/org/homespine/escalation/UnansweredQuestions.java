package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.checkins.FollowUpService;
import org.homespine.checkins.OpenNote;
import org.homespine.database.ClinicJob;
import org.homespine.database.WakeUp;
import org.homespine.database.WakeUps;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.escalation.domain.WarningWordsUnanswered;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has a patient's rules asked again when the question that a note opened has been left without an answer too long: woken
 * at that moment, and once a minute a sweep finds whatever was missed.
 */
@Component
class UnansweredQuestions implements WakeUp, ClinicJob {

    private static final String NAME = "unanswered-questions";

    private final FollowUpService followUps;
    private final FindingRows findings;
    private final FlagDeadlines deadlines;
    private final WakeUps wakeUps;
    private final PatientRules rules;
    private final Clock clock;

    UnansweredQuestions(
            FollowUpService followUps,
            FindingRows findings,
            FlagDeadlines deadlines,
            WakeUps wakeUps,
            PatientRules rules,
            Clock clock) {
        this.followUps = followUps;
        this.findings = findings;
        this.deadlines = deadlines;
        this.wakeUps = wakeUps;
        this.rules = rules;
        this.clock = clock;
    }

    /** A note that came in late is judged as it comes in; any other is looked at when its answer is overdue. */
    @EventListener
    void wakeFor(CheckInRecorded recorded) {
        ClinicId clinic = Acting.current().clinic();
        UUID patient = recorded.patient().value();
        Acting.as(new SystemActor(clinic, NAME), () -> {
            List<OpenNote> notes =
                    followUps.openNotes(recorded.patient(), recorded.key().uuid());
            // Most have none, and asking for the rules of a patient costs a look at all settings.
            if (!notes.isEmpty()) {
                RuleSet inForce = rules.now(recorded.patient());
                notes.stream()
                        .flatMap(note -> overdueAt(note, inForce).stream())
                        .filter(clock.instant()::isBefore)
                        .forEach(moment -> wakeUps.at(moment, NAME, clinic, patient));
            }
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** The patients with an answer that is overdue and for which nothing has been raised. */
    @Override
    public List<UUID> due(ClinicId clinic) {
        return Acting.as(new SystemActor(clinic, NAME), () -> due(clinic, clock.instant()));
    }

    @Override
    public void run(ClinicId clinic, UUID patient) {
        deadlines.look(clinic, new PatientId(patient));
    }

    private List<UUID> due(ClinicId clinic, Instant now) {
        List<OpenNote> notes = followUps.openNotes(now.minus(SafetyQuestionService.ASKED_FOR));
        Map<PatientId, SettingHistory> settings =
                rules.histories(notes.stream().map(OpenNote::patient).toList());
        return notes.stream()
                .filter(note -> overdueAt(
                                note,
                                settings.getOrDefault(note.patient(), SettingHistory.NONE)
                                        .at(now)
                                        .applied())
                        .filter(moment -> !now.isBefore(moment))
                        .isPresent())
                .filter(note -> !isRaised(clinic, note))
                .map(OpenNote::patient)
                .map(PatientId::value)
                .distinct()
                .toList();
    }

    private static Optional<Instant> overdueAt(OpenNote note, RuleSet rules) {
        return rules.answerWithin(note.note()).map(note.enteredAt()::plus);
    }

    private boolean isRaised(ClinicId clinic, OpenNote note) {
        CheckInRef checkIn = new CheckInRef(note.uuid().toString(), note.rev());
        return findings.isFound(clinic, note.patient(), WarningWordsUnanswered.ID, checkIn);
    }
}
