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

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final DoseSentence sentence = new DoseSentence(texts());

    @Test
    void aHeldExerciseSaysHoldTimesAndDays() {
        Dose dose = new Dose(null, 5, 30, null, null, null, 2, null, null, EVERY_DAY, Side.BOTH, "");

        assertThat(in(dose)).isEqualTo("Hold for 30 seconds. Do it 5 times. Twice a day, every day.");
        assertThat(sentence.atOneTime(dose, Locale.ENGLISH)).isEqualTo("Hold for 30 seconds. Do it 5 times.");
    }

    @Test
    void singularsReadAsSingulars() {
        Dose dose = new Dose(1, 1, 1, 1, null, null, 1, 1, null, EnumSet.of(DayOfWeek.MONDAY), Side.LEFT, "");

        assertThat(in(dose))
                .isEqualTo("Hold for one second. Take one slow breath. Do it once. Do it on the left side. "
                        + "Once a day, on Monday. No more than once a week.");
    }

    @Test
    void setsRestSidesAndCapAreSaid() {
        Dose dose = new Dose(
                3,
                10,
                null,
                null,
                null,
                90,
                3,
                9,
                null,
                EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                Side.EACH,
                "");

        assertThat(in(dose))
                .isEqualTo("Do it 10 times. Do 3 sets. Rest for one minute and 30 seconds between sets. "
                        + "Do it on one side, then on the other. 3 times a day, on Monday, Wednesday, and Friday. "
                        + "No more than 9 times a week.");
    }

    @Test
    void durationAndWordsAreSaidAndDaysAloneStandAlone() {
        assertThat(in(new Dose(
                        null, null, null, null, 300, null, null, null, null, EVERY_DAY, Side.BOTH, "At an easy pace")))
                .isEqualTo("At an easy pace. Keep going for 5 minutes. Every day.");
    }

    @Test
    void anInversionSaysItsAngle() {
        assertThat(in(new Dose(null, null, null, null, 60, null, 1, 3, 20, EVERY_DAY, Side.BOTH, "")))
                .startsWith("Set the table to 20 degrees. Keep going for one minute.");
    }

    @Test
    void theFullestDoseIsPlainToRead() {
        Dose dose = new Dose(3, 10, 30, 5, 120, 60, 3, 9, null, EVERY_DAY, Side.EACH, "");

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
