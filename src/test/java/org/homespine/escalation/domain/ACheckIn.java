package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/** A check-in to be; unless changed, it is the good day of the worked cases, and arriving. */
final class ACheckIn {

    String uuid = "a";
    int rev = 1;
    LocalDate performedOn;
    Instant enteredAt;
    Instant receivedAt;
    boolean arriving = true;
    boolean withdrawn;

    @Nullable
    FollowUp followUp;

    @Nullable
    Set<EmergencySign> em = Set.of();

    @Nullable
    Integer pain = 4;

    @Nullable
    Integer reach = 1;

    @Nullable
    Side side = Side.LEFT;

    @Nullable
    Sign numb = Sign.NONE;

    @Nullable
    Sign tingle = Sign.NONE;

    @Nullable
    Sign weak = Sign.NONE;

    @Nullable
    HeelToe heelToe;

    @Nullable
    Set<GeneralSign> gen = Set.of();

    @Nullable
    ConditionId newCondition;

    @Nullable
    Done done = Done.ALL;

    @Nullable
    Integer unitsDone = 5;

    @Nullable
    BigDecimal ratio = BigDecimal.ONE;

    List<ExerciseId> exercisesDone = List.of();
    List<ExerciseStop> exerciseStops = List.of();

    @Nullable
    SkipReason reason;

    @Nullable
    Integer during = 3;

    @Nullable
    Settled settled = Settled.YES;

    @Nullable
    RestRelief restRelief;

    @Nullable
    Integer grc;

    @Nullable
    List<Integer> psfs;

    @Nullable
    Integer effort;

    @Nullable
    String note = "";

    boolean contact;

    private ACheckIn(LocalDate performedOn) {
        this.performedOn = performedOn;
        this.enteredAt = Instant.parse(performedOn + "T18:00:00Z");
        this.receivedAt = enteredAt;
    }

    static ACheckIn on(LocalDate performedOn) {
        return new ACheckIn(performedOn);
    }

    static ACheckIn on(String performedOn) {
        return on(LocalDate.parse(performedOn));
    }

    ACheckIn version(String uuid, int rev) {
        this.uuid = uuid;
        this.rev = rev;
        return this;
    }

    ACheckIn entered(String moment) {
        this.enteredAt = Instant.parse(moment);
        return this;
    }

    ACheckIn received(String moment) {
        this.receivedAt = Instant.parse(moment);
        return this;
    }

    ACheckIn stored() {
        this.arriving = false;
        return this;
    }

    ACheckIn withdrawn() {
        this.withdrawn = true;
        return this;
    }

    ACheckIn em(EmergencySign... signs) {
        this.em = Set.of(signs);
        return this;
    }

    ACheckIn emUnanswered() {
        this.em = null;
        return this;
    }

    ACheckIn followUp(EmergencySign... signs) {
        this.followUp = new FollowUp(Set.of(signs), receivedAt);
        return this;
    }

    /** When the question was answered. */
    ACheckIn answered(String moment) {
        this.followUp = new FollowUp(followUp == null ? null : followUp.em(), Instant.parse(moment));
        return this;
    }

    ACheckIn gen(GeneralSign... signs) {
        this.gen = Set.of(signs);
        return this;
    }

    ACheckIn pain(@Nullable Integer pain) {
        this.pain = pain;
        return this;
    }

    ACheckIn rest(@Nullable RestRelief relief) {
        this.restRelief = relief;
        return this;
    }

    ACheckIn reach(@Nullable Integer reach) {
        this.reach = reach;
        return this;
    }

    ACheckIn side(@Nullable Side side) {
        this.side = side;
        return this;
    }

    ACheckIn numb(@Nullable Sign sign) {
        this.numb = sign;
        return this;
    }

    ACheckIn tingle(@Nullable Sign sign) {
        this.tingle = sign;
        return this;
    }

    ACheckIn weak(@Nullable Sign sign, @Nullable HeelToe heelToe) {
        this.weak = sign;
        this.heelToe = heelToe;
        return this;
    }

    ACheckIn during(@Nullable Integer during) {
        this.during = during;
        return this;
    }

    ACheckIn settled(@Nullable Settled settled) {
        this.settled = settled;
        return this;
    }

    ACheckIn done(@Nullable Done done) {
        this.done = done;
        return this;
    }

    ACheckIn ratio(String ratio) {
        this.ratio = new BigDecimal(ratio);
        return this;
    }

    ACheckIn reason(SkipReason reason) {
        this.reason = reason;
        return this;
    }

    ACheckIn exercises(String... ids) {
        this.exercisesDone = Arrays.stream(ids).map(ExerciseId::new).toList();
        return this;
    }

    ACheckIn stopped(String exercise, StopReason reason) {
        this.exerciseStops = List.of(new ExerciseStop(new ExerciseId(exercise), reason));
        return this;
    }

    ACheckIn newCondition(@Nullable String condition) {
        this.gen = Set.of(GeneralSign.NEW_CONDITION);
        this.newCondition = condition == null ? null : new ConditionId(condition);
        return this;
    }

    ACheckIn grc(@Nullable Integer grc) {
        this.grc = grc;
        return this;
    }

    ACheckIn psfs(Integer... scores) {
        this.psfs = List.of(scores);
        return this;
    }

    ACheckIn wantsContact() {
        this.contact = true;
        return this;
    }

    ACheckIn note(String note) {
        this.note = note;
        return this;
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
