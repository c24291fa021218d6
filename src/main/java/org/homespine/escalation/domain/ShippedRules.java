package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.TickedField.EM;
import static org.homespine.escalation.domain.TickedField.GEN;
import static org.homespine.escalation.domain.Tier.EMERGENCY;
import static org.homespine.escalation.domain.Tier.ROUTINE;
import static org.homespine.escalation.domain.Tier.SOON;
import static org.homespine.escalation.domain.Tier.URGENT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** The rules as delivered. A registered clinician and the clinic's safety lead sign off every threshold before use. */
public final class ShippedRules {

    /** A sign of the last 14 days is new (REF-GIRFT); we read every symptom by that window. */
    private static final int RECENT_DAYS = 14;

    /** From the thigh down, pain is leg pain. */
    private static final int LEG = 2;

    /** So many later logged days, all lower, make a trend history. */
    private static final int LATER_DAYS = 3;

    private static final int WEEK = 7;

    private static final ConditionId CANCER = new ConditionId("cancer_history");

    private static final Set<ExerciseId> HANGS =
            Set.of(new ExerciseId("bar-hang-hands-and-feet"), new ExerciseId("bar-hang-free-legs"));

    /** The conditions that the library blocks every exercise for before clearance (S1, S0). */
    private static final Set<ConditionId> BLOCKING_ALL = Stream.of(
                    "injury_onset",
                    "pregnancy",
                    "spinal_surgery",
                    "spine_osteoporosis",
                    "leg_weakness",
                    "inflammatory_or_infection")
            .map(ConditionId::new)
            .collect(Collectors.toUnmodifiableSet());

    /** From so many silent active days on, adherence and progress are unknown, not low. */
    private static final int UNKNOWN_FROM_DAYS = 3;

    private static final EnoughLogs ENOUGH = new EnoughLogs(UNKNOWN_FROM_DAYS, 6, 14);
    private static final AdherenceWindow ADHERENCE = new AdherenceWindow(WEEK, 5);
    private static final NewSymptomsInBothLegs BOTH_LEGS = new NewSymptomsInBothLegs(LEG, RECENT_DAYS);

    static final LowAdherence LOW_ADHERENCE = new LowAdherence(50, ADHERENCE, UNKNOWN_FROM_DAYS);

    public static final Deadlines DEADLINES = deadlines(SettingValues.DELIVERED);

    public static final RuleSet RULES = new RuleSet(
            "1",
            LocalDate.of(2026, 1, 1),
            with(SettingValues.DELIVERED),
            new QuietPeriods(7, 14, 1, quiet(), List.of()));

    private ShippedRules() {}

