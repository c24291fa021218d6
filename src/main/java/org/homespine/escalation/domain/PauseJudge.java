package org.homespine.escalation.domain;

import java.util.List;
import java.util.stream.Stream;

/** Judges exercise that was entered between the start and the end of a pause. */
final class PauseJudge {

    private PauseJudge() {}

    static List<Hit> hits(ExercisedWhilePaused rule, CaseFile file) {
        return file.logbook().arriving().stream()
                .filter(CheckInVersion::hasExercised)
                .flatMap(checkIn -> during(rule, checkIn, file))
                .toList();
    }

    private static Stream<Hit> during(ExercisedWhilePaused rule, CheckInVersion checkIn, CaseFile file) {
        List<Pause> pauses = file.history().program().pauses().stream()
                .filter(pause -> pause.cause() != Pause.Cause.HOLIDAY)
                .filter(pause -> pause.isAround(checkIn.enteredAt()))
                .toList();
        if (pauses.isEmpty()) {
            return Stream.empty();
        }
        boolean emergency = pauses.stream().anyMatch(pause -> pause.cause() == Pause.Cause.EMERGENCY);
        return Stream.of(new Hit(
                checkIn.performedOn(),
                emergency ? Tier.URGENT : rule.tier(),
                false,
                List.of(checkIn),
                List.of(because(rule, checkIn, pauses, file))));
    }

    private static Sentence because(
            ExercisedWhilePaused rule, CheckInVersion checkIn, List<Pause> pauses, CaseFile file) {
        return Sentence.of(
                rule.id().value(),
                Value.of(checkIn.performedOn()),
                Value.of(file.home().date(checkIn.enteredAt())),
                Value.several(pauses.stream()
                        .map(pause -> Value.of(file.home().date(pause.from())))
                        .toList()),
                Value.several(pauses.stream()
                        .map(pause -> (Value) new Value.Word("cause." + pause.cause()))
                        .toList()));
    }
}
