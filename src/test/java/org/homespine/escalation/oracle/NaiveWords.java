package org.homespine.escalation.oracle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The English warning words of readings 43 to 46, typed again from their text. */
final class NaiveWords {

    static final List<String> RED = entries("""
            bladder, pee, peed, peeing, wee, urine, wet myself, wetting myself, incontinent, bowel,
            bowels, poo, pooed, pooing, soiled, numb, numbness, saddle, wipe, wiped, wiping,
            cannot feel, can not feel, cant feel, both legs, collapse, collapsed, fever, chest pain,
            cannot breathe, can not breathe, cant breathe
            """);

    static final List<String> CRISIS = entries("""
            kill myself, killing myself, suicide, suicidal, end my life, end it all, take my own life,
            want to die, better off dead, do not want to be here, dont want to be here,
            do not want to live, dont want to live, harm myself, hurt myself, self harm
            """);

    static final List<String> CRACKING = entries("""
            crack, cracks, cracked, cracking, pop, pops, popped, popping, force, forces, forced,
            forcing
            """);

    static final List<String> SPINE = List.of("back", "neck");

    private NaiveWords() {}

    private static List<String> entries(String text) {
        return List.of(text.strip().split(",\\s+"));
    }

    static boolean anyIn(List<String> entries, String note) {
        for (String entry : entries) {
            if (stands(entry, note)) {
                return true;
            }
        }
        return false;
    }

    /** Reading 43: whole words in a row. */
    private static boolean stands(String entry, String note) {
        List<String> wanted = words(entry);
        List<String> said = words(note);
        for (int from = 0; from + wanted.size() <= said.size(); from++) {
            boolean same = true;
            for (int i = 0; i < wanted.size(); i++) {
                if (!said.get(from + i).equals(wanted.get(i))) {
                    same = false;
                }
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
            int sign = apart.codePointAt(i);
            if (sign == 0x27 || sign == 0x2019 || sign == 0x2BC) {
                continue;
            }
            if (Character.getType(sign) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(sign);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
