package io.julgi.nlp.newwords;

/**
 * Why a string of letters may be a word.
 *
 * @param cohesion how surely its letters come together, 0 to 1: the geometric mean of the
 *     probability that it goes on as it does after its first letter, and before its last (soynlp)
 * @param branchingEntropy how open it is what stands beside it, in nats, on the side where it is
 *     less so (Jin and Tanaka-Ishii 2006)
 * @param accessorVariety how many different neighbours it has, on the side where it has fewer (Feng
 *     et al. 2004)
 */
public record WordScores(double cohesion, double branchingEntropy, int accessorVariety) {}
