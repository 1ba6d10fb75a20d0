package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.timeline.BackgroundCount;
import io.julgi.topics.timeline.KeynessRanking;
import java.util.List;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/**
 * Looks over all articles once, before any timeline is made: stores what all news is like with the
 * build, and says what to track: what the settings name, else the most telling tokens.
 *
 * <p>The matching of articles waits for the queries, so whoever makes a timeline finds the
 * background stored.
 */
final class ChooseQueries implements MapPartitionFunction<Article, String> {
    private final List<String> given;
    private final int count;
    private final List<String> asked;
    private final int limit;
    private final StoreSettings settings;
    private final String build;

    /**
     * @param given the queries that the settings name; none: the most telling tokens
     * @param count how many these are
     * @param asked what readers searched for
     * @param build whose timelines these will be
     */
    ChooseQueries(
            List<String> given,
            int count,
            List<String> asked,
            int limit,
            StoreSettings settings,
            String build) {
        this.given = given;
        this.count = count;
        this.asked = asked;
        this.limit = limit;
        this.settings = settings;
        this.build = build;
    }

    @Override
    public void mapPartition(Iterable<Article> articles, Collector<String> out) {
        BackgroundCount background = new BackgroundCount();
        KeynessRanking telling = new KeynessRanking();
        for (Article article : articles) {
            background.add(article);
            if (given.isEmpty()) {
                telling.add(article);
            }
        }
        try (Store store = Store.open(settings)) {
            store.timelines().writeBackground(build, background.background());
        }
        List<String> chosen = given.isEmpty() ? telling.pick(count) : given;
        TrackedQueries.of(chosen, asked, limit).forEach(out::collect);
    }
}
