package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.topics.threads.WindowCorpus;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends an article into the windows of all news and, where it has one, of its section. */
final class BySection implements FlatMapFunction<Article, SectionArticle> {
    @Override
    public void flatMap(Article article, Collector<SectionArticle> out) {
        Article light = article.withoutBody();
        out.collect(new SectionArticle(WindowCorpus.ALL_NEWS, light));
        if (!article.section().isEmpty()) {
            out.collect(new SectionArticle(article.section(), light));
        }
    }
}
