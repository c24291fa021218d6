package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.TickedField.EM;
import static org.homespine.escalation.domain.TickedField.GEN;
import static org.homespine.escalation.domain.Tier.EMERGENCY;
import static org.homespine.escalation.domain.Tier.ROUTINE;
import static org.homespine.escalation.domain.Tier.SOON;
import static org.homespine.escalation.domain.Tier.URGENT;

import java.math.BigDecimal;
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

    /** Up to 5, pain while exercising is accepted if it settles (REF-PMM). */
    private static final int PAINFUL = 6;

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

    private static final PainfulExercise PAINFUL_ONCE = new PainfulExercise(PAINFUL);
    private static final MoreThanPlanned TOO_MUCH = new MoreThanPlanned(new BigDecimal("1.5"), 2, WEEK);
    private static final PainRising RISING = new PainRising(2, 4, 4, LATER_DAYS);
    private static final PainJump JUMP = new PainJump(3, 6, 7, LATER_DAYS);

    /** From so many silent active days on, adherence and progress are unknown, not low. */
    private static final int UNKNOWN_FROM_DAYS = 3;

    private static final EnoughLogs ENOUGH = new EnoughLogs(UNKNOWN_FROM_DAYS, 6, 14);
    private static final Improvement IMPROVED = new Improvement(2, 30, 2, 2, 2);
    private static final AdherenceWindow ADHERENCE = new AdherenceWindow(WEEK, 5);
    private static final LowAdherence LOW_ADHERENCE = new LowAdherence(50, ADHERENCE, UNKNOWN_FROM_DAYS);
    private static final LongSilence LONG_SILENCE = new LongSilence(10);
    private static final NotStarted NOT_STARTED = new NotStarted(4);

    public static final Deadlines DEADLINES = new Deadlines(Duration.ofMinutes(15), Duration.ofHours(1), 2, 28);

    public static final RuleSet RULES = new RuleSet(
            "1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    ticked("CES-01", EMERGENCY, EM, EmergencySign.BLADDER),
                    ticked("CES-02", EMERGENCY, EM, EmergencySign.BOWEL),
                    ticked("CES-03", EMERGENCY, EM, EmergencySign.SADDLE),
                    new NewSymptomsInBothLegs(LEG, RECENT_DAYS),
                    ticked("CES-05", EMERGENCY, EM, EmergencySign.SEXUAL),
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
                    new SeverePainNotEasedByRest(7, RECENT_DAYS),
                    new VeryHighPain(9, RECENT_DAYS),
                    new NewNightWaking(URGENT, RECENT_DAYS),
                    ticked("WTL-01", URGENT, GEN, GeneralSign.WEIGHT),
                    ticked("DIZ-02", URGENT, GEN, GeneralSign.FAINT),
                    new CrisisWords(ShippedWords.CRISIS),
                    RISING,
                    JUMP,
                    new ExercisesTooPainful(PAINFUL, 2, 3),
                    new PainNotSettling(2, 3),
                    PAINFUL_ONCE,
                    new PainSpreading(LEG, 1, 3, LATER_DAYS),
                    new BigSpread(3, 2, 3, RECENT_DAYS),
                    new NightPainWithOtherSign(3, WEEK, 2, CANCER, RECENT_DAYS),
                    new FrequentNightPain(3, WEEK),
                    new CancerWithWarning(CANCER, RISING, RECENT_DAYS),
                    new ExerciseBringsLegSymptoms(),
                    new SharpPain(2, 3),
                    new Dizzy(),
                    new MuchWorse(-2),
                    new DoingLess(2),
                    new ReasonRepeated(new RuleId("ADH-06"), SOON, SkipReason.TOO_PAINFUL, 3, WEEK),
                    new ReasonRepeated(new RuleId("ADH-07"), ROUTINE, SkipReason.UNSURE_HOW, 2, WEEK),
                    TOO_MUCH,
                    new TooMuchWithReaction(TOO_MUCH, PAINFUL_ONCE, JUMP),
                    new ExercisedWhilePaused(),
                    new AdvancedTooOften(
                            List.of(
                                    cap(3, "bridge-leg-extension"),
                                    cap(4, "thoracic-extension-foam-roller"),
                                    new AdvancedTooOften.Cap(HANGS, 3)),
                            WEEK,
                            HANGS),
                    new NewCondition(BLOCKING_ALL),
                    new ContactWanted(),
                    new ForcedCracking(ShippedWords.FORCING, ShippedWords.SPINE),
                    new WarningWordsUnanswered(ShippedWords.RED, 30),
                    new WarningWordsAnsweredNo(ShippedWords.RED),
                    new ConflictingVersions(),
                    new SafetyQuestionUnanswered(),
                    new NotImproved(new RuleId("IMP-01"), ROUTINE, 14, 27, WEEK, IMPROVED, ENOUGH),
                    new NotImproved(new RuleId("IMP-02"), SOON, 28, null, WEEK, IMPROVED, ENOUGH),
                    new DoingWell(50, 80, ADHERENCE, WEEK, ENOUGH),
                    LOW_ADHERENCE,
                    new LowAdherenceAgain(LOW_ADHERENCE),
                    new Silence(5, LONG_SILENCE, NOT_STARTED),
                    LONG_SILENCE,
                    NOT_STARTED,
                    new ClearanceEnding(14),
                    new NotAcknowledged(DEADLINES),
                    new PublishStop()),
            new QuietPeriods(7, 14, 1, quiet()));

    private ShippedRules() {}

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
