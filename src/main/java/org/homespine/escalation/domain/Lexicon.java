package org.homespine.escalation.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Phrases looked for in notes, whatever the patient's language. A note is read in lower case, apostrophes dropped,
 * accents ignored, every other sign that is no letter or digit as a space; a phrase matches whole words in a row.
 * Negation is not parsed.
 */
public record Lexicon(List<Phrase> phrases) {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public Lexicon {
        phrases = List.copyOf(phrases);
    }

    /** The phrases that stand in a note. */
    public List<Phrase> in(String note) {
        String words = wordsOf(note);
        return phrases.stream().filter(phrase -> words.contains(phrase.words())).toList();
    }

    /** The phrases that stand in the note of a check-in. */
    List<Phrase> in(CheckInVersion checkIn) {
        String note = checkIn.answers().note();
        return note == null ? List.of() : in(note);
    }

    /** The words of a text, each with a space before and after. */
    static String wordsOf(String text) {
        String lower = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return " " + OTHER_SIGNS.matcher(plain).replaceAll(" ").strip() + " ";
    }

    /**
     * A phrase to look for.
     *
     * @param words its text as it is looked for
     * @param language its language by ISO 639-1, such as {@code en}
     * @param reviewed whether a clinician has reviewed it in that language
     */
    public record Phrase(String text, String words, String language, boolean reviewed) {

        static Phrase of(String text, String language, boolean reviewed) {
            return new Phrase(text, wordsOf(text), language, reviewed);
        }
    }
}
