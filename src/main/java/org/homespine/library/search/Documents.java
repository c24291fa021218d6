package org.homespine.library.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/** The documents of an index in memory, and the sets of them that queries match. */
final class Documents {

    private final IndexSearcher searcher;

    Documents(IndexReader reader) {
        searcher = new IndexSearcher(reader);
        // A set of a few thousand bits is made faster than a cache of it is asked.
        searcher.setQueryCache(null);
    }

    int count() {
        return searcher.getIndexReader().maxDoc();
    }

    FixedBitSet none() {
        return new FixedBitSet(count());
    }

    FixedBitSet all() {
        FixedBitSet all = none();
        all.set(0, count());
        return all;
    }

    FixedBitSet matching(Query query) {
        FixedBitSet found = none();
        reading(() -> {
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext segment : searcher.getLeafContexts()) {
                Scorer scorer = weight.scorer(segment);
                if (scorer != null) {
                    var documents = scorer.iterator();
                    documents.nextDoc();
                    documents.intoBitSet(segment.reader().maxDoc(), found, -segment.docBase);
                }
            }
            return found;
        });
        return found;
    }

    /** A stored text of a document. */
    String stored(int document, String field) {
        return reading(() -> searcher.storedFields().document(document).get(field));
    }

    /** Reads an index, which in memory cannot fail. */
    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }

    interface Reading<T> {
        T read() throws IOException;
    }
}
