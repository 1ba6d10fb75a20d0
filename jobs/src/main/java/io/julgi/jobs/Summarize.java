package io.julgi.jobs;

import io.julgi.nlp.CleanArticle;
import io.julgi.nlp.NewsLanguage;
import io.julgi.nlp.Summarizer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Puts a summary of its body beside an article. */
final class Summarize extends RichMapFunction<CleanArticle, CleanArticle> {
    private final NewsLanguage language;
    private transient Summarizer summarizer; // Nori cannot be serialised: one a task

    Summarize(NewsLanguage language) {
        this.language = language;
    }

    @Override
    public void open(OpenContext context) {
        summarizer = language.summarizer();
    }

    @Override
    public CleanArticle map(CleanArticle article) {
        return summarizer.summarize(article);
    }
}
