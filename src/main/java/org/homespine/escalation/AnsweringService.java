package org.homespine.escalation;

import java.util.Optional;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.identity.OfCareTeam;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the phone is told once a check-in is stored, read in one transaction: each more would wait for the disk again. */
@Service
@Transactional
public class AnsweringService {

    private final ProgramService programs;
    private final EscalationService escalation;
    private final SafetyQuestionService question;

    AnsweringService(ProgramService programs, EscalationService escalation, SafetyQuestionService question) {
        this.programs = programs;
        this.escalation = escalation;
        this.question = question;
    }

    /**
     * What a stored check-in has brought.
     *
     * @param program the state of the patient's program now
     * @param asks whether the question about emergency signs is open
     */
    public record Answer(Optional<ProgramState> program, Optional<PatientMessage> message, boolean asks) {}

    /** The answer to a stored check-in. Asked again, the message is the same. */
    public Answer answerTo(@OfCareTeam(patientToo = true) PatientId patient, Key checkIn) {
        return new Answer(
                programs.state(patient), escalation.messageOf(patient, checkIn), question.isOpen(patient, checkIn));
    }
}
