package io.julgi.bench.planted;

import java.util.List;

/**
 * A planted story, whose course is known.
 *
 * @param name names it within its {@link PlantedNews}
 * @param from the stories it came from: none, when it came from nothing; one, when that one split;
 *     two, when those merged
 * @param start the window of its first articles, counted from 0
 * @param articles how many it has in each window from the start on; the last window has some, one
 *     between may have none
 */
public record PlantedStory(String name, List<String> from, int start, List<Integer> articles) {
    public PlantedStory {
        from = List.copyOf(from);
        articles = List.copyOf(articles);
    }

    /** The window of its last articles. */
    public int end() {
        return start + articles.size() - 1;
    }

    /** How many articles it has in this window. */
    public int articlesIn(int window) {
        return window < start || window > end() ? 0 : articles.get(window - start);
    }

    /** Whether it came from nothing: neither a part of another story nor two of them together. */
    public boolean isFresh() {
        return from.isEmpty();
    }
}
