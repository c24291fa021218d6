package org.homespine.checkins.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a paper diary says. What was left empty on the paper is null or absent, never "no".
 *
 * @param pain 0 to 10
 * @param times how often each exercise was done, 0 to 20; an exercise whose box is empty is absent
 * @param anySign what stands in the column "any sign from the red box"; null = left empty
 * @param signs which signs, asked by whoever copies when {@code anySign} is yes
 * @param note at most {@link Answers#LONGEST_NOTE} characters, may be empty
 */
public record PaperDay(
        LocalDate day,
        @Nullable Integer pain,
        Map<ExerciseId, Integer> times,
        @Nullable Boolean anySign,
        Set<RedBoxSign> signs,
        String note) {

    public static final int MOST_TIMES = 20;

    public PaperDay {
        times = Collections.unmodifiableMap(new TreeMap<>(times));
        signs = Set.copyOf(signs);
        note = note.strip();
    }

    /** What was stored of a row, read back as a row. */
    public static PaperDay of(CheckIn copied, List<ExerciseId> exercises) {
        Answers answers = copied.answers();
        Map<ExerciseId, Integer> times = new TreeMap<>();
        if (answers.done() == Done.NONE) {
            exercises.forEach(exercise -> times.put(exercise, 0));
        }
        answers.exercisesDone().forEach(exercise -> times.merge(exercise, 1, Integer::sum));
        return new PaperDay(
                copied.performedOn(),
                answers.pain(),
                times,
                answers.em() == null ? null : !signs(answers).isEmpty(),
                answers.em() == null ? Set.of() : signs(answers),
                answers.note() == null ? "" : answers.note());
    }

    private static Set<RedBoxSign> signs(Answers answers) {
        return Arrays.stream(RedBoxSign.values())
                .filter(sign -> says(answers, sign))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean says(Answers answers, RedBoxSign sign) {
        return switch (sign) {
            case BLADDER, BOWEL, SADDLE, SEXUAL, CHEST, STROKE ->
                answers.em() != null && answers.em().contains(sign.em());
            case BOTH_LEGS -> answers.side() == Side.BOTH;
            case LEG_WEAKER -> answers.weak() == Sign.WORSE;
            case FEVER -> answers.gen() != null && answers.gen().contains(GeneralSign.FEVER);
            case ACCIDENT -> answers.gen() != null && answers.gen().contains(GeneralSign.INJURY_MAJOR);
        };
    }

    /** Whether a stored row says the same; how much of it was due may have been changed since, by a pause or a hold. */
    public boolean isSaidBy(Answers stored) {
        Answers now = answers(Map.of());
        return Objects.equals(now.em(), stored.em())
                && signs(now).equals(signs(stored))
                && Objects.equals(now.pain(), stored.pain())
                && Objects.equals(now.note(), stored.note())
                && now.exercisesDone().equals(stored.exercisesDone())
                && (now.done() == null) == (stored.done() == null);
    }

    /** Whether the paper says nothing for this day. */
    public boolean isEmpty() {
        return pain == null && times.isEmpty() && anySign == null && note.isEmpty();
    }

    /** Throws {@link Refused} naming every column that cannot be copied as it stands. */
    public void require() {
        List<Reason> reasons = new ArrayList<>();
        if (isEmpty()) {
            reasons.add(new Reason("pain", "paper-empty", List.of()));
        }
        if (pain != null && (pain < 0 || pain > 10)) {
            reasons.add(new Reason("pain", "out-of-range", List.of(0, 10)));
        }
        times.forEach((exercise, count) -> {
            if (count < 0 || count > MOST_TIMES) {
                reasons.add(new Reason(exercise.value(), "out-of-range", List.of(0, MOST_TIMES)));
            }
        });
        if (Boolean.TRUE.equals(anySign) == signs.isEmpty()) {
            reasons.add(new Reason("signs", "paper-which-sign", List.of()));
        }
        if (note.length() > Answers.LONGEST_NOTE) {
            reasons.add(new Reason("note", "too-long", List.of(Answers.LONGEST_NOTE)));
        }
        if (note.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            reasons.add(new Reason("note", "control-characters", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    /**
     * The row as a check-in says it: an exercise done twice is named twice.
     *
     * @param due how often each exercise was due on that day
     */
    public Answers answers(Map<ExerciseId, Integer> due) {
        List<ExerciseId> done = new ArrayList<>();
        times.forEach((exercise, count) -> done.addAll(Collections.nCopies(count, exercise)));
        int units = done.size();
        int unitsDue = due.values().stream().mapToInt(Integer::intValue).sum();
        boolean said = !times.isEmpty();
        return new Answers(
                anySign == null ? null : emergencySigns(),
                pain,
                null,
                when(RedBoxSign.BOTH_LEGS, Side.BOTH),
                // What is new in both legs, or comes with the fever, is not written; the rules ask for a nerve sign.
                signs.contains(RedBoxSign.BOTH_LEGS) || signs.contains(RedBoxSign.FEVER) ? Sign.NEW : null,
                null,
                when(RedBoxSign.LEG_WEAKER, Sign.WORSE),
                when(RedBoxSign.LEG_WEAKER, HeelToe.NO),
                generalSigns(),
                null,
                said ? done(due, units, unitsDue) : null,
                said ? units : null,
                said && unitsDue > 0
                        ? BigDecimal.valueOf(units).divide(BigDecimal.valueOf(unitsDue), 3, RoundingMode.HALF_UP)
                        : null,
                done,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                note.isEmpty() ? null : note,
                false);
    }

    private Set<EmergencySign> emergencySigns() {
        return signs.stream().map(RedBoxSign::em).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private <T> @Nullable T when(RedBoxSign sign, T answer) {
        return signs.contains(sign) ? answer : null;
    }

    private @Nullable Set<GeneralSign> generalSigns() {
        Set<GeneralSign> general = EnumSet.noneOf(GeneralSign.class);
        if (signs.contains(RedBoxSign.FEVER)) {
            general.add(GeneralSign.FEVER);
        }
        if (signs.contains(RedBoxSign.ACCIDENT)) {
            general.add(GeneralSign.INJURY_MAJOR);
        }
        return general.isEmpty() ? null : general;
    }

    private Done done(Map<ExerciseId, Integer> due, int units, int unitsDue) {
        if (units == 0) {
            return Done.NONE;
        }
        boolean lacking =
                due.entrySet().stream().anyMatch(each -> times.getOrDefault(each.getKey(), 0) < each.getValue());
        if (lacking) {
            return Done.SOME;
        }
        return units > unitsDue ? Done.MORE : Done.ALL;
    }
}
