package org.homespine.handouts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homespine.handouts.HandoutMade.Running;
import org.homespine.handouts.HandoutMade.Standing;
import org.homespine.handouts.HandoutRows.Sheet;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramVersion;
import org.homespine.programs.ProgramView;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Holds sheets that were handed out against the program and the screening as they stand today. */
@Component
class HandoutStandings {

    private final ProgramService programs;

    HandoutStandings(ProgramService programs) {
        this.programs = programs;
    }

    /** The sheets as they were made, each with how it stands. */
    List<HandoutMade> today(PatientId patient, List<Sheet> sheets) {
        Optional<ProgramView> program = programs.current(patient);
        if (sheets.isEmpty() || program.isEmpty()) {
            return sheets.stream().map(Sheet::made).toList();
        }
        List<ProgramVersion> versions = programs.versions(patient);
        Map<Integer, List<ExerciseId>> withheld = new HashMap<>();
        for (Sheet sheet : sheets) {
            withheld.computeIfAbsent(
                    sheet.made().programVersion(),
                    number -> content(versions, number)
                            .map(content -> withheld(patient, program.get(), content))
                            .orElse(List.of()));
        }
        return sheets.stream()
                .map(sheet -> sheet.made()
                        .standing(standing(
                                program.get(),
                                sheet,
                                withheld.getOrDefault(sheet.made().programVersion(), List.of()))))
                .toList();
    }

    /** What the sheet says itself needs no saying. */
    private static Standing standing(ProgramView program, Sheet sheet, List<ExerciseId> withheld) {
        return new Standing(
                supersededBy(program, sheet.made()),
                running(program, sheet.saysPaused()),
                sheet.saysPaused()
                        ? List.of()
                        : withheld.stream()
                                .filter(exercise -> !sheet.saysHeld().contains(exercise))
                                .toList());
    }

    private static Optional<ProgramContent> content(List<ProgramVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .map(ProgramVersion::content)
                .findFirst();
    }

    private static int supersededBy(ProgramView program, HandoutMade sheet) {
        int now = Objects.requireNonNullElse(program.version(), 0);
        return sheet.program().equals(program.id()) && sheet.programVersion() == now ? 0 : now;
    }

    private static Running running(ProgramView program, boolean saysPaused) {
        return switch (program.state()) {
            case DRAFT, ACTIVE -> saysPaused ? Running.RUNS_AGAIN : Running.AS_IT_SAYS;
            case PAUSED -> saysPaused ? Running.AS_IT_SAYS : Running.PAUSED;
            case ENDED -> Running.ENDED;
        };
    }

    private List<ExerciseId> withheld(PatientId patient, ProgramView program, ProgramContent content) {
        Set<ExerciseId> withheld = new LinkedHashSet<>();
        programs.screen(patient, content).items().stream()
                .filter(ScreenedExercise::isBlocked)
                .map(ScreenedExercise::exercise)
                .forEach(withheld::add);
        program.held().stream().filter(content.exercises()::contains).sorted().forEach(withheld::add);
        return List.copyOf(withheld);
    }
}
