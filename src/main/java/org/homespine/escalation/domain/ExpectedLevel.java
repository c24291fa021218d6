package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician expects of a patient for a while, such as pain up to 7 after a change of the program. What SOON and
 * ROUTINE rules of that family find within it is stored and raises nothing; anything worse raises as ever. Rules of a
 * higher tier never ask for it, nor does any rule that has no quiet period.
 *
 * @param level the most that is expected, on the family's own scale
 * @param from the first day at home that it is about
 * @param until the last one
 */
public record ExpectedLevel(Measure measure, int level, LocalDate from, LocalDate until) {

    /** The longest time for which anything may be expected without another look. */
    public static final int MOST_DAYS = 28;

    /** The families whose rules measure something that has a level, and what they measure. */
    public enum Measure {
        /** The day's pain, 0 to 10. */
        PAIN(Family.PAIN, 10, "PAI-03", "PAI-04"),
        /** How far it reaches, 0 to 4. */
        REACH(Family.SPREAD, 4, "PER-01"),
        /** Nights of seven. */
        NIGHTS(Family.NIGHT, 7, "NGT-03"),
        /** The pain while exercising, 0 to 10. */
        DURING(Family.RESPONSE, 10, "PAI-05", "PAI-07");

        private final Family family;
        private final int most;
        private final Set<RuleId> rules;

        Measure(Family family, int most, String... rules) {
            this.family = family;
            this.most = most;
            this.rules = Arrays.stream(rules).map(RuleId::new).collect(Collectors.toUnmodifiableSet());
        }

        /** The rules that measure it; others of the family are about something else and speak as ever. */
        public Set<RuleId> rules() {
            return rules;
        }

        public Family family() {
            return family;
        }

        public int most() {
            return most;
        }
    }

    public ExpectedLevel {
        if (level < 0 || level > measure.most()) {
            throw new IllegalArgumentException("no such level of " + measure);
        }
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw new IllegalArgumentException("expected for 0 to " + MOST_DAYS + " days");
        }
    }

    boolean covers(Rule rule, Hit hit, CaseFile file) {
        return measure.rules().contains(rule.id())
                && !rule.tier().isPressing()
                && !hit.tier().isPressing()
                && isOn(file.today())
                && isOn(hit.day())
                && isWithin(hit);
    }

    private boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Every value that the hit rests on; one with none on this scale is not what was expected. */
    private boolean isWithin(Hit hit) {
        if (measure == Measure.NIGHTS) {
            Integer nights = hit.count();
            return nights != null && nights <= level;
        }
        List<Integer> values = hit.evidence().stream()
                .map(CheckInVersion::answers)
                .map(this::value)
                .flatMap(Stream::ofNullable)
                .toList();
        return !values.isEmpty() && values.stream().allMatch(value -> value <= level);
    }

    private @Nullable Integer value(Answers answers) {
        return switch (measure) {
            case PAIN -> answers.pain();
            case REACH -> answers.reach();
            case DURING -> answers.during();
            case NIGHTS -> null;
        };
    }
}
