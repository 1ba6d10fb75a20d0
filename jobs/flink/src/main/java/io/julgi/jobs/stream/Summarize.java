package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.summary.Summarizer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Puts a summary of its body beside an article. */
final class Summarize extends RichMapFunction<Article, Article> {
    private final TextPipeline language;
    private transient Summarizer summarizer; // Nori cannot be serialised: one a task

    Summarize(TextPipeline language) {
        this.language = language;
    }

    @Override
    public void open(OpenContext context) {
        summarizer = language.summarizer();
    }

    @Override
    public Article map(Article article) {
        return summarizer.summarize(article);
    }
}
