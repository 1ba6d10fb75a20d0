package io.julgi.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.ingest.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All dated headlines through the store, on disk. */
class RealArticlesIT {
    private static final Comparator<Article> OLDEST_FIRST =
            Comparator.<Article, Instant>comparing(each -> each.publishedAt())
                    .thenComparing(each -> each.id());

    @Test
    void everyHeadlineComesBackOnceAndInOrder(@TempDir Path folder) throws IOException {
        List<Article> headlines = headlines();
        headlines.sort(OLDEST_FIRST);
        try (TestMongo mongo = TestMongo.persistent(folder.resolve("mongo"));
                Store store = mongo.store()) {
            for (int i = 0; i < headlines.size(); i += 1_000) {
                store.articles().write(headlines.subList(i, Math.min(i + 1_000, headlines.size())));
            }

            List<Article> read = new ArrayList<>();
            List<ArticleRange> ranges = store.articles().ranges(8);
            ranges.forEach(range -> store.articles().forEach(range, stored -> read.add(stored)));

            List<Article> paged = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                ArticleBatch page =
                        store.articles()
                                .page(
                                        new ArticleFilter(
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                1_000,
                                                cursor));
                paged.addAll(0, page.articles().stream().sorted(OLDEST_FIRST).toList());
                cursor = page.next();
            } while (cursor.isPresent());

            List<Article> worldCup = store.articles().matching(List.of("월드컵"), 100_000);

            assertThat(store.articles().count()).isEqualTo(headlines.size());
            assertThat(ranges).hasSize(8);
            assertThat(read).containsExactlyElementsOf(headlines);
            assertThat(paged).containsExactlyElementsOf(headlines);
            assertThat(worldCup)
                    .containsExactlyInAnyOrderElementsOf(
                            headlines.stream()
                                    .filter(each -> each.tokens().contains("월드컵"))
                                    .toList())
                    .isSortedAccordingTo(OLDEST_FIRST.reversed());
        }
    }

    /** With the words between spaces for tokens. */
    private static List<Article> headlines() throws IOException {
        Path file = SharedData.file("ynat-dev.jsonl");
        List<Article> headlines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            BsonDocument headline = BsonDocument.parse(line);
            BsonString none = new BsonString("");
            String title = headline.getString("title").getValue();
            headlines.add(
                    new Article(
                                    headline.getString("id").getValue(),
                                    headline.getString("publisher", none).getValue(),
                                    headline.getString("section", none).getValue(),
                                    title,
                                    "",
                                    headline.getString("url", none).getValue(),
                                    OffsetDateTime.parse(
                                                    headline.getString("publishedAt").getValue())
                                            .toInstant())
                            .withTokens(List.of(title.split(" ")), ""));
        }
        return headlines;
    }
}
