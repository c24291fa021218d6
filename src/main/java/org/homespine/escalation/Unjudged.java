package org.homespine.escalation;

import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.checkins.FollowUpService;
import org.homespine.checkins.FollowUpSubmission;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Check-ins, and answers to their follow-up questions, that the rules cannot judge: stored all the same. */
@Component
class Unjudged {

    private static final ScopedValue<Boolean> STORING = ScopedValue.newInstance();

    private final CheckInService checkIns;
    private final FollowUpService followUps;

    Unjudged(CheckInService checkIns, FollowUpService followUps) {
        this.checkIns = checkIns;
        this.followUps = followUps;
    }

    /** Whether what is being stored is to be left alone by the rules. */
    static boolean isStoring() {
        return STORING.isBound();
    }

    Key record(PatientId patient, CheckInSubmission entry) {
        return ScopedValue.where(STORING, true).call(() -> checkIns.record(patient, entry));
    }

    void record(PatientId patient, FollowUpSubmission answer) {
        ScopedValue.where(STORING, true).run(() -> followUps.record(patient, answer));
    }
}
