package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homespine.identity.ClinicService;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.PublishBlock;
import org.homespine.library.domain.PublishVerdict;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.ScreeningRow;
import org.homespine.library.domain.Verdict;
import org.homespine.patients.PatientRecord;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Everything that stops a content from being published; the medical part is the library's screening alone. */
@Component
class PublishCheck {

    private final ExerciseLibrary library;
    private final ClinicService clinics;

    PublishCheck(ExerciseLibrary library, ClinicService clinics) {
        this.library = library;
        this.clinics = clinics;
    }

    Screening screening() {
        return library.screening();
    }

    /** Refuses exercises that the library does not have. */
    void requireKnown(ProgramContent content) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < content.items().size(); i++) {
            ExerciseId exercise = content.items().get(i).exercise();
            if (library.exercise(exercise).isEmpty()) {
                reasons.add(new Reason("items[" + i + "]", "exercise-unknown", List.of(exercise.value())));
            }
        }
        refuse(reasons);
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    /** The one pure decision of the screening, for this patient on this day. */
    PublishVerdict verdict(ProgramContent content, PatientRecord record, LocalDate today) {
        return screening().mayPublish(content.prescribed(), record.conditions(), record.clearancesOn(today), today);
    }

    /** What the screening blocks of a content on a day: all of it while a condition that blocks all is not cleared. */
    Set<ExerciseId> blocked(ProgramContent content, PatientRecord record, LocalDate today) {
        return blocked(content, verdict(content, record, today));
    }

    private static Set<ExerciseId> blocked(ProgramContent content, PublishVerdict verdict) {
        if (verdict.blocks().stream().anyMatch(PublishCheck::stopsAll)) {
            return content.exercises();
        }
        return content.exercises().stream()
                .filter(exercise -> verdict.blocks().stream().anyMatch(block -> isOf(exercise, block)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it stops every exercise, whichever they are. */
    static boolean stopsAll(PublishBlock block) {
        return block instanceof PublishBlock.ConditionNotCleared || block instanceof PublishBlock.ConditionUnknown;
    }

    private static boolean isOf(ExerciseId exercise, PublishBlock block) {
        return switch (block) {
            case PublishBlock.ConditionNotCleared ignored -> true;
            case PublishBlock.ConditionUnknown ignored -> true;
            case PublishBlock.ExerciseBlocked blocked -> blocked.exercise().equals(exercise);
            case PublishBlock.InversionDoseMissing missing -> missing.exercise().equals(exercise);
            case PublishBlock.NotTaught notTaught -> notTaught.exercise().equals(exercise);
            case PublishBlock.NeverPrescribed never -> never.exercise().equals(exercise);
            case PublishBlock.NotScreened notScreened -> notScreened.exercise().equals(exercise);
        };
    }

    /**
     * Every reason why it may not be published.
     *
     * @param first whether the program has no version yet
     */
    List<Reason> stops(ProgramContent content, PatientRecord record, LocalDate today, boolean first) {
        List<Reason> reasons = new ArrayList<>();
        if (content.items().isEmpty()) {
            reasons.add(new Reason("items", "program-empty", List.of()));
        }
        dates(reasons, content, today, first);
        for (int i = 0; i < content.items().size(); i++) {
            dose(reasons, "items[" + i + "].dose", content.items().get(i));
            ownSteps(reasons, "items[" + i + "].ownSteps", content.items().get(i));
        }
        verdict(content, record, today).blocks().stream()
                .distinct()
                .forEach(block -> reasons.addAll(reasons(block, content, record, today)));
        for (String missing : clinics.settings().missingForPublishing()) {
            reasons.add(new Reason("clinic." + missing, "publish-needs-" + missing, List.of()));
        }
        return reasons;
    }

    /** Refuses while a condition that blocks all has no valid clearance. */
    void requireClearances(PatientRecord record, LocalDate today) {
        ProgramContent nothing = ProgramContent.empty();
        refuse(verdict(nothing, record, today).blocks().stream()
                .flatMap(block -> reasons(block, nothing, record, today).stream())
                .toList());
    }

    private static void dates(List<Reason> reasons, ProgramContent content, LocalDate today, boolean first) {
        LocalDate start = content.startsOn();
        LocalDate review = content.reviewOn();
        if (start == null) {
            reasons.add(new Reason("startsOn", "program-start", List.of()));
        } else if (first && start.isBefore(today)) {
            reasons.add(new Reason("startsOn", "program-start-past", List.of()));
        }
        if (review != null && (review.isBefore(today) || (start != null && review.isBefore(start)))) {
            reasons.add(new Reason("reviewOn", "program-review", List.of()));
        }
    }

    private void dose(List<Reason> reasons, String field, ProgramItem item) {
        Dose dose = item.dose();
        String name = name(item.exercise());
        if (!dose.isComplete()) {
            reasons.add(new Reason(field, "dose-missing", List.of(name)));
        }
        if (dose.weeklyCap() instanceof Amount.Of cap && dose.unitsPerWeek() > cap.value()) {
            reasons.add(
                    new Reason(field + ".weeklyCap", "dose-over-cap", List.of(name, dose.unitsPerWeek(), cap.value())));
        }
        if (ForbiddenTechnique.isNamedIn(dose.asTaught())) {
            reasons.add(new Reason(field + ".asTaught", "technique-forbidden", List.of()));
        }
    }

    /** Only what the sources name without steps is taught in the therapist's own; the library's stand as they are. */
    private void ownSteps(List<Reason> reasons, String field, ProgramItem item) {
        boolean taught = library.exercise(item.exercise())
                .filter(Exercise::mayBePrescribed)
                .isPresent();
        if (taught && !item.ownSteps().isEmpty()) {
            reasons.add(new Reason(field, "own-steps-taught", List.of(name(item.exercise()))));
        }
        if (item.ownSteps().stream().anyMatch(ForbiddenTechnique::isNamedIn)) {
            reasons.add(new Reason(field, "technique-forbidden", List.of()));
        }
    }

    private List<Reason> reasons(PublishBlock block, ProgramContent content, PatientRecord record, LocalDate today) {
        return switch (block) {
            case PublishBlock.ConditionNotCleared missing ->
                List.of(new Reason("conditions", "condition-not-cleared", List.of(name(missing.condition()))));
            case PublishBlock.ConditionUnknown unknown ->
                List.of(new Reason(
                        "conditions",
                        "condition-unknown",
                        List.of(unknown.condition().value())));
            case PublishBlock.ExerciseBlocked blocked ->
                blocked.reasons().stream()
                        .map(why -> new Reason(
                                field(content, blocked.exercise()),
                                clearanceNeeded(why.condition(), blocked.exercise(), record, today),
                                List.of(name(blocked.exercise()), name(why.condition()), why.why())))
                        .toList();
            case PublishBlock.InversionDoseMissing missing -> of(content, missing.exercise(), "inversion-dose");
            case PublishBlock.NotTaught notTaught -> withoutSteps(content, notTaught.exercise());
            case PublishBlock.NeverPrescribed never -> of(content, never.exercise(), "exercise-never");
            case PublishBlock.NotScreened notScreened -> of(content, notScreened.exercise(), "exercise-not-screened");
        };
    }

    /** Which clearance would lift the block: of the condition, of the exercise, or either. */
    private String clearanceNeeded(ConditionId condition, ExerciseId exercise, PatientRecord record, LocalDate today) {
        if (condition.equals(Screening.ANY_PATIENT)) {
            return "exercise-blocked-for-all";
        }
        ScreeningRow row = screening().rowsOf(condition).get(exercise);
        boolean cleared =
                record.clearancesOn(today).stream().anyMatch(clearance -> condition.equals(clearance.condition()));
        boolean conditionIsEnough = !cleared && row != null && row.after() != Verdict.BLOCKED;
        if (screening().blocksAll(condition) && !cleared) {
            return conditionIsEnough ? "exercise-blocked-condition" : "exercise-blocked-both";
        }
        return conditionIsEnough ? "exercise-blocked-either" : "exercise-blocked-exercise";
    }

    private List<Reason> of(ProgramContent content, ExerciseId exercise, String message) {
        return List.of(new Reason(field(content, exercise), message, List.of(name(exercise))));
    }

    private List<Reason> withoutSteps(ProgramContent content, ExerciseId exercise) {
        return IntStream.range(0, content.items().size())
                .filter(i -> content.items().get(i).exercise().equals(exercise))
                .filter(i -> content.items().get(i).ownSteps().isEmpty())
                .mapToObj(i -> new Reason("items[" + i + "].ownSteps", "exercise-not-taught", List.of(name(exercise))))
                .toList();
    }

    private static String field(ProgramContent content, ExerciseId exercise) {
        List<ExerciseId> order =
                content.items().stream().map(ProgramItem::exercise).toList();
        return "items[" + order.indexOf(exercise) + "]";
    }

    String name(ExerciseId exercise) {
        return library.exercise(exercise).map(Exercise::name).orElse(exercise.value());
    }

    private String name(ConditionId condition) {
        return screening().condition(condition).map(Condition::name).orElse(condition.value());
    }
}
