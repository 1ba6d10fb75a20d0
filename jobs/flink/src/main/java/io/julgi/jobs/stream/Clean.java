package io.julgi.jobs.stream;

import io.julgi.ingest.Article;
import io.julgi.nlp.clean.TextCleaner;
import org.apache.flink.api.common.functions.MapFunction;

/** Puts an article's cleaned text beside it. */
final class Clean implements MapFunction<Article, Article> {
    private final TextCleaner cleaner;

    Clean(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public Article map(Article article) {
        return cleaner.clean(article);
    }
}
