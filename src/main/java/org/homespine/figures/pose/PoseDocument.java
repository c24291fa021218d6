package org.homespine.figures.pose;

import java.util.List;

/**
 * The picture of one exercise as it is written down.
 *
 * @param alt what the picture shows, in words
 * @param upperBody whether the legs are left out
 * @param quiet the limbs that are painted lighter, so that the others stand out, where no limb is far
 */
public record PoseDocument(String alt, boolean upperBody, List<LimbName> quiet, List<Pose> poses) {

    public PoseDocument {
        quiet = List.copyOf(quiet);
        poses = List.copyOf(poses);
        if (alt.isBlank()) {
            throw new IllegalArgumentException("a picture needs its alternative text");
        }
        if (poses.isEmpty() || poses.size() > 4) {
            throw new IllegalArgumentException("a picture has one to four poses, not " + poses.size());
        }
    }

    /** The same in the words of another language. */
    public PoseDocument describedAs(String other) {
        return new PoseDocument(other, upperBody, quiet, poses);
    }
}
