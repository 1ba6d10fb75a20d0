package io.julgi.bench.topics;

import io.julgi.bench.measure.MeanOverSeeds;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures of the topics of a corpus, over several seeds.
 *
 * @param npmi coherence c_npmi, -1 to 1, higher is better
 * @param cv coherence c_v, -1 to 1, higher is better
 * @param umass coherence u_mass, at most 0, higher is better
 * @param diversity distinct words among the topics' 25 top words, 0 to 1 (Dieng, Ruiz and Blei
 *     2020)
 * @param exclusivity how much of its top words' probability a topic has for itself: the word's
 *     probability in the topic over the sum of its probabilities in all topics, mean over the ten
 *     top words of all topics, 0 to 1 (as in MALLET's diagnostics; cf. Bischof and Airoldi 2012)
 * @param perplexity of the second half of articles that the model has not seen, given their first
 *     half; lower is better
 * @param nmi normalised mutual information of dominant topics and labels, 0 to 1; NaN without
 *     labels
 * @param purity articles whose label is the most frequent one of their dominant topic, 0 to 1; NaN
 *     without labels
 * @param stability mean similarity (cosine) of topics of two seeds, paired one to one, 0 to 1; NaN
 *     for a single seed
 * @param articles how many were modelled
 * @param tokens how many the modelled articles have together
 * @param seconds mean wall time of training one model on all articles; without reading, cleaning
 *     and tokenising them, without the model that perplexity needs, and without measuring
 */
public record EvaluationReport(
        MeanOverSeeds npmi,
        MeanOverSeeds cv,
        MeanOverSeeds umass,
        MeanOverSeeds diversity,
        MeanOverSeeds exclusivity,
        MeanOverSeeds perplexity,
        MeanOverSeeds nmi,
        MeanOverSeeds purity,
        MeanOverSeeds stability,
        int articles,
        int tokens,
        double seconds) {
    /** All measures, by the names that they have in reports. */
    public Map<String, MeanOverSeeds> measures() {
        Map<String, MeanOverSeeds> measures = new LinkedHashMap<>();
        measures.put("npmi", npmi);
        measures.put("cv", cv);
        measures.put("umass", umass);
        measures.put("diversity", diversity);
        measures.put("exclusivity", exclusivity);
        measures.put("perplexity", perplexity);
        measures.put("nmi", nmi);
        measures.put("purity", purity);
        measures.put("stability", stability);
        return measures;
    }

    /** What stands beside the measures, by the names that it has in reports. */
    public Map<String, Number> counts() {
        Map<String, Number> counts = new LinkedHashMap<>();
        counts.put("articles", articles);
        counts.put("tokens", tokens);
        counts.put("seconds", seconds);
        return counts;
    }
}
