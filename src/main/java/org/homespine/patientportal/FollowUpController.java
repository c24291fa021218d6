package org.homespine.patientportal;

import java.util.UUID;
import org.homespine.checkins.FollowUpService;
import org.homespine.checkins.FollowUpSubmission;
import org.homespine.escalation.EscalationService;
import org.homespine.identity.PatientActor;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a patient's answers to the question that warning words in a note open. An answer of 200 means stored and judged;
 * any other means that the device keeps it.
 */
@RestController
class FollowUpController {

    /** Stands for a revision where entries that failed are remembered: an answer has none. */
    private static final int NO_REVISION = 0;

    private final StrictJson json;
    private final FollowUpService followUps;
    private final EscalationService escalation;
    private final TodaysProgram program;
    private final Failures failures;

    FollowUpController(
            StrictJson json,
            FollowUpService followUps,
            EscalationService escalation,
            TodaysProgram program,
            Failures failures) {
        this.json = json;
        this.followUps = followUps;
        this.escalation = escalation;
        this.program = program;
        this.failures = failures;
    }

    /** What the device is told: that it is stored, and what the patient should read. */
    record Stored(
            String uuid,
            boolean stored,
            String programState,
            @Nullable Message message) {}

    @PostMapping("/api/patient/check-ins/{checkIn}/{rev}/follow-up")
    Stored take(
            @PathVariable UUID checkIn,
            @PathVariable int rev,
            @RequestBody String body,
            @AuthenticationPrincipal PatientActor actor) {
        FollowUpSubmission answer = json.read(body, FollowUpBody.class).toSubmission(checkIn, rev);
        PatientId patient = actor.patient();
        store(patient, answer);
        return new Stored(
                answer.uuid().toString(),
                true,
                program.state(patient),
                escalation.messageOf(patient, answer.uuid()).map(Message::of).orElse(null));
    }

    /** As with check-ins, the same answer failing twice for the same cause is stored without the rules, with a flag. */
    private void store(PatientId patient, FollowUpSubmission answer) {
        try {
            followUps.record(patient, answer);
        } catch (RuntimeException | Error failure) {
            if (!Failures.isOurs(failure) || !failures.isSecond(patient, answer.uuid(), NO_REVISION, failure)) {
                throw failure;
            }
            escalation.recordUnjudged(patient, answer);
        }
    }
}
