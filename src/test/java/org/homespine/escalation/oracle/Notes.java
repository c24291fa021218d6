package org.homespine.escalation.oracle;

import java.util.List;

/** English notes with warning words in them, and notes that miss them by little. */
final class Notes {

    private Notes() {}

    static String with(String phrase, Dice dice) {
        String said = disguised(phrase, dice);
        return dice.of("", "I ", "My ", "today: ", "Well...")
                + said
                + dice.of("", " today", "!", ", I think", ".\nBye");
    }

    static String withAny(List<String> phrases, Dice dice) {
        return with(dice.from(phrases), dice);
    }

    /** The phrase with a letter too many, a word missing or a word between: none of them is an entry. */
    static String missing(String phrase, Dice dice) {
        String[] words = phrase.split(" ");
        if (words.length > 1 && dice.chance(50)) {
            return dice.chance(50) ? words[0] + " quite " + phrase.substring(words[0].length() + 1) : words[0];
        }
        return dice.chance(50) ? "x" + phrase : phrase + "zz";
    }

    private static String disguised(String phrase, Dice dice) {
        String said = phrase.replace(" ", dice.of(" ", " ", "  ", "-", " / ", "\n"));
        String apostrophe = dice.of("'", "\u2019", "\u02bc", "");
        said = said.replace("cant", "can" + apostrophe + "t").replace("dont", "don" + apostrophe + "t");
        if (dice.chance(30)) {
            said = said.replaceFirst("e", "\u00e9").replaceFirst("a", "a\u0301");
        }
        return dice.chance(30) ? said.toUpperCase(java.util.Locale.ROOT) : said;
    }
}
