package org.homespine.programs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a content is stored. Published versions never change, so neither may the reading of this shape: a new shape gets a
 * new number and this one goes on being read, as {@link FirstShape} is. A field that is unknown or missing is an error.
 */
@Component
class ContentJson {

    private static final int SHAPE = 3;

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

    record StoredItem(String id, String exercise, Phase phase, StoredDose dose, String note, List<String> ownSteps) {}

    record StoredDose(
            StoredWork work,
            Side side,
            @Nullable Integer timesPerDay,
            List<DayOfWeek> days,
            @Nullable Integer weeklyCap,
            @Nullable Integer painLimit,
            @Nullable Integer angleDegrees) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StoredNotSaid.class, name = "not-said"),
        @JsonSubTypes.Type(value = StoredAsTaught.class, name = "as-taught"),
        @JsonSubTypes.Type(value = StoredRepetitions.class, name = "repetitions"),
        @JsonSubTypes.Type(value = StoredHold.class, name = "hold"),
        @JsonSubTypes.Type(value = StoredBreaths.class, name = "breaths"),
        @JsonSubTypes.Type(value = StoredDuration.class, name = "duration")
    })
    sealed interface StoredWork {}

    record StoredNotSaid() implements StoredWork {}

    record StoredAsTaught(String words) implements StoredWork {}

    record StoredRepetitions(int times, @Nullable StoredSets sets) implements StoredWork {}

    record StoredHold(
            int seconds, @Nullable Integer times, @Nullable StoredSets sets) implements StoredWork {}

    record StoredBreaths(
            int breaths, @Nullable Integer times, @Nullable StoredSets sets) implements StoredWork {}

    record StoredDuration(int seconds, @Nullable StoredSets sets) implements StoredWork {}

    record StoredSets(int sets, @Nullable Integer restSeconds) {}

    String write(ProgramContent content) {
        return mapper.writeValueAsString(new StoredContent(
                SHAPE,
                content.items().stream()
                        .map(item -> new StoredItem(
                                item.id().value(),
                                item.exercise().value(),
                                item.phase(),
                                stored(item.dose()),
                                item.note(),
                                item.ownSteps()))
                        .toList(),
                content.startsOn(),
                content.reviewOn(),
                content.note()));
    }

    ProgramContent read(String json) {
        JsonNode tree = mapper.readTree(json);
        if (tree.path("shape").asInt(SHAPE) == FirstShape.SHAPE) {
            return FirstShape.content(mapper.treeToValue(tree, FirstShape.Content.class));
        }
        StoredContent stored = mapper.treeToValue(tree, StoredContent.class);
        if (stored.shape() != SHAPE) {
            throw new IllegalStateException("unknown shape of a program's content: " + stored.shape());
        }
        return new ProgramContent(
                stored.items().stream().map(ContentJson::item).toList(),
                stored.startsOn(),
                stored.reviewOn(),
                stored.note());
    }

    private static ProgramItem item(StoredItem item) {
        return new ProgramItem(
                new ItemId(item.id()),
                new ExerciseId(item.exercise()),
                item.phase(),
                dose(item.dose()),
                item.note(),
                item.ownSteps());
    }

    private static StoredDose stored(Dose dose) {
        return new StoredDose(
                stored(dose.work()),
                dose.side(),
                dose.timesPerDay().orNull(),
                List.copyOf(dose.days()),
                dose.weeklyCap().orNull(),
                dose.painLimit().orNull(),
                dose.angleDegrees().orNull());
    }

    private static StoredWork stored(Work work) {
        return switch (work) {
            case Work.NotSaid ignored -> new StoredNotSaid();
            case Work.AsTaught taught -> new StoredAsTaught(taught.words());
            case Work.Repetitions counted -> new StoredRepetitions(counted.times(), stored(counted.rounds()));
            case Work.Hold held -> new StoredHold(held.seconds(), held.times().orNull(), stored(held.rounds()));
            case Work.Breaths breathed ->
                new StoredBreaths(breathed.breaths(), breathed.times().orNull(), stored(breathed.rounds()));
            case Work.Duration kept -> new StoredDuration(kept.seconds(), stored(kept.rounds()));
        };
    }

    private static @Nullable StoredSets stored(Rounds rounds) {
        return switch (rounds) {
            case Rounds.Once ignored -> null;
            case Rounds.Sets several ->
                new StoredSets(several.sets(), several.restSeconds().orNull());
        };
    }

    private static Dose dose(StoredDose dose) {
        return new Dose(
                work(dose.work()),
                dose.side(),
                Amount.ofNullable(dose.timesPerDay()),
                EnumSet.copyOf(dose.days()),
                Amount.ofNullable(dose.weeklyCap()),
                Amount.ofNullable(dose.painLimit()),
                Amount.ofNullable(dose.angleDegrees()));
    }

    private static Work work(StoredWork work) {
        return switch (work) {
            case StoredNotSaid ignored -> new Work.NotSaid();
            case StoredAsTaught taught -> new Work.AsTaught(taught.words());
            case StoredRepetitions counted -> new Work.Repetitions(counted.times(), rounds(counted.sets()));
            case StoredHold held -> new Work.Hold(held.seconds(), Amount.ofNullable(held.times()), rounds(held.sets()));
            case StoredBreaths breathed ->
                new Work.Breaths(breathed.breaths(), Amount.ofNullable(breathed.times()), rounds(breathed.sets()));
            case StoredDuration kept -> new Work.Duration(kept.seconds(), rounds(kept.sets()));
        };
    }

    private static Rounds rounds(@Nullable StoredSets sets) {
        return sets == null ? Rounds.once() : new Rounds.Sets(sets.sets(), Amount.ofNullable(sets.restSeconds()));
    }
}
