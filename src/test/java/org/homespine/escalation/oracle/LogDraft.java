package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** A version of a check-in to be; unless changed, a good day that meets no rule, stored before. */
final class LogDraft {

    String uuid;
    int rev = 1;
    LocalDate performedOn;
    Instant enteredAt;
    Instant receivedAt;
    boolean arriving;
    boolean withdrawn;
    FollowUp followUp;
    Set<EmergencySign> em = Set.of();
    Integer pain = 1;
    Integer reach = 0;
    Side side = Side.LEFT;
    Sign numb = Sign.NONE;
    Sign tingle = Sign.NONE;
    Sign weak = Sign.NONE;
    HeelToe heelToe;
    Set<GeneralSign> gen = Set.of();
    ConditionId newCondition;
    Done done = Done.ALL;
    Integer unitsDone = 3;
    BigDecimal ratio = BigDecimal.ONE;
    List<ExerciseId> exercisesDone = new ArrayList<>();
    List<ExerciseStop> exerciseStops = new ArrayList<>();
    SkipReason reason;
    Integer during = 3;
    Settled settled = Settled.YES;
    RestRelief restRelief;
    Integer grc;
    List<Integer> psfs;
    Integer effort;
    String note = "";
    boolean contact;

    LogDraft(String uuid, LocalDate performedOn, Instant enteredAt) {
        this.uuid = uuid;
        this.performedOn = performedOn;
        this.enteredAt = enteredAt;
        this.receivedAt = enteredAt;
    }

    LogDraft copy() {
        LogDraft copy = new LogDraft(uuid, performedOn, enteredAt);
        copy.rev = rev;
        copy.receivedAt = receivedAt;
        copy.arriving = arriving;
        copy.withdrawn = withdrawn;
        copy.followUp = followUp;
        copy.em = em;
        copy.pain = pain;
        copy.reach = reach;
        copy.side = side;
        copy.numb = numb;
        copy.tingle = tingle;
        copy.weak = weak;
        copy.heelToe = heelToe;
        copy.gen = gen;
        copy.newCondition = newCondition;
        copy.done = done;
        copy.unitsDone = unitsDone;
        copy.ratio = ratio;
        copy.exercisesDone = new ArrayList<>(exercisesDone);
        copy.exerciseStops = new ArrayList<>(exerciseStops);
        copy.reason = reason;
        copy.during = during;
        copy.settled = settled;
        copy.restRelief = restRelief;
        copy.grc = grc;
        copy.psfs = psfs;
        copy.effort = effort;
        copy.note = note;
        copy.contact = contact;
        return copy;
    }

    CheckInVersion build() {
        return new CheckInVersion(
                uuid,
                rev,
                performedOn,
                enteredAt,
                receivedAt,
                arriving,
                new Answers(
                        em,
                        pain,
                        reach,
                        side,
                        numb,
                        tingle,
                        weak,
                        heelToe,
                        gen,
                        newCondition,
                        done,
                        unitsDone,
                        ratio,
                        exercisesDone,
                        exerciseStops,
                        reason,
                        during,
                        settled,
                        restRelief,
                        grc,
                        psfs,
                        effort,
                        note,
                        contact),
                followUp,
                withdrawn);
    }
}
