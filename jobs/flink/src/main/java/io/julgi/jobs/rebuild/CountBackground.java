package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.BackgroundCount;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Makes the background of a build from all articles, before any timeline is made. */
final class CountBackground implements AggregateFunction<Article, BackgroundCount, Background> {
    private static final long serialVersionUID = 1;

    @Override
    public BackgroundCount createAccumulator() {
        return new BackgroundCount();
    }

    @Override
    public BackgroundCount add(Article article, BackgroundCount count) {
        count.add(article);
        return count;
    }

    @Override
    public Background getResult(BackgroundCount count) {
        return count.background();
    }

    @Override
    public BackgroundCount merge(BackgroundCount one, BackgroundCount other) {
        throw new UnsupportedOperationException("One task sees all articles");
    }
}
