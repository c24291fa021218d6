package org.homespine.library.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the names of forced self-manipulation. Case, accents, signs, digits in place of letters and the order of
 * the words do not matter. It would rather refuse a harmless name, which can be changed, than let this one through;
 * the hip thrust and the neck twist of ordinary teaching pass.
 */
final class ForbiddenNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");
    private static final Set<String> SPINE = Set.of(
            "back",
            "neck",
            "spine",
            "spinal",
            "vertebra",
            "vertebrae",
            "joint",
            "joints",
            "disc",
            "discs",
            "lumbar",
            "thoracic",
            "cervical");
    private static final Set<String> ONESELF =
            Set.of("self", "own", "yourself", "oneself", "myself", "himself", "herself", "auto", "diy");

    private ForbiddenNames() {}

    static boolean match(String name) {
        List<String> words = words(name);
        boolean spine = words.stream().anyMatch(SPINE::contains);
        boolean oneself = words.stream().anyMatch(word -> ONESELF.contains(word) || word.startsWith("self"));
        boolean forced = words.stream().anyMatch(ForbiddenNames::isForce);
        return words.stream().anyMatch(ForbiddenNames::isAlwaysForbidden)
                || (spine || oneself || forced) && words.stream().anyMatch(ForbiddenNames::isPopping)
                || (spine || oneself) && words.stream().anyMatch(ForbiddenNames::isLevering)
                || oneself && words.stream().anyMatch(ForbiddenNames::isAdjusting)
                || forced && words.stream().anyMatch(word -> isAdjusting(word) || isTwisting(word));
    }

    private static boolean isAlwaysForbidden(String word) {
        return word.contains("manipul")
                || word.contains("crack")
                || word.startsWith("hvla")
                || word.startsWith("cavitat")
                || isNearlyManipulation(word);
    }

    private static boolean isPopping(String word) {
        return Set.of("pop", "pops", "popping", "snap", "snaps", "snapping", "thrust", "thrusts", "thrusting")
                .contains(word);
    }

    private static boolean isLevering(String word) {
        return word.startsWith("lever");
    }

    private static boolean isAdjusting(String word) {
        return word.contains("adjust") || word.startsWith("chiropract");
    }

    private static boolean isTwisting(String word) {
        return word.startsWith("twist") || word.startsWith("rotat") || word.startsWith("wrench");
    }

    private static boolean isForce(String word) {
        return word.startsWith("forc")
                || word.startsWith("violen")
                || Set.of("hard", "fast", "velocity", "jerk", "jerking", "sudden")
                        .contains(word);
    }

    /** A long word two slips of the pen away from the word itself, such as "manuplation". */
    private static boolean isNearlyManipulation(String word) {
        return word.length() >= 9 && word.startsWith("man") && distance(word, "manipulation") <= 2;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = letters(MARKS.matcher(plain).replaceAll(""));
        List<String> words = new ArrayList<>();
        StringBuilder spelt = new StringBuilder();
        for (String word : NOT_A_LETTER.split(plain)) {
            if (word.length() == 1) {
                spelt.append(word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.contains("hip") || words.contains("hips")) {
            words.removeIf(word -> word.startsWith("thrust"));
        }
        for (int i = words.size() - 1; i > 0; i--) {
            // "cra-cking" and "mani pulation": a word cut in two.
            String joined = words.get(i - 1) + words.get(i);
            if (joined.startsWith("crack") || joined.contains("manipul")) {
                words.add(joined);
            }
        }
        // "c r a c k" and "c-r-a-c-k": letters that stand alone are read as one word.
        if (!spelt.isEmpty()) {
            words.add(spelt.toString());
        }
        return words;
    }

    /** Digits and look-alike letters of other alphabets become the letters they stand for; soft signs vanish. */
    private static String letters(String text) {
        String from = "01345@$!аеіорсухмкнтαοικνρτ";
        String into = "oleasasiaeiopcyxmkhtaoiknpt";
        StringBuilder letters = new StringBuilder();
        for (char sign : text.toCharArray()) {
            int place = from.indexOf(sign);
            if (Character.getType(sign) != Character.FORMAT) {
                letters.append(place < 0 ? sign : into.charAt(place));
            }
        }
        return letters.toString();
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
