package org.homespine.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading ease of a Spanish text after Fernández Huerta: 206.84 - 60 syllables per word - 1.02 words per sentence. 70
 * and more is fairly easy (6th year of school), 80 and more easy.
 */
public final class ReadingEase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.:?]+(?=\\s|$)");
    private static final Pattern SILENT_H = Pattern.compile("(?<!c)h");
    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eiéí])");

    /** One strong vowel with the weak ones that glide into and out of it, an accented weak one alone, or weak ones. */
    private static final Pattern NUCLEUS =
            Pattern.compile("[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú]))?|[íú]|[iuü]+(?![aeoáéó])");

    /** A number is read aloud too: most are as long as "treinta". */
    private static final int SYLLABLES_OF_A_NUMBER = 2;

    private ReadingEase() {}

    /** The ease; a word that cannot be avoided because a sign must be named exactly counts as one syllable. */
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
        return 206.84 - 60.0 * syllables / words - 1.02 * words / sentences;
    }

    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Diphthongs are one syllable; two strong vowels, or a strong one beside an accented weak one, are two. */
    static int syllables(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return SYLLABLES_OF_A_NUMBER;
        }
        String spoken = SILENT_H.matcher(word).replaceAll("").replaceAll("y$", "i");
        Matcher nuclei = NUCLEUS.matcher(SILENT_U.matcher(spoken).replaceAll(""));
        int count = 0;
        while (nuclei.find()) {
            count++;
        }
        return Math.max(count, 1);
    }
}
