package org.homespine.programs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedText;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped starter templates, read and checked against the library once at the start; each dose is a source's own. */
final class StarterFiles {

    private static final String FILES = "classpath:programs/templates/*.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ExerciseLibrary library;

    private StarterFiles(ExerciseLibrary library) {
        this.library = library;
    }

    record StarterText(
            String id, String name, @JsonProperty("for") String audience, List<Fact> facts, List<Item> items) {}

    record Fact(String source, String text) {}

    /**
     * An exercise of a starter.
     *
     * @param doseOf the source whose dose it has; null where no source gives one
     * @param words how it was taught, where the source gives no measure
     */
    record Item(
            String exercise,
            String phase,
            @JsonProperty("dose_of") @Nullable String doseOf,
            @Nullable String words) {}

    /** In the order of the files' names; throws at the first thing that is wrong. */
    static List<ProgramTemplate> read(ExerciseLibrary library) {
        StarterFiles files = new StarterFiles(library);
        List<ProgramTemplate> all = new ArrayList<>();
        for (Resource file : shipped()) {
            String name = Objects.requireNonNull(file.getFilename());
            try {
                all.add(files.template(YAML.readValue(text(file), StarterText.class)));
            } catch (RuntimeException e) {
                throw new IllegalStateException("the starter template " + name + " is broken: " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static List<Resource> shipped() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver(StarterFiles.class.getClassLoader()).getResources(FILES);
            return List.of(found).stream()
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the starter templates cannot be read", e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProgramTemplate template(StarterText text) {
        if (text.facts().isEmpty()) {
            throw new IllegalArgumentException("it cites no fact");
        }
        return new ProgramTemplate(
                text.id(),
                text.name(),
                ProgramTemplate.Origin.STARTER,
                text.audience(),
                text.facts().stream().map(this::fact).toList(),
                ProgramContent.numbered(text.items().stream().map(this::item).toList()));
    }

    private SourcedText fact(Fact fact) {
        SourceId source = new SourceId(fact.source());
        if (library.sources().stream().noneMatch(known -> known.id().equals(source))) {
            throw new IllegalArgumentException("no source " + source);
        }
        return new SourcedText(source, fact.text());
    }

    private ProgramItem item(Item item) {
        ExerciseId id = new ExerciseId(item.exercise());
        Exercise exercise = library.exercise(id)
                .filter(Exercise::mayBePrescribed)
                .orElseThrow(() -> new IllegalArgumentException("no exercise " + id + " that may be prescribed"));
        Dose dose = dose(exercise, item);
        if (!dose.isComplete()) {
            throw new IllegalArgumentException(id + " has no dose");
        }
        return new ProgramItem(id, dose, "").in(Phase.valueOf(item.phase().toUpperCase(Locale.ROOT)));
    }

    private static Dose dose(Exercise exercise, Item item) {
        Dose dose = item.doseOf() == null
                ? Dose.empty(exercise.sides())
                : exercise.doses().stream()
                        .filter(sourced -> sourced.source().value().equals(item.doseOf()))
                        .findFirst()
                        .map(sourced -> Dose.from(sourced, exercise.sides()))
                        .orElseThrow(() ->
                                new IllegalArgumentException(item.doseOf() + " gives no dose of " + exercise.id()));
        return item.words() == null ? dose : dose.doing(new Work.AsTaught(item.words()));
    }
}
