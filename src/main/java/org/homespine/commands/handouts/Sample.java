package org.homespine.commands.handouts;

import java.util.List;
import java.util.Locale;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;

/** A variant in a language, with the name of its files. */
public record Sample(String name, Variant variant, Locale language) {

    private static final int WEEK = 7;

    /** Programs of one exercise, of the usual number, of the longest that a person does, and of more than anybody should. */
    public static final List<Integer> EXERCISES = List.of(1, 6, 12, 40);

    /** Every variant that is worth a look. */
    public static final List<Sample> ALL = List.of(
            of(Paper.A4, Layout.ONE_A_PAGE, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.A4, Layout.TWO_A_PAGE, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.A4, Layout.FOUR_A_PAGE, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.A4, Layout.LIST, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.A4, Layout.LOG, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.A4, Layout.ONE_A_PAGE, PrintSize.LARGE, Locale.ENGLISH),
            of(Paper.A4, Layout.TWO_A_PAGE, PrintSize.LARGE, Locale.ENGLISH),
            of(Paper.LETTER, Layout.TWO_A_PAGE, PrintSize.CLEAR, Locale.ENGLISH),
            of(Paper.LETTER, Layout.ONE_A_PAGE, PrintSize.LARGE, Locale.ENGLISH),
            of(Paper.A4, Layout.TWO_A_PAGE, PrintSize.CLEAR, Locale.of("es")),
            of(Paper.A4, Layout.TWO_A_PAGE, PrintSize.CLEAR, Locale.of("ar")));

    private static Sample of(Paper paper, Layout layout, PrintSize print, Locale language) {
        Variant variant = new Variant(paper, layout, print, WEEK);
        String suffix = language.equals(Locale.ENGLISH) ? "" : "-" + language.getLanguage();
        return new Sample(variant.code() + suffix, variant, language);
    }
}
