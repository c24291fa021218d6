package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each threshold one below, at, and one above; and what a missing answer does there. */
class ThresholdsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"6, false", "7, true", "8, true", ", false"})
    void severePainThatRestDoesNotEaseBeginsAtSeven(@Nullable Integer pain, boolean met) {
        assertThat(finds("PAI-01:URGENT", today().pain(pain).rest(RestRelief.NO)))
                .isEqualTo(met);
    }

    @Test
    void severePainThatRestEasesOrOfWhichThatIsNotSaidIsNotOfThatKind() {
        assertThat(finds("PAI-01:URGENT", today().pain(8).rest(RestRelief.YES))).isFalse();
        assertThat(finds("PAI-01:URGENT", today().pain(8).rest(RestRelief.PARTLY)))
                .isFalse();
        assertThat(finds("PAI-01:URGENT", today().pain(8).rest(null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "10, true", ", false"})
    void veryHighPainBeginsAtNine(@Nullable Integer pain, boolean met) {
        assertThat(finds("PAI-02:URGENT", today().pain(pain))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true", ", false"})
    void painInBothLegsBeginsAtTheThigh(@Nullable Integer reach, boolean met) {
        assertThat(finds("CES-04:EMERGENCY", today().side(Side.BOTH).reach(reach)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void onlyBothLegsAreBothLegs(Side side) {
        assertThat(finds("CES-04:EMERGENCY", today().side(side).reach(4).numb(Sign.NEW)))
                .isEqualTo(side == Side.BOTH);
    }

    @Test
    void knownBothLegsAreQuietUntilANerveSignIsNewOrWorse() {
        ACheckIn ache = today().side(Side.BOTH).reach(3);
        assertThat(AHistory.with(ache)
                        .intakeReach(3)
                        .known(KnownSymptom.BOTH_LEGS)
                        .found())
                .isEmpty();
        assertThat(AHistory.with(ache.tingle(Sign.WORSE))
                        .known(KnownSymptom.BOTH_LEGS, KnownSymptom.TINGLE)
                        .found())
                .contains("CES-04:EMERGENCY");
    }

    @ParameterizedTest
    @CsvSource({"1, NEU-03", "2, NEU-01", "3, NEU-01", ", NEU-03"})
    void aNerveSignIsAloneAboveTheThighAndWithLegPainFromThereOn(@Nullable Integer reach, String rule) {
        assertThat(AHistory.with(today().reach(reach).numb(Sign.NEW))
                        .intakeReach(3)
                        .found())
                .containsExactly(rule + ":URGENT");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, false, false",
        "BETTER, false, false",
        "SAME, false, true",
        "SAME, true, false",
        "NEW, true, true",
        "WORSE, true, true",
        ", false, false"
    })
    void aNerveSignCountsWhenItIsNewOrWorseOrTheSameAndNotKnown(@Nullable Sign sign, boolean known, boolean met) {
        KnownSymptom[] all = {KnownSymptom.NUMB, KnownSymptom.TINGLE, KnownSymptom.WEAK};
        KnownSymptom[] knownOnes = known ? all : new KnownSymptom[0];

        assertThat(AHistory.with(today().numb(sign)).known(knownOnes).found().contains("NEU-03:URGENT"))
                .isEqualTo(met);
        assertThat(AHistory.with(today().tingle(sign)).known(knownOnes).found().contains("NEU-03:URGENT"))
                .isEqualTo(met);
        assertThat(AHistory.with(today().weak(sign, null))
                        .known(knownOnes)
                        .found()
                        .contains("NEU-04:URGENT"))
                .isEqualTo(met);
    }

    @Test
    void eachNerveSignHasItsOwnBaseline() {
        assertThat(AHistory.with(today().numb(Sign.SAME))
                        .known(KnownSymptom.TINGLE)
                        .found())
                .containsExactly("NEU-03:URGENT");
    }

    @Test
    void weaknessAloneIsNotAnIsolatedChangeOfFeeling() {
        assertThat(AHistory.with(today().weak(Sign.NEW, HeelToe.YES)).found()).containsExactly("NEU-04:URGENT");
    }

    @ParameterizedTest
    @CsvSource({"YES, false", "UNSURE, false", "NO, true", ", false"})
    void onlyTheLostHeelAndToeWalkMakesWeaknessAnEmergency(@Nullable HeelToe walk, boolean met) {
        assertThat(AHistory.with(today().weak(Sign.WORSE, walk)).found().contains("NEU-02:EMERGENCY"))
                .isEqualTo(met);
        assertThat(finds("NEU-02:EMERGENCY", today().weak(Sign.BETTER, walk))).isFalse();
    }

    @Test
    void leftOutAnswersMeetNothingButTheRuleAboutThem() {
        ACheckIn empty = today().emUnanswered()
                .pain(null)
                .reach(null)
                .side(null)
                .numb(null)
                .tingle(null);
        assertThat(AHistory.with(empty.weak(null, null)).found()).containsExactly("DAT-02:ROUTINE");
    }

    @Test
    void knownNightPainWakesNobodyUp() {
        assertThat(finds("NGT-01:URGENT", today().gen(GeneralSign.NIGHT))).isTrue();
        assertThat(AHistory.with(today().gen(GeneralSign.NIGHT))
                        .known(KnownSymptom.NIGHT)
                        .found())
                .isEmpty();
    }

    @Test
    void weaknessIsAnEmergencyOfItsOwnOnlyAfterCancer() {
        ACheckIn weaker = today().weak(Sign.WORSE, HeelToe.YES);
        assertThat(AHistory.with(weaker).found()).containsExactly("NEU-04:URGENT");
        assertThat(AHistory.with(weaker).conditions("cancer_history").found())
                .containsExactly("MAL-02:EMERGENCY", "NEU-04:URGENT");
        assertThat(AHistory.with(today()).conditions("cancer_history").found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EmergencySign.class)
    void everyEmergencySignIsAnEmergencyByItself(EmergencySign sign) {
        assertThat(AHistory.with(today().pain(0).em(sign)).found())
                .singleElement()
                .asString()
                .endsWith(":EMERGENCY");
    }

    @ParameterizedTest
    @CsvSource({"13, false", "14, false", "15, true"})
    void aSymptomKeepsItsTierForFourteenDays(int age, boolean historic) {
        List<String> old = AHistory.with(
                        SpokenRules.everything(TODAY.minusDays(age).toString()))
                .conditions("cancer_history")
                .found()
                .stream()
                .filter(found -> SpokenRules.aboutSymptoms().anyMatch(rule -> found.startsWith(rule.id() + ":")))
                .toList();
        Stream<String> expected = SpokenRules.aboutSymptoms()
                .filter(rule -> !rule.id().value().equals("NEU-03"))
                .map(rule -> rule.id() + ":" + (historic ? aged(rule) : rule.tier()));
        assertThat(old).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @CsvSource({"14, NEU-03:URGENT", "15, NEU-03:SOON"})
    void aNerveSignAloneAgesToo(int age, String finding) {
        assertThat(AHistory.with(ACheckIn.on(TODAY.minusDays(age)).numb(Sign.NEW))
                        .found())
                .containsExactly(finding);
    }

    @Test
    void aTravellersTomorrowIsNotOld() {
        assertThat(AHistory.with(ACheckIn.on(TODAY.plusDays(1)).em(EmergencySign.BOWEL))
                        .found())
                .containsExactly("CES-02:EMERGENCY");
    }

    @Test
    void todayIsTheDateWhereThePatientLives() {
        AHistory history = AHistory.with(ACheckIn.on("2026-02-24").em(EmergencySign.CHEST));
        // Half past midnight on the 11th in Tokyo, the afternoon of the 10th in London.
        assertThat(AHistory.found(history.evaluatedAt("2026-03-10T15:30:00Z"))).containsExactly("EMG-01:EMERGENCY");
        history.zone = ZoneId.of("Asia/Tokyo");
        assertThat(AHistory.found(history.evaluatedAt("2026-03-10T15:30:00Z"))).containsExactly("EMG-01:SOON");
    }

    private static Tier aged(Rule rule) {
        if (rule.family() == Family.CES || rule instanceof CrisisWords) {
            return Tier.URGENT;
        }
        return Tier.SOON;
    }

    private static ACheckIn today() {
        return ACheckIn.on(TODAY);
    }

    private static boolean finds(String finding, ACheckIn checkIn) {
        return AHistory.with(checkIn).found().contains(finding);
    }
}
