package org.homespine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.demo.Story.Ending;
import org.homespine.shared.ExerciseId;

/** What a made-up patient answers on each day; the same for the same story, whenever it is loaded. */
final class Diary {

    private final Story story;
    private final List<Optional<Answers>> days = new ArrayList<>();

    Diary(Story story) {
        this.story = story;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(story.lastName().hashCode());
        for (int day = 0; day <= story.startDaysAgo(); day++) {
            days.add(answers(day, random));
        }
    }

    /** The answers of the day that many days after the start, or empty for a day without a check-in. */
    Optional<Answers> on(LocalDate start, LocalDate day) {
        return days.get((int) (day.toEpochDay() - start.toEpochDay()));
    }

    private Optional<Answers> answers(int day, RandomGenerator random) {
        int daysAgo = story.startDaysAgo() - day;
        boolean last = daysAgo == 0;
        double chance = random.nextDouble();
        double wobble = random.nextGaussian() * 0.7;
        if (story.isPausedOn(daysAgo) || (story.course().ending() == Ending.SILENT && daysAgo < 7)) {
            return Optional.empty();
        }
        if (last && story.course().ending() == Ending.NOT_YET) {
            return Optional.empty();
        }
        if (last) {
            return Optional.of(ending(pain(day, wobble)));
        }
        if (chance > story.course().adherence() + 0.05) {
            return Optional.empty();
        }
        return Optional.of(ordinary(day, story.exercisesOn(daysAgo), pain(day, wobble), chance));
    }

    private int pain(int day, double wobble) {
        return story.flareOn(story.startDaysAgo() - day).orElseGet(() -> usualPain(day, wobble));
    }

    private int usualPain(int day, double wobble) {
        double share = story.startDaysAgo() == 0 ? 1 : (double) day / story.startDaysAgo();
        double pain = story.course().painAtStart()
                + share * (story.course().painNow() - story.course().painAtStart())
                + wobble;
        return (int) Math.clamp(Math.round(pain), 0, 6);
    }

    private Answers ordinary(int day, List<ExerciseId> exercises, int pain, double chance) {
        int due = exercises.size();
        boolean all = chance < story.course().adherence() * 0.8;
        int units = all ? due : due - 1;
        boolean weekly = day % 7 == 6;
        return new Answers(
                Set.of(),
                pain,
                Math.min(story.intakeReach(), 1),
                story.intakeReach() == 0 ? Side.NONE : story.intakeSide(),
                Sign.NONE,
                story.known().contains("tingle") ? Sign.SAME : Sign.NONE,
                Sign.NONE,
                null,
                story.known().contains("night") && day % 5 == 0 ? Set.of(GeneralSign.NIGHT) : Set.of(),
                null,
                all ? Done.ALL : Done.SOME,
                units,
                BigDecimal.valueOf(units).divide(BigDecimal.valueOf(due), 3, RoundingMode.HALF_UP),
                exercises.subList(0, units),
                List.of(),
                all ? null : SkipReason.NO_TIME,
                Math.min(pain + 1, 5),
                Settled.YES,
                null,
                weekly ? day < 20 ? 0 : 2 : null,
                weekly ? List.of(5, 6, 5) : null,
                weekly ? 4 : null,
                null,
                false);
    }

    private Answers ending(int pain) {
        Answers usual = ordinary(1, story.exercisesOn(0), pain, 0);
        Ending ending = story.course().ending();
        boolean severe = ending == Ending.SEVERE;
        boolean tingling = ending == Ending.TINGLING;
        return new Answers(
                ending == Ending.BLADDER ? Set.of(EmergencySign.BLADDER) : Set.of(),
                severe ? 9 : pain,
                tingling ? Integer.valueOf(3) : usual.reach(),
                tingling ? story.intakeSide() : usual.side(),
                Sign.NONE,
                tingling ? Sign.NEW : usual.tingle(),
                Sign.NONE,
                null,
                ending == Ending.NIGHT ? Set.of(GeneralSign.NIGHT) : usual.gen(),
                null,
                severe ? Done.NONE : usual.done(),
                severe ? Integer.valueOf(0) : usual.unitsDone(),
                severe ? BigDecimal.ZERO : usual.ratio(),
                severe ? List.of() : usual.exercisesDone(),
                List.of(),
                severe ? SkipReason.TOO_PAINFUL : null,
                severe ? null : usual.during(),
                Settled.YES,
                severe ? RestRelief.NO : null,
                null,
                null,
                null,
                ending == Ending.CONTACT ? "Could you call me about my next visit?" : null,
                ending == Ending.CONTACT);
    }
}
