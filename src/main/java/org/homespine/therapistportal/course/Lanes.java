package org.homespine.therapistportal.course;

import java.util.ArrayList;
import java.util.List;

/** Rows in which marks stand side by side: each takes the first row in which it touches no other. */
final class Lanes {

    private final double apart;
    private final List<Double> takenUpTo = new ArrayList<>();

    /** @param apart how far two marks of one row are apart at least */
    Lanes(double apart) {
        this.apart = apart;
    }

    /** The row for the next mark, 0 for the first; marks come from left to right. */
    int place(double x) {
        for (int lane = 0; lane < takenUpTo.size(); lane++) {
            if (x - takenUpTo.get(lane) >= apart) {
                takenUpTo.set(lane, x);
                return lane;
            }
        }
        takenUpTo.add(x);
        return takenUpTo.size() - 1;
    }

    int count() {
        return takenUpTo.size();
    }
}
