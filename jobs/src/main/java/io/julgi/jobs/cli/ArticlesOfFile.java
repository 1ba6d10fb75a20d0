package io.julgi.jobs.cli;

import io.julgi.ingest.ArticleFile;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.NewsLanguage;
import io.julgi.nlp.NounTokenizer;
import io.julgi.nlp.TextCleaner;
import io.julgi.nlp.TokenizedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles of a file with their tokens.
 *
 * @param labels of each what it is about: its label, else its section, which may be empty
 */
record ArticlesOfFile(List<TokenizedArticle> articles, List<String> labels) {
    /**
     * Reads them.
     *
     * @throws IOException when the file cannot be read or has none; the message is for the user
     */
    static ArticlesOfFile read(Path file, NewsLanguage language) throws IOException {
        TextCleaner cleaner = language.cleaner();
        NounTokenizer tokenizer = language.tokenizer();
        List<TokenizedArticle> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        ArticleFile.forEachLabelled(
                file,
                new ArticleJson(Clock.systemUTC()),
                (reading, label) ->
                        reading.accepted()
                                .ifPresent(
                                        article -> {
                                            articles.add(
                                                    tokenizer.tokenize(cleaner.clean(article)));
                                            labels.add(label.orElse(article.section()));
                                        }));
        if (articles.isEmpty()) {
            throw new IOException(file + " has no articles; expected one JSON object a line");
        }
        return new ArticlesOfFile(articles, labels);
    }
}
