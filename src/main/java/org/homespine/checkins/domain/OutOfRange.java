package org.homespine.checkins.domain;

/** An answer outside its range: which field, and from where to where it may go. */
public class OutOfRange extends IllegalArgumentException {

    private final String field;
    private final int least;
    private final int most;

    OutOfRange(String field, int least, int most) {
        super(field + ": " + least + " to " + most);
        this.field = field;
        this.least = least;
        this.most = most;
    }

    public String field() {
        return field;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
