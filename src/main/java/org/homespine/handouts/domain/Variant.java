package org.homespine.handouts.domain;

import java.util.Locale;

/**
 * How a handout comes on paper.
 *
 * @param layout four exercises a page in large print become two: nothing is ever made smaller than the print
 * @param logDays days that the log has room for, 7 or 14
 */
public record Variant(Paper paper, Layout layout, PrintSize print, int logDays) {

    private static final int WEEK = 7;

    public Variant {
        if (logDays != WEEK && logDays != 2 * WEEK) {
            throw new IllegalArgumentException("a log has 7 or 14 days, not " + logDays);
        }
        if (print == PrintSize.LARGE && layout == Layout.FOUR_A_PAGE) {
            layout = Layout.TWO_A_PAGE;
        }
    }

    /** What is printed when nobody chose: two exercises a page in clear print, and a week's log. */
    public static Variant usual(Paper paper) {
        return new Variant(paper, Layout.TWO_A_PAGE, PrintSize.CLEAR, WEEK);
    }

    /** A short name for files, such as {@code a4-large-2up}; the log's days are not in it. */
    public String code() {
        return paper.name().toLowerCase(Locale.ROOT)
                + (print == PrintSize.LARGE ? "-large-" : "-")
                + switch (layout) {
                    case ONE_A_PAGE -> "1up";
                    case TWO_A_PAGE -> "2up";
                    case FOUR_A_PAGE -> "4up";
                    case LIST -> "list";
                    case LOG -> "log";
                };
    }

    /** Which parts of a program are printed, and how closely. */
    public enum Layout {
        ONE_A_PAGE,
        TWO_A_PAGE,
        FOUR_A_PAGE,
        /** Names and doses without pictures and steps, for those who know them. */
        LIST,
        /** The diary alone, for what was done and felt. */
        LOG
    }

    /** How large the smallest print is: 14 points is what blindness charities call clear print, 18 large print. */
    public enum PrintSize {
        CLEAR(14),
        LARGE(18);

        private final int points;

        PrintSize(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }
}
