package io.julgi.jobs.stream;

import io.julgi.nlp.nouns.TokenizedArticle;
import io.julgi.topics.threads.WindowCorpus;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends an article into the windows of all news and, where it has one, of its section. */
final class BySection implements FlatMapFunction<TokenizedArticle, SectionArticle> {
    @Override
    public void flatMap(TokenizedArticle article, Collector<SectionArticle> out) {
        TokenizedArticle light = article.withoutBody();
        out.collect(new SectionArticle(WindowCorpus.ALL_NEWS, light));
        if (!article.article().section().isEmpty()) {
            out.collect(new SectionArticle(article.article().section(), light));
        }
    }
}
