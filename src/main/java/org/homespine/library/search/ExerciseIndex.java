package org.homespine.library.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/** An index of exercises in memory, made once and never changed; without words it keeps the order it was given. */
public final class ExerciseIndex {

    static final String ID = "id";
    static final String WHOLE = "whole";
    static final String NAME_WORDS = "name-words";
    static final String WORDS = "words";

    private final Documents documents;
    private final List<ExerciseId> ids = new ArrayList<>();
    private final Map<Facet, Map<String, FixedBitSet>> having = new EnumMap<>(Facet.class);

    /**
     * Indexes exercises.
     *
     * @param synonyms groups of words that mean the same
     * @param label how a value of a facet reads
     */
    public ExerciseIndex(
            List<Exercise> exercises, List<List<String>> synonyms, BiFunction<Facet, String, String> label) {
        documents = new Documents(Documents.reading(() -> DirectoryReader.open(written(exercises, synonyms, label))));
        for (int document = 0; document < documents.count(); document++) {
            ids.add(new ExerciseId(documents.stored(document, ID)));
        }
        for (Facet facet : Facet.values()) {
            Map<String, FixedBitSet> values = new LinkedHashMap<>();
            exercises.stream()
                    .flatMap(exercise -> facet.valuesOf(exercise).stream())
                    .distinct()
                    .forEach(value ->
                            values.put(value, documents.matching(new TermQuery(new Term(facet.name(), value)))));
            having.put(facet, values);
        }
    }

    private static ByteBuffersDirectory written(
            List<Exercise> exercises, List<List<String>> synonyms, BiFunction<Facet, String, String> label)
            throws IOException {
        Wording plain = Wording.PLAIN.with(synonyms);
        PerFieldAnalyzerWrapper wording = new PerFieldAnalyzerWrapper(
                Wording.STEMS.with(synonyms), Map.of(NAME_WORDS, Wording.PLAIN, WORDS, plain));
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(wording))) {
            for (Exercise exercise : exercises) {
                writer.addDocument(document(exercise, label));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document document(Exercise exercise, BiFunction<Facet, String, String> label) {
        Document document = new Document();
        document.add(new StringField(ID, exercise.id().value(), Store.YES));
        addWords(document, IndexedField.NAME, exercise.name());
        exercise.aliases().forEach(alias -> addWords(document, IndexedField.ALIAS, alias));
        exercise.benefits().forEach(benefit -> addWords(document, IndexedField.BENEFIT, benefit));
        Stream.concat(Stream.of(exercise.name()), exercise.aliases().stream()).forEach(name -> {
            document.add(new StringField(WHOLE, String.join(" ", Wording.STEMS.words(name)), Store.NO));
            document.add(new TextField(NAME_WORDS, name, Store.NO));
        });
        for (Facet facet : Facet.values()) {
            for (String value : facet.valuesOf(exercise)) {
                document.add(new StringField(facet.name(), value, Store.NO));
                Stream.of(value.replace('_', ' '), label.apply(facet, value))
                        .distinct()
                        .forEach(words -> addWords(document, IndexedField.TRAIT, words));
            }
        }
        return document;
    }

    private static void addWords(Document document, IndexedField field, String text) {
        for (String name : List.of(field.name(), WORDS)) {
            document.add(new TextField(name, text, Store.NO));
        }
    }

    /** The best exercises for a query, at most so many. */
    public LibraryHits find(LibraryQuery query, int most) {
        SearchedWords words = new SearchedWords(documents, query.text());
        FixedBitSet left = documents.matching(new TermInSetQuery(
                ID, query.without().stream().map(id -> new BytesRef(id.value())).toList()));
        FixedBitSet fitting = without(words.all(), left);
        boolean loosely = fitting.cardinality() == 0 && !words.isOne();
        if (loosely) {
            fitting = without(words.some(), left);
        }
        FixedBitSet narrowed = narrowed(fitting, query.chosen(), null);
        int total = narrowed.cardinality();
        return new LibraryHits(
                best(words, narrowed, most), total, counts(fitting, query.chosen()), loosely && total > 0);
    }

    private static FixedBitSet without(FixedBitSet fitting, FixedBitSet left) {
        fitting.andNot(left);
        return fitting;
    }

    /** The best of a set, what is equally good in the order of the index. */
    private List<ExerciseId> best(SearchedWords words, FixedBitSet among, int most) {
        PriorityQueue<Hit> best = new PriorityQueue<>(Comparator.reverseOrder());
        int document = next(among, 0);
        while (document != DocIdSetIterator.NO_MORE_DOCS && !(words.isEmpty() && best.size() == most)) {
            Hit hit = new Hit(words.score(document), document);
            if (best.size() < most) {
                best.add(hit);
            } else if (hit.compareTo(best.element()) < 0) {
                best.remove();
                best.add(hit);
            }
            document = next(among, document + 1);
        }
        return best.stream().sorted().map(hit -> ids.get(hit.document())).toList();
    }

    private record Hit(int score, int document) implements Comparable<Hit> {

        @Override
        public int compareTo(Hit other) {
            return score == other.score
                    ? Integer.compare(document, other.document)
                    : Integer.compare(other.score, score);
        }
    }

    private static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private Map<Facet, Map<String, Integer>> counts(FixedBitSet fitting, Map<Facet, Set<String>> chosen) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        having.forEach((facet, values) -> {
            FixedBitSet others = narrowed(fitting, chosen, facet);
            Map<String, Integer> counted = new LinkedHashMap<>();
            values.forEach((value, bits) -> {
                int count = (int) FixedBitSet.intersectionCount(others, bits);
                if (count > 0) {
                    counted.put(value, count);
                }
            });
            counts.put(facet, counted);
        });
        return counts;
    }

    /** What the chosen values leave, one facet perhaps left out of account. */
    private FixedBitSet narrowed(FixedBitSet fitting, Map<Facet, Set<String>> chosen, @Nullable Facet apart) {
        FixedBitSet left = fitting.clone();
        chosen.forEach((facet, values) -> {
            if (facet != apart) {
                FixedBitSet any = new FixedBitSet(left.length());
                values.forEach(value -> {
                    FixedBitSet bits = having.getOrDefault(facet, Map.of()).get(value);
                    if (bits != null) {
                        any.or(bits);
                    }
                });
                left.and(any);
            }
        });
        return left;
    }
}
