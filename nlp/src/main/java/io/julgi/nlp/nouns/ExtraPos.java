package io.julgi.nlp.nouns;

/** Parts of speech besides nouns that can be tokens. */
public enum ExtraPos {
    /** {@code 늘었다} counts as {@code 늘다}. */
    VERBS,

    /** {@code 높은} counts as {@code 높다}. */
    ADJECTIVES,

    /** What only occurs before a suffix: {@code 깨끗} in {@code 깨끗한}. */
    ROOTS
}
