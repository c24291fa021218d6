package org.homespine.patientportal;

import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.escalation.AnsweringService;
import org.homespine.escalation.EscalationService;
import org.homespine.identity.PatientActor;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a patient's check-ins. An answer of 200 means stored and judged; any other means that the device keeps it. */
@RestController
@RequestMapping("/api/patient/check-ins")
class CheckInController {

    private final StrictJson json;
    private final CheckInService checkIns;
    private final EscalationService escalation;
    private final AnsweringService answering;
    private final Failures failures;

    CheckInController(
            StrictJson json,
            CheckInService checkIns,
            EscalationService escalation,
            AnsweringService answering,
            Failures failures) {
        this.json = json;
        this.checkIns = checkIns;
        this.escalation = escalation;
        this.answering = answering;
        this.failures = failures;
    }

    /**
     * What the device is told: that it is stored, and what the patient should read.
     *
     * @param ask the question to ask at once: {@code em} where warning words in the note have opened it
     */
    record Stored(
            String uuid,
            int rev,
            boolean stored,
            String programState,
            @Nullable Message message,
            @Nullable String ask) {}

    @PostMapping
    Stored take(@RequestBody String body, @AuthenticationPrincipal PatientActor actor) {
        CheckInSubmission entry = json.read(body, CheckInBody.class).toSubmission();
        PatientId patient = actor.patient();
        Key key = store(patient, entry);
        AnsweringService.Answer answer = answering.answerTo(patient, key);
        return new Stored(
                key.uuid().toString(),
                key.rev(),
                true,
                TodaysProgram.word(answer.program()),
                answer.message().map(Message::of).orElse(null),
                answer.asks() ? Today.Question.EMERGENCY_SIGNS : null);
    }

    /** The same entry failing a second time for the same cause is stored without the rules, with a flag that says so. */
    private Key store(PatientId patient, CheckInSubmission entry) {
        try {
            return checkIns.record(patient, entry);
        } catch (RuntimeException | Error failure) {
            if (Failures.isOurs(failure) && failures.isSecond(patient, entry.uuid(), entry.rev(), failure)) {
                return escalation.recordUnjudged(patient, entry);
            }
            throw failure;
        }
    }
}
