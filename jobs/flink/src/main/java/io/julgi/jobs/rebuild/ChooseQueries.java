package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.jobs.settings.RebuildSettings;
import io.julgi.topics.timeline.KeynessRanking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.AggregateFunction;

/**
 * Chooses the search words that a rebuild makes timelines of: those that the settings name, else
 * the most telling tokens of all articles, and as far as the limit allows those that readers asked
 * for.
 */
final class ChooseQueries implements AggregateFunction<Article, KeynessRanking, List<String>> {
    private static final long serialVersionUID = 1;

    private final RebuildSettings settings;
    private final List<String> asked;

    /**
     * @param asked what readers searched for, most asked first
     */
    ChooseQueries(RebuildSettings settings, List<String> asked) {
        this.settings = settings;
        this.asked = asked;
    }

    @Override
    public KeynessRanking createAccumulator() {
        return new KeynessRanking();
    }

    @Override
    public KeynessRanking add(Article article, KeynessRanking ranking) {
        if (settings.queries().isEmpty()) {
            ranking.add(article);
        }
        return ranking;
    }

    @Override
    public List<String> getResult(KeynessRanking ranking) {
        return tracked(
                settings.queries().isEmpty()
                        ? ranking.pick(settings.defaultQueries())
                        : settings.queries());
    }

    /** All of the chosen ones are tracked; the limit is for those that readers asked for. */
    private List<String> tracked(List<String> chosen) {
        Set<String> tracked = new LinkedHashSet<>(chosen);
        for (String query : asked) {
            if (tracked.size() >= settings.trackedLimit()) {
                break;
            }
            tracked.add(query);
        }
        return List.copyOf(tracked);
    }

    @Override
    public KeynessRanking merge(KeynessRanking one, KeynessRanking other) {
        throw new UnsupportedOperationException("One task sees all articles");
    }
}
