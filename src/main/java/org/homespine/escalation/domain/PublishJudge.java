package org.homespine.escalation.domain;

import java.util.List;
import java.util.stream.Stream;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.library.domain.PublishBlock;
import org.homespine.library.domain.PublishBlock.ConditionNotCleared;
import org.homespine.library.domain.PublishBlock.ExerciseBlocked;
import org.homespine.library.domain.Screening;

/** Judges whether a program may be published, by the one decision that programs refuses by. */
final class PublishJudge {

    private PublishJudge() {}

    static List<Hit> hits(PublishStop rule, Screening screening, CaseFile file) {
        History history = file.history();
        List<PrescribedExercise> program = history.program().exercises().stream()
                .sorted()
                .map(PrescribedExercise::of)
                .toList();
        List<PublishBlock> blocks = screening
                .mayPublish(program, history.patient().conditions(), history.clearances(), file.today())
                .fromTable();
        return blocks.isEmpty() ? List.of() : List.of(Hit.ofDay(rule, file.today(), because(rule, blocks, file)));
    }

    private static Sentence because(PublishStop rule, List<PublishBlock> blocks, CaseFile file) {
        Stream<Value> conditions = each(blocks, ConditionNotCleared.class)
                .map(block -> new Value.Quote(block.condition().value()));
        Stream<Value> exercises = each(blocks, ExerciseBlocked.class)
                .map(block -> new Value.Quote(block.exercise().value()));
        return Sentence.of(
                rule.id().value(),
                Value.of(file.today()),
                Value.several(conditions.toList()),
                Value.several(exercises.toList()));
    }

    private static <T extends PublishBlock> Stream<T> each(List<PublishBlock> blocks, Class<T> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }
}
