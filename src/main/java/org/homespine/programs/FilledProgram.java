package org.homespine.programs;

import java.util.List;
import org.homespine.library.domain.ScreenedExercise;

/**
 * Items to start from, for one patient today.
 *
 * @param leftOut what the screening blocks for this patient and is therefore not among the items, with its reasons
 */
public record FilledProgram(List<ProgramItem> items, List<ScreenedExercise> leftOut) {

    public FilledProgram {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }
}
