package io.julgi.jobs;

import io.julgi.nlp.CleanArticle;
import io.julgi.nlp.NewsLanguage;
import io.julgi.nlp.NounTokenizer;
import io.julgi.nlp.TokenizedArticle;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Finds the tokens of an article. */
final class Tokenize extends RichMapFunction<CleanArticle, TokenizedArticle> {
    private final NewsLanguage language;
    private transient NounTokenizer tokenizer; // Nori cannot be serialised: one a task

    Tokenize(NewsLanguage language) {
        this.language = language;
    }

    @Override
    public void open(OpenContext context) {
        tokenizer = language.tokenizer();
    }

    @Override
    public TokenizedArticle map(CleanArticle article) {
        return tokenizer.tokenize(article);
    }
}
