package io.julgi.topics.timeline;

import java.util.List;

/**
 * The dated entries of a query at one level.
 *
 * @param query as tracked or typed
 * @param level how finely the articles are divided
 * @param articles how many articles match the query
 * @param entries by first day, then by size
 * @param series one for each topic that has articles, largest first
 * @param junk how many topics were left out because they say nothing: marks of form, words of no
 *     event, the background
 * @param model what the topics were made with
 */
public record Timeline(
        String query,
        Level level,
        int articles,
        List<Entry> entries,
        List<Series> series,
        int junk,
        Model model) {
    /**
     * What the topics of a timeline were made with: enough to make them again.
     *
     * @param topics how many topics were asked for
     * @param npmi the coherence by which that number was chosen, mean over topics
     * @param candidates the candidate numbers of topics, fewest first, each with its measures
     * @param iterations sweeps that the sampler had at most
     * @param seed of the sampler
     * @param vocabulary how many different tokens were modelled
     * @param dictionary the version of the dictionary the tokens were made with
     */
    public record Model(
            int topics,
            double npmi,
            List<Candidate> candidates,
            int iterations,
            long seed,
            int vocabulary,
            String dictionary) {}

    /**
     * A candidate number of topics with the measures of its models.
     *
     * @param npmi coherence (c_npmi) of its most coherent model
     * @param perplexity of every tenth article, which a model with as many topics had not seen; the
     *     lower the better; NaN where it was not measured
     */
    public record Candidate(int topics, double npmi, double perplexity) {}
}
