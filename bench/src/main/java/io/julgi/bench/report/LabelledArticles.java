package io.julgi.bench.report;

import io.julgi.ingest.Article;
import io.julgi.ingest.file.ArticleFile;
import io.julgi.ingest.ArticleJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles of a file as they are, with their labels.
 *
 * @param articles in the file's order
 * @param labels of each what it is about: its label, else its section; may be empty
 */
public record LabelledArticles(List<Article> articles, List<String> labels) {
    /**
     * Reads them; lines that are no articles are passed over.
     *
     * @throws IOException with one clear message when the file cannot be read or has no article
     */
    public static LabelledArticles read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        ArticleFile.forEachLabelled(
                file,
                new ArticleJson(Clock.systemUTC()),
                (reading, label) ->
                        reading.accepted()
                                .ifPresent(
                                        article -> {
                                            articles.add(article);
                                            labels.add(label.orElse(article.section()));
                                        }));
        if (articles.isEmpty()) {
            throw new IOException(file + " has no articles; expected one JSON object a line");
        }
        return new LabelledArticles(articles, labels);
    }
}
