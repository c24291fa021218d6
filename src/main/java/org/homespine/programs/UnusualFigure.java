package org.homespine.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a dose that lies outside what every source says of it; what no source speaks of is not judged.
 *
 * @param field as a refusal would name it, such as holdSeconds; days for the number of days a week
 * @param stated each source's own range
 */
public record UnusualFigure(String field, int value, List<Stated> stated) {

    /** What one source says. */
    public record Stated(SourceId source, Range range) {}

    public UnusualFigure {
        stated = List.copyOf(stated);
    }

    /** Every unusual figure of a dose, in the order in which a patient needs them. */
    public static List<UnusualFigure> of(Dose dose, Exercise exercise) {
        List<UnusualFigure> unusual = new ArrayList<>();
        add(unusual, exercise, "holdSeconds", dose.holdSeconds(), SourcedDose::holdSeconds);
        add(unusual, exercise, "breaths", dose.breaths(), SourcedDose::breaths);
        add(unusual, exercise, "durationSeconds", dose.durationSeconds(), SourcedDose::durationSeconds);
        add(unusual, exercise, "repetitions", dose.repetitions(), SourcedDose::repetitions);
        add(unusual, exercise, "timesPerDay", dose.timesPerDay(), SourcedDose::timesPerDay);
        add(unusual, exercise, "days", Amount.of(dose.days().size()), SourcedDose::sessionsPerWeek);
        return unusual;
    }

    private static void add(
            List<UnusualFigure> unusual,
            Exercise exercise,
            String field,
            Amount amount,
            Function<SourcedDose, @Nullable Range> range) {
        List<Stated> stated = exercise.doses().stream()
                .flatMap(sourced ->
                        Optional.ofNullable(range.apply(sourced))
                                .map(said -> new Stated(sourced.source(), said))
                                .stream())
                .toList();
        if (amount instanceof Amount.Of said
                && !stated.isEmpty()
                && stated.stream().noneMatch(each -> each.range().contains(said.value()))) {
            unusual.add(new UnusualFigure(field, said.value(), stated));
        }
    }
}
