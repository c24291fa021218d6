package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.StopReason;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a check-in as a history lists it.
 *
 * @param uuid what the device called the check-in; the same for all its revisions
 * @param rev 1 for the first entry, higher for corrections
 * @param performedOn the patient's local date at entry; may be one day after today (a traveller)
 * @param arriving whether the rules run because this came in
 * @param followUp the answer to the question that warning words open; null = not answered
 * @param withdrawn whether this revision withdraws the check-in
 */
public record CheckInVersion(
        String uuid,
        int rev,
        LocalDate performedOn,
        Instant enteredAt,
        Instant receivedAt,
        boolean arriving,
        Answers answers,
        @Nullable FollowUp followUp,
        boolean withdrawn) {

    /** The answer to the structured question about emergency signs; null signs = opened but not answered. */
    public record FollowUp(
            @Nullable Set<EmergencySign> em, @Nullable Instant at) {

        public FollowUp {
            em = em == null ? null : Set.copyOf(em);
        }
    }

    /** The emergency signs of the form and of the follow-up question together. */
    public Set<EmergencySign> emergencySigns() {
        Set<EmergencySign> signs = EnumSet.noneOf(EmergencySign.class);
        Set<EmergencySign> ticked = answers.em();
        if (ticked != null) {
            signs.addAll(ticked);
        }
        signs.addAll(followUpSigns());
        return signs;
    }

    /** The other signs; none where the question was not answered. */
    public Set<GeneralSign> generalSigns() {
        Set<GeneralSign> ticked = answers.gen();
        return ticked == null ? Set.of() : ticked;
    }

    /** Whether the question that warning words open has been answered, be it with none of the signs. */
    boolean hasAnsweredFollowUp() {
        return followUp != null && followUp.em() != null;
    }

    /** Whether the question about emergency signs has been answered, in the form or in the follow-up. */
    boolean hasAnsweredEmergencySigns() {
        return answers.em() != null || hasAnsweredFollowUp();
    }

    /** The signs in answer to the follow-up question; none where it was not answered. */
    Set<EmergencySign> followUpSigns() {
        Set<EmergencySign> ticked = followUp == null ? null : followUp.em();
        return ticked == null ? Set.of() : ticked;
    }

    /** The exercises that were stopped for a reason, in order, each once. */
    List<ExerciseId> stoppedFor(StopReason reason) {
        return answers.exerciseStops().stream()
                .filter(stop -> stop.reason() == reason)
                .map(ExerciseStop::exercise)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether exercises were done, or tried: their pain answered, or one of them stopped. */
    boolean isSession() {
        return hasExercised()
                || answers.during() != null
                || !answers.exerciseStops().isEmpty();
    }

    /** Whether it says that exercises were done. */
    boolean hasExercised() {
        Done done = answers.done();
        return done == Done.ALL || done == Done.SOME || done == Done.MORE;
    }

    boolean saysWhetherPainSettled() {
        return answers.settled() == Settled.YES || answers.settled() == Settled.NO;
    }

    /** How the evidence of a finding names it. */
    public CheckInRef ref() {
        return new CheckInRef(uuid, rev);
    }

    boolean is(CheckInRef ref) {
        return rev == ref.rev() && uuid.equals(ref.uuid());
    }

    /** Whether another version of this check-in is the same revision and says the same: all but the times and whether it is arriving. */
    boolean isRepeatedBy(CheckInVersion other) {
        return rev == other.rev && content().equals(other.content());
    }

    private Content content() {
        return new Content(performedOn, answers, followUp, withdrawn);
    }

    private record Content(
            LocalDate performedOn,
            Answers answers,
            @Nullable FollowUp followUp,
            boolean withdrawn) {}

    /** This version as it was when the rules ran because of it. */
    CheckInVersion asArriving() {
        return new CheckInVersion(uuid, rev, performedOn, enteredAt, receivedAt, true, answers, followUp, withdrawn);
    }

    /** This version, and what an equal copy of it adds: earlier times, and that it had been stored before. */
    CheckInVersion mergedWith(CheckInVersion copy) {
        return new CheckInVersion(
                uuid,
                rev,
                performedOn,
                enteredAt.isBefore(copy.enteredAt) ? enteredAt : copy.enteredAt,
                receivedAt.isBefore(copy.receivedAt) ? receivedAt : copy.receivedAt,
                arriving && copy.arriving,
                answers,
                followUp,
                withdrawn);
    }
}
