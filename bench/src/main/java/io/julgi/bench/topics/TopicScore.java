package io.julgi.bench.topics;

/**
 * Measures of one set of topics. NaN where it lacks what the measure needs.
 *
 * @param npmi c_npmi of the 10 most probable words
 * @param npmiOfThree the same of the 3 most probable words
 * @param cv c_v of the 10 most probable words
 * @param diversity distinct words among the 25 most probable ones of all topics
 * @param heldOut mean log-likelihood (nats) of the odd tokens of unseen articles given the even
 *     ones
 * @param nmi normalised mutual information of dominant topics and labels
 * @param purity articles whose label is the most frequent one of their dominant topic
 */
public record TopicScore(
        double npmi,
        double npmiOfThree,
        double cv,
        double diversity,
        double heldOut,
        double nmi,
        double purity) {}
