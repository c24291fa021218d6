package org.homespine.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homespine.library.domain.Screening;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;

/** Whether an intake can be taken as it stands; collects every field that cannot. */
final class IntakeCheck {

    static final Set<String> KNOWN = Set.of("tingle", "numb", "weak", "night", "both_legs", "reach");
    static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final Set<String> SIDES = Set.of("none", "left", "right", "both");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final List<Reason> reasons = new ArrayList<>();

    private IntakeCheck() {}

    /** Throws {@link Refused} with every field that cannot be used. */
    static void require(Intake intake, LocalDate today, Screening screening) {
        IntakeCheck check = new IntakeCheck();
        check.name("firstName", intake.firstName());
        check.name("lastName", intake.lastName());
        check.that(!intake.born().isBefore(OLDEST) && intake.born().isBefore(today), "born", "born");
        check.that(LANGUAGES.contains(intake.language()), "language", "language");
        check.text("phone", intake.phone(), 40);
        check.text("emergencyContact", intake.emergencyContact(), 200);
        check.text("outOfHoursNumber", intake.outOfHoursNumber(), 40);
        check.range("pain", intake.pain(), 0, 10);
        check.range("reach", intake.reach(), 0, 4);
        check.that(SIDES.contains(intake.side()), "side", "side");
        check.that(KNOWN.containsAll(intake.known()), "known", "known-symptom");
        if (intake.baseline() != null) {
            check.range("baseline", intake.baseline(), 0, 10);
        }
        check.activities(intake);
        check.that(
                intake.conditions().stream()
                        .allMatch(id -> screening.condition(id).isPresent()),
                "conditions",
                "no-such-condition");
        if (!check.reasons.isEmpty()) {
            throw new Refused(check.reasons);
        }
    }

    private void activities(Intake intake) {
        that(intake.activities().size() <= 3, "activities", "three-activities");
        that(intake.activities().size() == intake.activityScores().size(), "activityScores", "activity-scores");
        intake.activities().forEach(activity -> text("activities", activity, 80));
        intake.activityScores().forEach(score -> range("activityScores", score, 0, 10));
    }

    private void name(String field, String value) {
        that(!value.isBlank() && value.length() <= 80 && hasNoControls(value), field, "patient-name");
    }

    private void text(String field, String value, int most) {
        if (value.length() > most) {
            reasons.add(new Reason(field, "too-long", List.of(most)));
        }
        that(hasNoControls(value), field, "control-characters");
    }

    private void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            reasons.add(new Reason(field, "out-of-range", List.of(least, most)));
        }
    }

    private void that(boolean holds, String field, String message) {
        if (!holds) {
            reasons.add(new Reason(field, message, List.of()));
        }
    }

    private static boolean hasNoControls(String text) {
        return text.chars().mapToObj(sign -> (char) sign).noneMatch(((Predicate<Character>) Character::isISOControl));
    }
}
