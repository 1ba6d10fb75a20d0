package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A string of letters that is often enough in the texts to be looked at.
 *
 * @param occurrences how often it is in the texts
 * @param articles in how many articles
 * @param likelihood how much it is a word, whatever kind of word it is
 * @param particles which of the {@link Particles} follow it more than now and then
 */
record WordCandidate(
        String word,
        int occurrences,
        int articles,
        WordScores scores,
        double likelihood,
        List<String> particles) {

    /**
     * How much this is a word. Openness counts twice: what goes on the same way in one case of five
     * is a beginning and no word.
     *
     * @param openness the branching entropy as a share of the largest possible, on the less open
     *     side
     */
    static double likelihood(double cohesion, double openness, int occurrences) {
        return cohesion * openness * openness * Math.log(occurrences);
    }

    boolean contains(WordCandidate other) {
        return word.length() > other.word.length() && word.contains(other.word);
    }
}
