package io.julgi.topics.timeline;

import java.util.List;

/**
 * What happened of a query, and what it was about: dated entries for three levels of detail, and
 * themes over the whole span.
 *
 * <p>Levels are nested: a finer one shows all that a coarser one shows, and more.
 *
 * @param query as tracked or typed
 * @param alsoCalled other names of the query that its articles use, such as {@code 신종} beside
 *     {@code 코로나}
 * @param articles how many articles match the query
 * @param entries of the finest level, by first day, then strongest first
 * @param series one for each theme, largest first, then the articles of none: together all articles
 * @param junk how many themes were left out because they say nothing: marks of form, words of no
 *     event, the background
 * @param model what the themes were made with
 */
public record Timeline(
        String query,
        List<String> alsoCalled,
        int articles,
        List<Entry> entries,
        List<Series> series,
        int junk,
        Model model) {
    /**
     * What the themes of a timeline were made with: enough to make them again.
     *
     * @param topics how many topics were asked for
     * @param npmi the coherence by which that number was chosen, mean over topics
     * @param candidates the candidate numbers of topics, fewest first
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
     * A candidate number of topics.
     *
     * @param npmi coherence (c_npmi) of its model
     */
    public record Candidate(int topics, double npmi) {}

    /** The entries that this level shows, in the order of {@link #entries}. */
    public List<Entry> entries(Level level) {
        return entries.stream().filter(entry -> entry.level().compareTo(level) <= 0).toList();
    }

    /** How many articles are in no entry of this level. */
    public int otherArticles(Level level) {
        return articles - entries(level).stream().mapToInt(Entry::size).sum();
    }

    /** How many articles of this theme are in no entry of this level. */
    public int otherArticles(Level level, Series theme) {
        return theme.articles()
                - entries(level).stream()
                        .mapToInt(entry -> entry.themes().getOrDefault(theme.theme(), 0))
                        .sum();
    }
}
