package io.julgi.jobs.stream;

import io.julgi.topics.threads.WindowCorpus;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Counter;

/**
 * Counts articles that came too late for their window, each once, as the metric {@code
 * lateArticles}.
 */
final class CountLate extends RichMapFunction<SectionArticle, SectionArticle> {
    private transient Counter late;

    @Override
    public void open(OpenContext context) {
        late = getRuntimeContext().getMetricGroup().counter("lateArticles");
    }

    @Override
    public SectionArticle map(SectionArticle article) {
        if (article.section().equals(WindowCorpus.ALL_NEWS)) {
            late.inc();
        }
        return article;
    }
}
