package org.homespine.library.search;

/** A field of the index in which words are looked for, with how much a word found there counts; the first counts most. */
enum IndexedField {
    NAME(16),
    ALIAS(12),
    TRAIT(8),
    BENEFIT(3);

    private final int weight;

    IndexedField(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
