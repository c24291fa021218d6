package org.homespine.escalation.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.ConditionId;

/** The rules that run when a check-in comes in. */
final class NaiveCheckIn extends NaiveSessions {

    NaiveCheckIn(History history, Instant now) {
        super(history, now);
    }

    @Override
    void judge() {
        each("CES-01", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.BLADDER));
        each("CES-02", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.BOWEL));
        each("CES-03", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.SADDLE));
        each("CES-04", Tier.EMERGENCY, Family.CES, this::bothLegs);
        each("CES-05", Tier.EMERGENCY, Family.CES, log -> em(log, EmergencySign.SEXUAL));
        each("EMG-01", Tier.EMERGENCY, Family.VASCULAR, log -> em(log, EmergencySign.CHEST));
        each("EMG-02", Tier.EMERGENCY, Family.VASCULAR, log -> em(log, EmergencySign.STROKE));
        each(
                "NEU-02",
                Tier.EMERGENCY,
                Family.NEURO,
                log -> weakNew(log) && log.answers().heelToe() == HeelToe.NO);
        each("TRA-01", Tier.EMERGENCY, Family.TRAUMA, log -> gen(log, GeneralSign.INJURY_MAJOR));
        each("MAL-02", Tier.EMERGENCY, Family.SYSTEMIC, log -> hasCancerHistory() && weakNew(log));
        each("NEU-01", Tier.URGENT, Family.NEURO, log -> reachOrZero(log) >= 2 && nerveSignNew(log));
        each("NEU-03", Tier.URGENT, Family.NEURO, log -> reachOrZero(log) < 2 && (numbNew(log) || tingleNew(log)));
        each("NEU-04", Tier.URGENT, Family.NEURO, this::weakNew);
        each(
                "PAI-01",
                Tier.URGENT,
                Family.PAIN,
                log -> atLeast(painOf(log), 7) && log.answers().restRelief() == RestRelief.NO);
        each("PAI-02", Tier.URGENT, Family.PAIN, log -> atLeast(painOf(log), 9));
        each("NGT-01", Tier.URGENT, Family.NIGHT, log -> gen(log, GeneralSign.NIGHT) && !known(KnownSymptom.NIGHT));
        each("INF-01", Tier.URGENT, Family.SYSTEMIC, log -> gen(log, GeneralSign.FEVER));
        each("WTL-01", Tier.URGENT, Family.SYSTEMIC, log -> gen(log, GeneralSign.WEIGHT));
        each("TRA-02", Tier.URGENT, Family.TRAUMA, log -> gen(log, GeneralSign.INJURY_MINOR));
        each("DIZ-02", Tier.URGENT, Family.VASCULAR, log -> gen(log, GeneralSign.FAINT));
        each("TXT-02", Tier.URGENT, Family.MESSAGE, log -> words(log, NaiveWords.CRISIS));
        each("EXR-01", Tier.SOON, Family.RESPONSE, log -> stopped(log, StopReason.LEG_SYMPTOMS));
        each("DIZ-01", Tier.SOON, Family.VASCULAR, log -> gen(log, GeneralSign.DIZZY));
        each(
                "IMP-03",
                Tier.SOON,
                Family.PROGRESS,
                log -> log.answers().grc() != null && log.answers().grc() <= -2);
        each("CON-01", Tier.SOON, Family.MESSAGE, log -> log.answers().contact());
        each(
                "PAI-07",
                Tier.ROUTINE,
                Family.RESPONSE,
                log -> atLeast(log.answers().during(), 6));
        each(
                "FRC-01",
                Tier.ROUTINE,
                Family.MESSAGE,
                log -> words(log, NaiveWords.CRACKING) && words(log, NaiveWords.SPINE));
        each(
                "TXT-03",
                Tier.ROUTINE,
                Family.MESSAGE,
                log -> words(log, NaiveWords.RED)
                        && followUpAnswered(log)
                        && log.followUp().em().isEmpty());
        newCondition();
        exercisedWhilePaused();
        feverWithNerveSign();
        cancerWithWarning();
        spreadFarDown();
        spreading();
        painRising();
        suddenJump();
        exercisesTooPainful();
        notSettling();
        sharpPain();
        doingLess();
        nightPain();
        daysOfSeven(
                "ADH-06", Tier.SOON, Family.ADHERENCE, 3, log -> log.answers().reason() == SkipReason.TOO_PAINFUL);
        daysOfSeven(
                "ADH-07",
                Tier.ROUTINE,
                Family.ADHERENCE,
                2,
                log -> log.answers().reason() == SkipReason.UNSURE_HOW);
        daysOfSeven("OVR-01", Tier.ROUTINE, Family.LOAD, 2, NaiveSigns::ratioAtLeastOneAndAHalf);
        tooMuchWithReaction();
        advancedTooOften();
        conflicts();
        safetyQuestionEmpty();
        for (CheckInVersion log : active) {
            if (log.arriving() && warningUnanswered(log)) {
                hit("TXT-01", Tier.URGENT, Family.MESSAGE, List.of(log), null);
            }
        }
    }

    /** 5: every arriving version that is not void, also a replaced one. */
    private void each(String rule, Tier tier, Family family, Predicate<CheckInVersion> met) {
        for (CheckInVersion log : arriving) {
            if (met.test(log)) {
                hit(rule, tier, family, List.of(log), null);
            }
        }
    }

    private boolean bothLegs(CheckInVersion log) {
        return log.answers().side() == Side.BOTH
                && !(known(KnownSymptom.BOTH_LEGS) && !nerveSignNew(log))
                && (reachOrZero(log) >= 2 || nerveSignNew(log));
    }

    /** 29. */
    private void newCondition() {
        for (CheckInVersion log : arriving) {
            if (gen(log, GeneralSign.NEW_CONDITION)) {
                ConditionId condition = log.answers().newCondition();
                if (condition == null || NaiveRules.ALL_BLOCK.contains(condition.value())) {
                    conditionPauses = true;
                }
                hit("CLR-02", Tier.SOON, Family.CLEARANCE, List.of(log), null);
            }
        }
    }

    /** 27. */
    private void exercisedWhilePaused() {
        for (CheckInVersion log : arriving) {
            boolean soon = false;
            boolean urgent = false;
            for (Pause pause : history.program().pauses()) {
                if (log.enteredAt().isAfter(pause.from())
                        && (pause.to() == null || log.enteredAt().isBefore(pause.to()))) {
                    urgent |= pause.cause() == Pause.Cause.EMERGENCY;
                    soon |= pause.cause() == Pause.Cause.URGENT
                            || pause.cause() == Pause.Cause.CLEARANCE
                            || pause.cause() == Pause.Cause.CLINICIAN;
                }
            }
            if (wasDone(log) && (soon || urgent)) {
                hit("OVR-03", urgent ? Tier.URGENT : Tier.SOON, Family.LOAD, List.of(log), null);
            }
        }
    }

    /** 6. */
    private void feverWithNerveSign() {
        List<CheckInVersion> read = new ArrayList<>(arriving);
        for (CheckInVersion log : active) {
            if (!read.contains(log)) {
                read.add(log);
            }
        }
        for (LocalDate date : dates(read)) {
            List<CheckInVersion> logs = new ArrayList<>();
            boolean fever = false;
            boolean sign = false;
            for (CheckInVersion log : read) {
                if (log.performedOn().equals(date) && (gen(log, GeneralSign.FEVER) || nerveSignNew(log))) {
                    logs.add(log);
                    fever |= gen(log, GeneralSign.FEVER);
                    sign |= nerveSignNew(log);
                }
            }
            if (fever && sign) {
                hitIfArriving("INF-02", Tier.EMERGENCY, Family.SYSTEMIC, logs, null);
            }
        }
    }

    /** 20. */
    private void cancerWithWarning() {
        if (!hasCancerHistory()) {
            return;
        }
        for (CheckInVersion log : arriving) {
            if (gen(log, GeneralSign.NIGHT) || gen(log, GeneralSign.WEIGHT)) {
                hit("MAL-01", Tier.URGENT, Family.SYSTEMIC, List.of(log), null);
            }
        }
        for (RisenPair pair : risenPairs()) {
            hitIfArriving("MAL-01", Tier.URGENT, Family.SYSTEMIC, pair.logs(), null);
        }
    }

    /** 3. */
    private void conflicts() {
        for (CheckInVersion version : versions) {
            List<CheckInVersion> same = new ArrayList<>();
            for (CheckInVersion other : versions) {
                if (isSameRevision(version, other)) {
                    same.add(other);
                }
            }
            if (same.size() > 1) {
                hitIfArriving("DAT-01", Tier.ROUTINE, Family.DATA, same, null);
            }
        }
    }

    private void safetyQuestionEmpty() {
        for (CheckInVersion log : active) {
            if (log.answers().em() == null && !followUpAnswered(log)) {
                hitIfArriving("DAT-02", Tier.ROUTINE, Family.DATA, List.of(log), null);
            }
        }
    }
}
