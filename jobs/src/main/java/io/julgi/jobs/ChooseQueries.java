package io.julgi.jobs;

import io.julgi.nlp.TokenizedArticle;
import io.julgi.topics.TellingTokens;
import java.util.List;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/**
 * Chooses what to track where the settings name nothing: the most telling tokens of all articles.
 */
final class ChooseQueries implements MapPartitionFunction<TokenizedArticle, String> {
    private final int count;
    private final List<String> asked;
    private final int limit;

    ChooseQueries(int count, List<String> asked, int limit) {
        this.count = count;
        this.asked = asked;
        this.limit = limit;
    }

    @Override
    public void mapPartition(Iterable<TokenizedArticle> articles, Collector<String> out) {
        TellingTokens telling = new TellingTokens();
        articles.forEach(telling::add);
        TrackedQueries.of(telling.pick(count), asked, limit).forEach(out::collect);
    }
}
