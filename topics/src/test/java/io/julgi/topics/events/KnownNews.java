package io.julgi.topics.events;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.nlp.Query;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.TextSettings;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.topics.ArticleSketch;
import io.julgi.topics.NewsCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All the news of a shared file, with the product's tokens, and the corpora of queries in it.
 *
 * @param articles in the file's order
 */
record KnownNews(List<Article> articles, EventUnit unit) {
    private static final QueryReader QUERIES = new QueryReader();

    /** Reads a file under {@code shared/}; skips the test where it is absent. */
    static KnownNews read(String name) throws IOException {
        TextPipeline language = TextPipeline.of(TextSettings.STANDARD);
        TextCleaner cleaner = language.cleaner();
        NounTokenizer tokenizer = language.tokenizer();
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(shared(name))) {
            json.read("known", 1, line)
                    .accepted()
                    .ifPresent(one -> articles.add(tokenizer.tokenize(cleaner.clean(one))));
        }
        return of(articles);
    }

    /** Of articles with tokens. */
    static KnownNews of(List<Article> articles) {
        LocalDate first = days(articles).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days(articles).max(Comparator.naturalOrder()).orElseThrow();
        return new KnownNews(articles, EventUnit.of(first, last));
    }

    private static Stream<LocalDate> days(List<Article> articles) {
        return articles.stream().map(article -> NewsCalendar.dayOf(article.publishedAt()));
    }

    /** The file of this name in the first {@code shared} found upwards from here. */
    static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isReadable(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "No shared/" + name + " in any folder above; nothing to test");
        return folder.resolve("shared").resolve(name);
    }

    /** The same less one article in a hundred, drawn by a hash of the id. */
    KnownNews lessOnePercent(String salt) {
        return new KnownNews(
                articles.stream()
                        .filter(
                                article ->
                                        Math.floorMod(ArticleSketch.hash(salt + article.id()), 100L)
                                                != 0)
                        .toList(),
                unit);
    }

    /** All the news. */
    EventCorpus corpus() {
        return corpus(articles, List.of());
    }

    /** The articles that match what was typed, and the news around them. */
    EventCorpus corpus(String typed) {
        Query query = QUERIES.read(typed);
        return corpus(articles.stream().filter(query::matches).toList(), query.tokens());
    }

    /** These articles as a query's, and the news around them. */
    EventCorpus corpus(List<Article> matching, List<String> query) {
        Map<Integer, Integer> volume = new TreeMap<>();
        articles.forEach(a -> volume.merge(unit.timeOf(a.publishedAt()), 1, Integer::sum));
        return new EventCorpus(
                matching.stream()
                        .map(
                                a ->
                                        new EventArticle(
                                                a.id(),
                                                a.story(),
                                                a.title(),
                                                unit.timeOf(a.publishedAt()),
                                                a.tokens()))
                        .toList(),
                query,
                unit,
                volume,
                EventCorpus.sharesIn(articles.stream().map(Article::tokens).toList()));
    }

    Map<String, Article> byId() {
        Map<String, Article> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        return byId;
    }
}
