package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.CleanArticle;
import io.julgi.nlp.clean.TextCleaner;
import org.apache.flink.api.common.functions.MapFunction;

/** Puts an article's cleaned text beside it. */
final class Clean implements MapFunction<Article, CleanArticle> {
    private final TextCleaner cleaner;

    Clean(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public CleanArticle map(Article article) {
        return cleaner.clean(article);
    }
}
