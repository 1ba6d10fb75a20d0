package io.julgi.sink.dictionary;

import java.time.Instant;

/**
 * What is known of a word that was suggested for the dictionary.
 *
 * @param word in cleaned form
 * @param state what was decided
 * @param at when
 */
public record WordDecision(String word, State state, Instant at) {
    /** From a suggestion to a decision; either decision may be changed into the other. */
    public enum State {
        SUGGESTED,
        ACCEPTED,
        REJECTED
    }
}
