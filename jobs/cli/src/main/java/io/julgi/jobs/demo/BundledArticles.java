package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The bundled invented articles of one year. */
public final class BundledArticles {
    /** Their resource in the jar, one JSON object a line. */
    public static final String RESOURCE = "/io/julgi/jobs/demo/articles.jsonl";

    private BundledArticles() {}

    /** All of them, oldest first. */
    public static List<Article> read(Clock clock) {
        ArticleJson json = new ArticleJson(clock);
        try (InputStream in = BundledArticles.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> json.read(RESOURCE, 0, line).article())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the bundled " + RESOURCE, e);
        }
    }
}
