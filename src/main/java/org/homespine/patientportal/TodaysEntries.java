package org.homespine.patientportal;

import java.time.LocalDate;
import java.util.List;
import org.homespine.checkins.CheckInService;
import org.homespine.escalation.EscalationService;
import org.homespine.escalation.SafetyQuestionService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** The patient's latest check-ins as the app shows them, and what is to be asked because of them. */
@Component
class TodaysEntries {

    private final CheckInService checkIns;
    private final SafetyQuestionService question;
    private final EscalationService escalation;

    TodaysEntries(CheckInService checkIns, SafetyQuestionService question, EscalationService escalation) {
        this.checkIns = checkIns;
        this.question = question;
        this.escalation = escalation;
    }

    /** Those about this day and the one before it. */
    List<Today.Entry> of(PatientId patient, LocalDate date) {
        return checkIns.since(patient, date.minusDays(1)).stream()
                .map(Today.Entry::of)
                .toList();
    }

    /** What the form asks for on this day. */
    Today.Ask ask(PatientId patient, LocalDate date) {
        return Today.Ask.on(checkIns.since(patient, date.minusDays(6)), date, escalation.restReadFromPain(patient));
    }

    /** The questions that notes have opened and that wait for an answer. */
    List<Today.Question> openQuestions(PatientId patient) {
        return question.open(patient).stream().map(Today.Question::of).toList();
    }
}
