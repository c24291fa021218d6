package org.homespine.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Flesch-Kincaid grade of an English text: 0.39 words per sentence + 11.8 syllables per word - 15.59. */
public final class ReadingGrade {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:['’][A-Za-z]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Words that the rules below would count short or long. */
    private static final Map<String, Integer> KNOWN = Map.of(
            "area",
            3,
            "being",
            2,
            "doing",
            2,
            "going",
            2,
            "idea",
            3,
            "muscles",
            2,
            "people",
            2,
            "something",
            2,
            "sometimes",
            2,
            "somewhere",
            2);

    private ReadingGrade() {}

    /** The grade; a word that cannot be avoided because it is part of the exercise's name counts as one syllable. */
    public static double of(String text, Set<String> unavoidable) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            List<String> found = words(sentence);
            sentences += found.isEmpty() ? 0 : 1;
            words += found.size();
            for (String word : found) {
                syllables += unavoidable.contains(word) ? 1 : syllables(word);
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Groups of vowels, without the ones at the end that are written but not spoken. */
    static int syllables(String word) {
        String plain = word.replaceAll("[^a-z]", "");
        if (KNOWN.containsKey(plain)) {
            return KNOWN.get(plain);
        }
        int count = 0;
        Matcher groups = VOWELS.matcher(plain);
        while (groups.find()) {
            count++;
        }
        boolean silentE = plain.matches(".*[^aeiouyl]e") || plain.matches(".*[aeiouyl]le");
        boolean silentEs =
                plain.matches(".*[^aeiouysxzcgl]es") && !plain.matches(".*(sh|ch)es") || plain.matches(".*[aeiouy]les");
        boolean silentEd = plain.matches(".*[^aeiouytdl]ed") || plain.matches(".*[aeiouyl]led");
        if (silentE || silentEs || silentEd) {
            count--;
        }
        return Math.max(count, 1);
    }
}
