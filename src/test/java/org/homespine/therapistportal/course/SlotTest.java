package org.homespine.therapistportal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homespine.escalation.domain.AdherenceLately.Day;
import org.homespine.escalation.domain.KnownDay;
import org.homespine.therapistportal.course.Slot.Spread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a step of the time axis says of a series. */
class SlotTest {

    @Test
    void aDayWithoutAnAnswerIsNotInIt() {
        assertThat(Slot.days(Days.pains(4, null)))
                .extracting(slot -> slot.of(Series.PAIN))
                .containsExactly(new Spread(4, 4, 4), null);
    }

    @Test
    void aWeekGoesFromItsLowestDayToItsHighestAndEndsToday() {
        List<Slot> weeks = Slot.weeks(Days.pains(9, 1, 2, null, 4, null, 3, 8));

        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst().of(Series.PAIN)).isEqualTo(new Spread(9, 9, 9));
        assertThat(weeks.getLast().of(Series.PAIN)).isEqualTo(new Spread(1, 3, 8));
        assertThat(weeks.getLast().last()).isEqualTo(Days.TODAY);
        assertThat(weeks.getLast().isDay()).isFalse();
    }

    @Test
    void ofAnEvenNumberOfDaysTheMiddleLiesBetweenTwo() {
        assertThat(Slot.weeks(Days.pains(2, 5)).getFirst().of(Series.PAIN)).isEqualTo(new Spread(2, 3.5, 5));
    }

    @Test
    void noneDoneIsZeroAndNothingSaidOrDueIsUnknown() {
        assertThat(done(new Day.Logged(Days.TODAY, 0, 4))).isEqualTo(new Spread(0, 0, 0));
        assertThat(done(new Day.Logged(Days.TODAY, 3, 4))).isEqualTo(new Spread(75, 75, 75));
        assertThat(done(new Day.NotLogged(Days.TODAY, 4))).isNull();
        assertThat(done(new Day.Logged(Days.TODAY, 0, 0))).isNull();
        assertThat(done(new Day.Paused(Days.TODAY))).isNull();
        assertThat(done(null)).isNull();
    }

    @Test
    void theActivitiesAreShownAsTheirMean() {
        assertThat(Slot.days(List.of(Days.scored(Days.TODAY, -2, 4, 5, 9))).getFirst())
                .extracting(slot -> slot.of(Series.PSFS), slot -> slot.of(Series.GRC))
                .containsExactly(new Spread(6, 6, 6), new Spread(-2, -2, -2));
    }

    private static @Nullable Spread done(@Nullable Day day) {
        List<KnownDay> days = List.of(Days.done(day));
        return Slot.days(days).getFirst().of(Series.DONE);
    }
}
