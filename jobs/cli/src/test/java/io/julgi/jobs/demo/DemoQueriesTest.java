package io.julgi.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ReadResult;
import io.julgi.jobs.cli.DemoCommand;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoQueriesTest {
    private static final List<ReadResult> RESULTS = new ArrayList<>();
    private static final List<Article> ARTICLES = new ArrayList<>();

    @BeforeAll
    static void readTheBundledArticles() throws IOException {
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        TextCleaner cleaner = new TextCleaner();
        NounTokenizer tokenizer = new NounTokenizer();
        try (InputStream in = DemoQueriesTest.class.getResourceAsStream(DemoCommand.ARTICLES)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> RESULTS.add(json.read("demo", RESULTS.size() + 1, line)));
        }
        for (ReadResult result : RESULTS) {
            result.accepted()
                    .ifPresent(article -> ARTICLES.add(tokenizer.tokenize(cleaner.clean(article))));
        }
    }

    @Test
    void everyBundledLineIsAnArticle() {
        assertThat(RESULTS).hasSizeGreaterThan(400).allMatch(r -> r.rejected() == null);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryOfTheDemoFindsItsArticles(String word) {
        Query query = new QueryReader().read(word);
        assertThat(ARTICLES.stream().filter(query::matches).count()).isGreaterThan(14);
    }

    static List<String> queries() {
        return List.of(DemoCommand.QUERIES.split(",", -1));
    }
}