    /** The rules with other thresholds; rules that share one are given the same value here and nowhere else. */
    static List<Rule> with(SettingValues set) {
        PainfulExercise painfulOnce = new PainfulExercise(set.whole(Setting.PAINFUL_SESSION));
        MoreThanPlanned tooMuch = new MoreThanPlanned(set.of(Setting.MORE_THAN_PLANNED), 2, WEEK);
        PainRising rising = new PainRising(set.whole(Setting.PAIN_RISE), 4, 4, LATER_DAYS);
        PainJump jump = new PainJump(set.whole(Setting.PAIN_JUMP), 6, 7, LATER_DAYS);
        Improvement improved =
                new Improvement(set.whole(Setting.IMPROVED_POINTS), set.whole(Setting.IMPROVED_PERCENT), 2, 2, 2);
        LowAdherence lowAdherence = new LowAdherence(set.whole(Setting.LOW_ADHERENCE), ADHERENCE, UNKNOWN_FROM_DAYS);
        LongSilence longSilence = new LongSilence(set.whole(Setting.LONG_SILENCE));
        NotStarted notStarted = new NotStarted(set.whole(Setting.NOT_STARTED));
        return List.of(
                ticked("CES-01", EMERGENCY, EM, EmergencySign.BLADDER),
                ticked("CES-02", EMERGENCY, EM, EmergencySign.BOWEL),
                ticked("CES-03", EMERGENCY, EM, EmergencySign.SADDLE),
                BOTH_LEGS,
                new SexualFunctionLost(
                        set.lowered(Setting.SEXUAL_FUNCTION_ALONE, EMERGENCY), otherSignOfCaudaEquina(), RECENT_DAYS),
                new LegPainWithNerveSign(LEG, RECENT_DAYS),
                new StrongLegWeakness(RECENT_DAYS),
                new NerveSignAlone(LEG, RECENT_DAYS),
                new LegWeakness(RECENT_DAYS),
                ticked("EMG-01", EMERGENCY, EM, EmergencySign.CHEST),
                ticked("EMG-02", EMERGENCY, EM, EmergencySign.STROKE),
                ticked("TRA-01", EMERGENCY, GEN, GeneralSign.INJURY_MAJOR),
                ticked("TRA-02", URGENT, GEN, GeneralSign.INJURY_MINOR),
                ticked("INF-01", URGENT, GEN, GeneralSign.FEVER),
                new FeverWithNerveSign(RECENT_DAYS),
                new CancerWithLegWeakness(CANCER, RECENT_DAYS),
                new SeverePainNotEasedByRest(set.whole(Setting.SEVERE_PAIN), RECENT_DAYS),
                new VeryHighPain(set.whole(Setting.VERY_HIGH_PAIN), RECENT_DAYS),
                new NewNightWaking(set.lowered(Setting.NEW_NIGHT_WAKING, URGENT), RECENT_DAYS),
                ticked("WTL-01", URGENT, GEN, GeneralSign.WEIGHT),
                ticked("DIZ-02", URGENT, GEN, GeneralSign.FAINT),
                new CrisisWords(ShippedWords.CRISIS),
                rising,
                jump,
                new ExercisesTooPainful(set.whole(Setting.PAINFUL_SESSIONS), 2, 3),
                new PainNotSettling(set.whole(Setting.UNSETTLED_ANSWERS), 3),
                painfulOnce,
                new PainSpreading(set.whole(Setting.SPREAD_FROM), 1, 3, LATER_DAYS),
                new BigSpread(3, 2, 3, RECENT_DAYS),
                new NightPainWithOtherSign(3, WEEK, 2, CANCER, RECENT_DAYS),
                new FrequentNightPain(set.whole(Setting.KNOWN_NIGHTS), WEEK),
                new CancerWithWarning(CANCER, rising, RECENT_DAYS),
                new ExerciseBringsLegSymptoms(),
                new SharpPain(set.whole(Setting.SHARP_PAIN_SESSIONS), 3),
                new Dizzy(),
                new MuchWorse(set.whole(Setting.FEELS_WORSE)),
                new DoingLess(set.whole(Setting.FUNCTION_FALL)),
                new ReasonRepeated(
                        new RuleId("ADH-06"), SOON, SkipReason.TOO_PAINFUL, set.whole(Setting.SKIPS_FOR_PAIN), WEEK),
                new ReasonRepeated(
                        new RuleId("ADH-07"), ROUTINE, SkipReason.UNSURE_HOW, set.whole(Setting.UNSURE_HOW), WEEK),
                tooMuch,
                new TooMuchWithReaction(tooMuch, painfulOnce, jump),
                new ExercisedWhilePaused(),
                new AdvancedTooOften(
                        List.of(
                                cap(set.whole(Setting.BRIDGES_A_WEEK), "bridge-leg-extension"),
                                cap(set.whole(Setting.ROLLERS_A_WEEK), "thoracic-extension-foam-roller"),
                                new AdvancedTooOften.Cap(HANGS, set.whole(Setting.HANGS_A_WEEK))),
                        WEEK,
                        HANGS),
                new NewCondition(BLOCKING_ALL),
                new ContactWanted(),
                new ForcedCracking(ShippedWords.FORCING, ShippedWords.SPINE),
                new WarningWordsUnanswered(ShippedWords.RED, set.whole(Setting.ANSWER_WITHIN)),
                new WarningWordsAnsweredNo(ShippedWords.RED),
                new ConflictingVersions(),
                new SafetyQuestionUnanswered(),
                new NotImproved(new RuleId("IMP-01"), ROUTINE, 14, 27, WEEK, improved, ENOUGH),
                new NotImproved(new RuleId("IMP-02"), SOON, 28, null, WEEK, improved, ENOUGH),
                new DoingWell(set.whole(Setting.PAIN_EASED), set.whole(Setting.WELL_DONE), ADHERENCE, WEEK, ENOUGH),
                lowAdherence,
                new LowAdherenceAgain(lowAdherence),
                new Silence(set.whole(Setting.SILENCE), longSilence, notStarted),
                longSilence,
                notStarted,
                new ClearanceEnding(set.whole(Setting.CLEARANCE_ENDS)),
                new NotAcknowledged(deadlines(set)),
                new PublishStop());
    }

    private static Deadlines deadlines(SettingValues set) {
        return new Deadlines(
                Duration.ofMinutes(set.whole(Setting.ACKNOWLEDGED_WITHIN)),
                Duration.ofHours(1),
                set.whole(Setting.CONTACT_WITHIN),
                28);
    }

    private static Predicate otherSignOfCaudaEquina() {
        return Predicate.any(
                Predicate.includes(EM, EmergencySign.BLADDER),
                Predicate.includes(EM, EmergencySign.BOWEL),
                Predicate.includes(EM, EmergencySign.SADDLE),
                BOTH_LEGS.when());
    }

    private static AdvancedTooOften.Cap cap(int days, String exercise) {
        return new AdvancedTooOften.Cap(Set.of(new ExerciseId(exercise)), days);
    }

    private static Set<RuleId> quiet() {
        return Stream.of(
                        "PAI-03", "PAI-04", "PAI-05", "PAI-06", "PAI-07", "PER-01", "NGT-03", "DIZ-01", "IMP-01",
                        "IMP-02", "IMP-03", "IMP-04", "IMP-05", "ADH-01", "ADH-02", "ADH-03", "ADH-04", "ADH-05",
                        "ADH-06", "ADH-07", "OVR-01", "OVR-02", "OVR-04", "FRC-01", "CLR-03")
                .map(RuleId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Rule ticked(String id, Tier tier, TickedField field, Enum<?> sign) {
        return new TickedSign(new RuleId(id), tier, field, sign, RECENT_DAYS);
    }
}
