package org.homespine.figures;

import java.util.List;

/**
 * A movement in frames; every frame has the same shapes in the same order, moved.
 *
 * @param stops the frames that are key poses
 */
public record Motion(double width, double height, String alt, List<List<Shape>> frames, List<Integer> stops) {

    public Motion {
        frames = frames.stream().map(List::copyOf).toList();
        stops = List.copyOf(stops);
    }
}
