package org.homespine.programs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a content is stored. Published versions never change, so neither may the reading of this shape: a new shape gets a
 * new number and this one goes on being read. A field that is unknown or missing is an error.
 */
@Component
class ContentJson {

    private static final int SHAPE = 1;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record StoredContent(
            int shape,
            List<StoredItem> items,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate reviewOn,
            String note) {}

    record StoredItem(String exercise, StoredDose dose, String note) {}

    record StoredDose(
            @Nullable Integer sets,
            @Nullable Integer repetitions,
            @Nullable Integer holdSeconds,
            @Nullable Integer breaths,
            @Nullable Integer durationSeconds,
            @Nullable Integer restSeconds,
            @Nullable Integer timesPerDay,
            @Nullable Integer weeklyCap,
            @Nullable Integer angleDegrees,
            List<DayOfWeek> days,
            Side side,
            String asTaught) {}

    String write(ProgramContent content) {
        return mapper.writeValueAsString(new StoredContent(
                SHAPE,
                content.items().stream()
                        .map(item -> new StoredItem(item.exercise().value(), stored(item.dose()), item.note()))
                        .toList(),
                content.startsOn(),
                content.reviewOn(),
                content.note()));
    }

    ProgramContent read(String json) {
        StoredContent stored = mapper.readValue(json, StoredContent.class);
        if (stored.shape() != SHAPE) {
            throw new IllegalStateException("unknown shape of a program's content: " + stored.shape());
        }
        return new ProgramContent(
                stored.items().stream()
                        .map(item -> new ProgramItem(new ExerciseId(item.exercise()), dose(item.dose()), item.note()))
                        .toList(),
                stored.startsOn(),
                stored.reviewOn(),
                stored.note());
    }

    private static StoredDose stored(Dose dose) {
        return new StoredDose(
                dose.sets(),
                dose.repetitions(),
                dose.holdSeconds(),
                dose.breaths(),
                dose.durationSeconds(),
                dose.restSeconds(),
                dose.timesPerDay(),
                dose.weeklyCap(),
                dose.angleDegrees(),
                List.copyOf(dose.days()),
                dose.side(),
                dose.asTaught());
    }

    private static Dose dose(StoredDose dose) {
        return new Dose(
                dose.sets(),
                dose.repetitions(),
                dose.holdSeconds(),
                dose.breaths(),
                dose.durationSeconds(),
                dose.restSeconds(),
                dose.timesPerDay(),
                dose.weeklyCap(),
                dose.angleDegrees(),
                EnumSet.copyOf(dose.days()),
                dose.side(),
                dose.asTaught());
    }
}
