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

    /** The same sheets, each with how it stands. */
    List<HandoutMade> today(PatientId patient, List<HandoutMade> made) {
        Optional<ProgramView> program = programs.current(patient);
        if (made.isEmpty() || program.isEmpty()) {
            return made;
        }
        List<ProgramVersion> versions = programs.versions(patient);
        Map<Integer, List<ExerciseId>> withheld = new HashMap<>();
        for (HandoutMade sheet : made) {
            withheld.computeIfAbsent(
                    sheet.programVersion(),
                    number -> content(versions, number)
                            .map(content -> withheld(patient, program.get(), content))
                            .orElse(List.of()));
        }
        return made.stream()
                .map(sheet -> sheet.standing(new Standing(
                        supersededBy(program.get(), sheet),
                        running(program.get()),
                        withheld.getOrDefault(sheet.programVersion(), List.of()))))
                .toList();
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

    private static Running running(ProgramView program) {
        return switch (program.state()) {
            case DRAFT, ACTIVE -> Running.RUNS;
            case PAUSED -> Running.PAUSED;
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
