package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.ArticleSketch;
import io.julgi.topics.NewsCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts a {@link Background}, article by article, in any order. Each article must come once.
 * Memory is bounded: the sample are the {@value #SAMPLE} articles with the smallest hashes of their
 * ids, and of the others only the day is counted.
 */
public final class BackgroundCount {
    /** So many headlines tell a common word from a rare one, and fit into a few megabytes. */
    private static final int SAMPLE = 20_000;

    private static final String BETWEEN_TOKENS = "\t";

    private final Map<String, Integer> days = new TreeMap<>();
    private final TreeMap<Long, Line> sample = new TreeMap<>();
    private int articles;

    private record Line(String day, long hash, String tokens) {}

    /** Counts this one. */
    public void add(Article article) {
        String day = NewsCalendar.dayOf(article.publishedAt()).toString();
        articles++;
        days.merge(day, 1, Integer::sum);
        long hash = ArticleSketch.hash(article.id());
        if (sample.size() < SAMPLE || hash < sample.lastKey()) {
            sample.put(hash, new Line(day, hash, String.join(BETWEEN_TOKENS, article.tokens())));
            if (sample.size() > SAMPLE) {
                sample.pollLastEntry();
            }
        }
    }

    /** All that was counted. */
    public Background background() {
        List<Line> lines = new ArrayList<>(sample.values());
        lines.sort(Comparator.comparing(Line::day).thenComparing(Line::hash));
        return new Background(articles, days, lines.stream().map(Line::tokens).toList());
    }

    /** The tokens of an article in the sample. */
    static List<String> tokens(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(BETWEEN_TOKENS));
    }
}
