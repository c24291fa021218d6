package org.homespine.programs;

import java.util.List;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.shared.Refused;

/**
 * What the screening says of a content for its patient today.
 *
 * @param items the verdict on each item, in the order of the items
 * @param stops everything that would stop it from being published, as {@link ProgramService#publish} refuses
 */
public record ProgramScreening(List<ScreenedExercise> items, List<Refused.Reason> stops) {

    public ProgramScreening {
        items = List.copyOf(items);
        stops = List.copyOf(stops);
    }

    public boolean mayBePublished() {
        return stops.isEmpty();
    }
}
