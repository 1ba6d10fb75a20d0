package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A string that is frequent enough to be a new word, with its statistics.
 *
 * @param occurrences its number of occurrences
 * @param articles the number of articles with it
 * @param likelihood how likely it is a word of any kind
 * @param particles the {@link Particles} that follow it regularly
 */
record WordCandidate(
        String word,
        int occurrences,
        int articles,
        WordScores scores,
        double likelihood,
        List<String> particles) {

    /**
     * How likely this is a word. Openness counts twice: a string that continues the same way in one
     * case of five is the beginning of a word.
     *
     * @param openness the normalized branching entropy, on the less open side
     */
    static double likelihood(double cohesion, double openness, int occurrences) {
        return cohesion * openness * openness * Math.log(occurrences);
    }

    boolean contains(WordCandidate other) {
        return word.length() > other.word.length() && word.contains(other.word);
    }
}
