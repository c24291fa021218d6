package org.homespine.library.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into words: small letters, no accents, no plural. What is indexed has its synonyms beside it, so that what
 * is looked for needs none.
 */
final class Wording extends Analyzer {

    /** Words as they are typed, for the search that an unfinished or misspelt word needs. */
    static final Wording PLAIN = new Wording(false, null);

    /** Words reduced to their stems, as what is looked for is compared with what is indexed. */
    static final Wording STEMS = new Wording(true, null);

    private final boolean stemming;
    private final @Nullable SynonymMap synonyms;

    private Wording(boolean stemming, @Nullable SynonymMap synonyms) {
        this.stemming = stemming;
        this.synonyms = synonyms;
    }

    /** The same words, with those of their synonym group beside them. */
    Wording with(List<List<String>> groups) {
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        for (List<String> group : groups) {
            for (String from : group) {
                group.stream().filter(to -> !to.equals(from)).forEach(to -> map.add(joined(from), joined(to), true));
            }
        }
        try {
            return new Wording(stemming, map.build());
        } catch (IOException e) {
            throw new UncheckedIOException("the synonyms of the library cannot be built", e);
        }
    }

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return words;
    }

    private CharsRef joined(String phrase) {
        return SynonymMap.Builder.join(words(phrase).toArray(String[]::new), new CharsRefBuilder());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
        if (stemming) {
            words = new PorterStemFilter(words);
        }
        if (synonyms != null) {
            words = new FlattenGraphFilter(new SynonymGraphFilter(words, synonyms, false));
        }
        return new TokenStreamComponents(tokenizer, words);
    }
}
