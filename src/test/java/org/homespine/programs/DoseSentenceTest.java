package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.homespine.library.ReadingGrade;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DoseSentenceTest {

    private final DoseSentence sentence = new DoseSentence(texts());

    @Test
    void aHeldExerciseSaysHoldTimesAndDays() {
        Dose dose = Dose.of(Work.hold(30, 5)).timesADay(2);

        assertThat(in(dose)).isEqualTo("Hold for 30 seconds. Do it 5 times. Twice a day, every day.");
        assertThat(sentence.atOneTime(dose, Locale.ENGLISH)).isEqualTo("Hold for 30 seconds. Do it 5 times.");
    }

    @Test
    void singularsReadAsSingulars() {
        Dose dose = Dose.of(new Work.Breaths(1, Amount.of(1), Rounds.once()))
                .timesADay(1)
                .atMostAWeek(1)
                .on(EnumSet.of(DayOfWeek.MONDAY))
                .onSide(Side.LEFT);

        assertThat(in(dose))
                .isEqualTo("Take one slow breath. Do it once. Do it on the left side. "
                        + "Once a day, on Monday. No more than once a week.");
        assertThat(in(Dose.of(new Work.Hold(1, Amount.notSaid(), Rounds.once()))))
                .isEqualTo("Hold for one second. Every day.");
    }

    @Test
    void setsRestSidesAndCapAreSaid() {
        Dose dose = Dose.of(new Work.Repetitions(10, new Rounds.Sets(3, Amount.of(90))))
                .timesADay(3)
                .atMostAWeek(9)
                .on(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY))
                .onSide(Side.EACH);

        assertThat(in(dose))
                .isEqualTo("Do it 10 times. Do 3 sets. Rest for one minute and 30 seconds between sets. "
                        + "Do it on one side, then on the other. 3 times a day, on Monday, Wednesday, and Friday. "
                        + "No more than 9 times a week.");
    }

    @Test
    void aDurationOrWordsStandInPlaceOfCounts() {
        assertThat(in(Dose.of(Work.duration(300)))).isEqualTo("Keep going for 5 minutes. Every day.");
        assertThat(in(Dose.of(new Work.AsTaught("At an easy pace")))).isEqualTo("At an easy pace. Every day.");
    }

    @Test
    void thePainLimitIsSaidAndNoPainIsSaidAsSuch() {
        assertThat(in(Dose.of(Work.duration(60)).withPainUpTo(3)))
                .contains("Stop when your pain goes over 3 out of 10.");
        assertThat(in(Dose.of(Work.duration(60)).withPainUpTo(0))).contains("Do it only while it does not hurt.");
    }

    @Test
    void anInversionSaysItsAngle() {
        assertThat(in(Dose.of(Work.duration(60)).timesADay(1).atMostAWeek(3).atAngle(20)))
                .startsWith("Set the table to 20 degrees. Keep going for one minute.");
    }

    @Test
    void theFullestDoseIsPlainToRead() {
        Dose dose = Dose.of(new Work.Hold(30, Amount.of(10), new Rounds.Sets(3, Amount.of(60))))
                .timesADay(3)
                .atMostAWeek(9)
                .withPainUpTo(3)
                .onSide(Side.EACH);

        assertThat(ReadingGrade.of(in(dose), Set.of())).isLessThanOrEqualTo(6.0);
    }

    private String in(Dose dose) {
        return sentence.of(dose, Locale.ENGLISH);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/programs");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
