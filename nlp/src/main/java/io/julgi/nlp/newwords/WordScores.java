package io.julgi.nlp.newwords;

/**
 * Statistics by which a string is judged to be a word.
 *
 * @param cohesion how strongly its letters belong together, 0 to 1: the geometric mean of its
 *     probability given its first letter and given its last (soynlp)
 * @param branchingEntropy the entropy of its neighbours in nats, on the side where it is lower (Jin
 *     and Tanaka-Ishii 2006)
 * @param accessorVariety the number of different neighbours, on the side where it is lower (Feng et
 *     al. 2004)
 */
public record WordScores(double cohesion, double branchingEntropy, int accessorVariety) {}
