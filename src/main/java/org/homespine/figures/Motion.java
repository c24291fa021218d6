package org.homespine.figures;

import java.util.List;

/** A movement in frames: way by way, with a cut between them. */
public record Motion(double width, double height, String alt, List<Way> ways) {

    /**
     * Frames that are all built alike, of the same shapes in the same order, moved.
     *
     * @param stops the frames that are key poses
     */
    public record Way(List<List<Shape>> frames, List<Integer> stops) {

        public Way {
            frames = frames.stream().map(List::copyOf).toList();
            stops = List.copyOf(stops);
        }
    }

    public Motion {
        ways = List.copyOf(ways);
    }
}
