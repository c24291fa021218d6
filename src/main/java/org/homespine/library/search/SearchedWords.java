package org.homespine.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * What somebody typed, held against the index: each word exactly, the last also as a beginning, and one that is nowhere
 * with a slip or two. How much a word counts depends on where it stands, not on how rare it is.
 */
final class SearchedWords {

    /** Words that say nothing about an exercise. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "and",
            "at",
            "by",
            "exercise",
            "exercises",
            "for",
            "from",
            "i",
            "in",
            "is",
            "it",
            "my",
            "of",
            "on",
            "or",
            "that",
            "the",
            "this",
            "to",
            "with");

    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 7;
    private static final int WHOLE_COUNTS = 40;
    private static final int INEXACT_NAME_COUNTS = 6;
    private static final int INEXACT_COUNTS = 2;

    /** Documents, and how much standing among them counts. */
    private record Tier(FixedBitSet documents, int weight) {}

    private final Documents documents;
    private final List<List<Tier>> words = new ArrayList<>();
    private final FixedBitSet namedAsAWhole;

    SearchedWords(Documents documents, String text) {
        this.documents = documents;
        boolean unfinished = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        List<String> typed = Wording.PLAIN.words(text);
        for (int i = 0; i < typed.size(); i++) {
            boolean last = i == typed.size() - 1;
            if (!EMPTY_WORDS.contains(typed.get(i)) || typed.size() == 1) {
                words.add(tiers(typed.get(i), last && unfinished));
            }
        }
        String whole = String.join(" ", Wording.STEMS.words(text));
        namedAsAWhole = documents.matching(new TermQuery(new Term(ExerciseIndex.WHOLE, whole)));
    }

    private List<Tier> tiers(String word, boolean unfinished) {
        String stem = Wording.STEMS.words(word).getFirst();
        List<Tier> tiers = new ArrayList<>();
        for (IndexedField field : IndexedField.values()) {
            tiers.add(new Tier(documents.matching(new TermQuery(new Term(field.name(), stem))), field.weight()));
        }
        boolean known = tiers.stream().anyMatch(tier -> tier.documents().cardinality() > 0);
        if (unfinished) {
            addInexact(tiers, field -> new PrefixQuery(new Term(field, word)));
        }
        if (!known && word.length() >= SHORTEST_WITH_A_SLIP) {
            int slips = word.length() >= SHORTEST_WITH_TWO_SLIPS ? 2 : 1;
            addInexact(tiers, field -> new FuzzyQuery(new Term(field, word), slips));
        }
        return tiers;
    }

    private void addInexact(List<Tier> tiers, Function<String, Query> query) {
        tiers.add(new Tier(documents.matching(query.apply(ExerciseIndex.NAME_WORDS)), INEXACT_NAME_COUNTS));
        tiers.add(new Tier(documents.matching(query.apply(ExerciseIndex.WORDS)), INEXACT_COUNTS));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isOne() {
        return words.size() == 1;
    }

    /** The documents that have all words; every one when there is no word. */
    FixedBitSet all() {
        FixedBitSet all = documents.all();
        words.forEach(word -> all.and(having(word)));
        return all;
    }

    /** The documents that have any of the words. */
    FixedBitSet some() {
        FixedBitSet some = documents.none();
        words.forEach(word -> some.or(having(word)));
        return some;
    }

    private FixedBitSet having(List<Tier> word) {
        FixedBitSet having = documents.none();
        word.forEach(tier -> having.or(tier.documents()));
        return having;
    }

    /** How well a document fits: the more words and the nearer to the name, the more. */
    int score(int document) {
        int score = namedAsAWhole.get(document) ? WHOLE_COUNTS : 0;
        for (List<Tier> word : words) {
            score += weight(word, document);
        }
        return score;
    }

    private static int weight(List<Tier> word, int document) {
        int weight = 0;
        for (Tier tier : word) {
            if (tier.weight() > weight && tier.documents().get(document)) {
                weight = tier.weight();
            }
        }
        return weight;
    }
}
