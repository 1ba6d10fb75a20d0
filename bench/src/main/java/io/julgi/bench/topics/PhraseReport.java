package io.julgi.bench.topics;

import java.util.List;

/**
 * What becomes of the topics of a corpus when phrases are joined before a model is trained.
 *
 * @param phrases how they were found: {@code none}, {@code npmi 0.7}
 * @param distinct how many different ones there are
 * @param npmi coherence of the topics' ten top units, a phrase being one unit that stands in an
 *     article when both its parts do
 * @param npmiOfParts coherence of the topics' ten top tokens, a phrase being its two tokens
 * @param nmi agreement of each article's topic with its label
 * @param purity the same
 * @param examples the most frequent ones
 */
public record PhraseReport(
        String phrases,
        int distinct,
        MeanOverSeeds npmi,
        MeanOverSeeds npmiOfParts,
        MeanOverSeeds nmi,
        MeanOverSeeds purity,
        List<String> examples) {
    public PhraseReport {
        examples = List.copyOf(examples);
    }
}
