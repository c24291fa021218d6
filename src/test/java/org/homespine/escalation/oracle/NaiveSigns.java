package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.shared.ConditionId;

/** What a check-in answers, as the rules read it. */
class NaiveSigns extends NaiveLogs {

    NaiveSigns(History history, Instant now) {
        super(history, now);
    }

    /** 11. */
    static boolean em(CheckInVersion log, EmergencySign sign) {
        boolean ticked = log.answers().em() != null && log.answers().em().contains(sign);
        boolean followed = log.followUp() != null
                && log.followUp().em() != null
                && log.followUp().em().contains(sign);
        return ticked || followed;
    }

    static boolean gen(CheckInVersion log, GeneralSign sign) {
        return log.answers().gen() != null && log.answers().gen().contains(sign);
    }

    boolean known(KnownSymptom symptom) {
        return history.patient().known().contains(symptom);
    }

    boolean hasCancerHistory() {
        return history.patient().conditions().contains(new ConditionId("cancer_history"));
    }

    /** 19. */
    boolean isNew(Sign sign, KnownSymptom symptom) {
        return sign == Sign.NEW || sign == Sign.WORSE || (sign == Sign.SAME && !known(symptom));
    }

    boolean numbNew(CheckInVersion log) {
        return isNew(log.answers().numb(), KnownSymptom.NUMB);
    }

    boolean tingleNew(CheckInVersion log) {
        return isNew(log.answers().tingle(), KnownSymptom.TINGLE);
    }

    boolean weakNew(CheckInVersion log) {
        return isNew(log.answers().weak(), KnownSymptom.WEAK);
    }

    boolean nerveSignNew(CheckInVersion log) {
        return numbNew(log) || tingleNew(log) || weakNew(log);
    }

    /** 10: unanswered reach reads as 0 here. */
    static int reachOrZero(CheckInVersion log) {
        return reachOf(log) == null ? 0 : reachOf(log);
    }

    static boolean wasDone(CheckInVersion log) {
        Done done = log.answers().done();
        return done == Done.ALL || done == Done.SOME || done == Done.MORE;
    }

    static boolean words(CheckInVersion log, List<String> entries) {
        return log.answers().note() != null
                && NaiveWords.anyIn(entries, log.answers().note());
    }

    static boolean followUpAnswered(CheckInVersion log) {
        return log.followUp() != null && log.followUp().em() != null;
    }

    static boolean ratioAtLeastOneAndAHalf(CheckInVersion log) {
        return log.answers().ratio() != null && log.answers().ratio().compareTo(new BigDecimal("1.5")) >= 0;
    }

    static boolean atLeast(Integer value, int threshold) {
        return value != null && value >= threshold;
    }

    /** 42. */
    boolean warningUnanswered(CheckInVersion log) {
        return words(log, NaiveWords.RED)
                && !followUpAnswered(log)
                && !now.isBefore(log.enteredAt().plus(Duration.ofMinutes(30)));
    }

    static BigDecimal sum(List<Integer> scores) {
        return BigDecimal.valueOf(scores.get(0) + scores.get(1) + scores.get(2));
    }

    static BigDecimal scores(List<BigDecimal> scores) {
        return scores.get(0).add(scores.get(1)).add(scores.get(2));
    }

    static boolean stopped(CheckInVersion log, StopReason reason) {
        for (ExerciseStop stop : log.answers().exerciseStops()) {
            if (stop.reason() == reason) {
                return true;
            }
        }
        return false;
    }
}
