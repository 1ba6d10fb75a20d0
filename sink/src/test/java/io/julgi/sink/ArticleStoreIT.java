package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.julgi.ingest.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleStoreIT {
    private TestMongo mongo;
    private Store store;
    private ArticleStore articles;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        articles = store.articles();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void anArticleComesBackTheSame() {
        articles.write(List.of(Samples.anyArticle()));

        assertThat(articles.find(Samples.anyArticle().id())).contains(Samples.anyArticle());
        assertThat(articles.find("missing")).isEmpty();
    }

    @Test
    void anArticleThatWasStoredBeforeThereWereStoriesIsTheFirstOfItsStory() {
        articles.write(List.of(Samples.anyArticle()));
        store.database()
                .getCollection(ArticleStore.COLLECTION)
                .updateMany(Filters.empty(), Updates.unset("story"));

        String id = Samples.anyArticle().id();
        assertThat(articles.find(id))
                .contains(
                        Samples.anyArticle()
                                .withStory(id)
                                .withSummary(Samples.anyArticle().summary())
                                .withTokens(
                                        Samples.anyArticle().tokens(),
                                        Samples.anyArticle().dictionary()));
    }

    @Test
    void writingTwiceLeavesTheSameDocuments() {
        List<Article> written = List.of(Samples.anyArticle(), article("a", NINE, "이란"));
        articles.write(written);
        var once = Samples.everything(store);

        articles.write(written);

        assertThat(Samples.everything(store)).isEqualTo(once);
        assertThat(articles.count()).isEqualTo(2);
    }

    @Test
    void ofTwoArticlesWithOneIdTheLaterStays() {
        articles.write(List.of(article("a", NINE, "이란"), article("a", TEN, "이란", "핵")));

        assertThat(articles.find("a")).contains(article("a", TEN, "이란", "핵"));
    }

    @Test
    void writingNothingIsNoError() {
        articles.write(List.of());

        assertThat(articles.count()).isZero();
    }

    @Test
    void matchesWholeTokensAndAllOfThem() {
        articles.write(
                List.of(
                        article("a", NINE, "코로나19", "방역"),
                        article("b", TEN, "19", "방역"),
                        article("c", TEN.plusSeconds(1), "코로나19", "백신")));

        assertThat(ids(articles.matching(List.of("코로나19"), 10))).containsExactly("c", "a");
        assertThat(ids(articles.matching(List.of("19"), 10))).containsExactly("b");
        assertThat(ids(articles.matching(List.of("코로나"), 10))).isEmpty();
        assertThat(ids(articles.matching(List.of("방역", "코로나19"), 10))).containsExactly("a");
        assertThat(ids(articles.matching(List.of("방역"), 1))).containsExactly("b");
        assertThat(ids(articles.matching(List.of(".*"), 10))).isEmpty();
        assertThat(articles.matching(List.of(), 10)).isEmpty();
    }

    @Test
    void matchingArticlesComeWithoutBodies() {
        articles.write(List.of(article("a", NINE, "이란")));

        assertThat(articles.matching(List.of("이란"), 10))
                .containsExactly(article("a", NINE, "이란").withoutBody());
    }

    @Test
    void articlesByIdKeepTheGivenOrder() {
        articles.write(List.of(article("a", NINE), article("b", TEN), article("c", TEN)));

        assertThat(ids(articles.byIds(List.of("c", "missing", "a")))).containsExactly("c", "a");
        assertThat(articles.byIds(List.of())).isEmpty();
    }

    @Test
    void pagesGoThroughAllArticlesOnceNewestFirst() {
        // Five to each moment, so that pages end within one.
        List<Article> written =
                IntStream.range(0, 53)
                        .mapToObj(i -> article("a%02d".formatted(i), NINE.plusSeconds(i / 5), "이란"))
                        .toList();
        articles.write(written);
        List<String> newestFirst = new ArrayList<>(ids(written));
        Collections.reverse(newestFirst);

        assertThat(allPages(List.of("이란"), 7)).containsExactlyElementsOf(newestFirst);
        assertThat(allPages(List.of(), 53)).containsExactlyElementsOf(newestFirst);
        assertThat(allPages(List.of("미국"), 7)).isEmpty();
    }

    private List<String> allPages(List<String> tokens, int limit) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ArticleBatch page =
                    articles.page(
                            new ArticleFilter(
                                    tokens, Optional.empty(), Optional.empty(), limit, cursor));
            assertThat(page.articles()).hasSizeLessThanOrEqualTo(limit);
            ids.addAll(ids(page.articles()));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }

    @Test
    void anArticleThatComesMeanwhileMovesNoPage() {
        articles.write(List.of(article("a", NINE), article("b", NINE.plusSeconds(1))));
        ArticleBatch first =
                articles.page(
                        new ArticleFilter(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                Optional.empty()));

        articles.write(List.of(article("c", TEN)));

        ArticleBatch second =
                articles.page(
                        new ArticleFilter(
                                List.of(), Optional.empty(), Optional.empty(), 1, first.next()));
        assertThat(ids(first.articles())).containsExactly("b");
        assertThat(ids(second.articles())).containsExactly("a");
    }

    @Test
    void daysOfAPageAreDaysInSeoulWithTheLastOne() {
        articles.write(
                List.of(
                        article("evening", Instant.parse("2020-02-29T14:59:59.999Z")),
                        article("midnight", Instant.parse("2020-02-29T15:00:00Z")),
                        article("night", Instant.parse("2020-03-01T14:59:59.999Z")),
                        article("next", Instant.parse("2020-03-01T15:00:00Z"))));
        Optional<LocalDate> firstOfMarch = Optional.of(LocalDate.of(2020, 3, 1));

        assertThat(page(firstOfMarch, firstOfMarch)).containsExactly("night", "midnight");
        assertThat(page(firstOfMarch, Optional.empty()))
                .containsExactly("next", "night", "midnight");
        assertThat(page(Optional.empty(), firstOfMarch))
                .containsExactly("night", "midnight", "evening");
    }

    private List<String> page(Optional<LocalDate> from, Optional<LocalDate> to) {
        return ids(
                articles.page(new ArticleFilter(List.of(), from, to, 10, Optional.empty()))
                        .articles());
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        ArticleFilter filter =
                new ArticleFilter(
                        List.of(), Optional.empty(), Optional.empty(), 10, Optional.of("$where"));

        assertThatThrownBy(() -> articles.page(filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'$where' is not one of ours");
    }

    @Test
    void rangesCoverEveryArticleOnceAndEvenly() {
        List<Article> written = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            // Ten times as many in the last ten days.
            for (int i = 0; i < (day < 90 ? 2 : 20); i++) {
                written.add(
                        article(
                                "a%03d-%02d".formatted(day, i),
                                NINE.plus(day, ChronoUnit.DAYS).plusSeconds(i)));
            }
        }
        articles.write(written);

        List<ArticleRange> ranges = articles.ranges(4);

        List<String> read = new ArrayList<>();
        for (ArticleRange range : ranges) {
            List<String> ids = new ArrayList<>();
            articles.forEach(range, stored -> ids.add(stored.id()));
            assertThat(ids).hasSize((int) range.articles());
            read.addAll(ids);
        }
        assertThat(ranges).hasSize(4);
        assertThat(ranges).allSatisfy(range -> assertThat(range.articles()).isBetween(75L, 115L));
        assertThat(read).containsExactlyElementsOf(ids(written));
    }

    @Test
    void aDayIsNotCut() {
        articles.write(List.of(article("a", NINE), article("b", TEN)));

        assertThat(articles.ranges(8))
                .containsExactly(
                        new ArticleRange(
                                Instant.parse("2020-03-02T00:00:00Z"),
                                Instant.parse("2020-03-03T00:00:00Z"),
                                2));
    }

    @Test
    void anEmptyStoreHasNoRanges() {
        assertThat(articles.ranges(8)).isEmpty();
    }

    @Test
    void readingGoesOnAfterAPosition() {
        // More than one batch, and many of one moment.
        articles.write(
                IntStream.range(0, 2_500)
                        .mapToObj(i -> article("a%04d".formatted(i), NINE.plusSeconds(i / 100)))
                        .toList());
        ArticleRange range = articles.ranges(1).get(0);
        List<Article> read = new ArrayList<>();

        Optional<ArticlePosition> position;
        try (ArticleCursor first = articles.read(range, Optional.empty())) {
            for (int i = 0; i < 1_234; i++) {
                read.add(first.next());
            }
            position = first.position();
        }
        try (ArticleCursor second = articles.read(range, position)) {
            second.forEachRemaining(stored -> read.add(stored));
        }

        assertThat(position).contains(new ArticlePosition(NINE.plusSeconds(12), "a1233"));
        assertThat(read)
                .extracting(Article::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_500).mapToObj("a%04d"::formatted).toList());
        assertThat(read.get(0).body()).isEqualTo("본문 a0000");
    }

    @Test
    void tokensOfAnotherDictionaryTakeThePlaceOfTheOldOnes() {
        Article old = article("a", NINE, "씽", "큐");
        Article again = old.withTokens(List.of("씽큐"), "new");
        articles.write(List.of(old, article("b", NINE, "이란")));

        store.bulk(ArticleStore.COLLECTION).write(List.of(ArticleStore.retokenize(again)));

        assertThat(articles.find("a")).contains(again);
        assertThat(articles.find("b")).contains(article("b", NINE, "이란"));
    }

    @Test
    void anArticleThatWasRevisedMeanwhileKeepsItsTokens() {
        Article old = article("a", NINE, "씽", "큐");
        Article again = old.withTokens(List.of("씽큐"), "new");
        Article before = old;
        Article revised =
                new Article(
                                before.id(),
                                before.outlet(),
                                before.section(),
                                before.title() + " 종합",
                                before.body(),
                                before.url(),
                                before.publishedAt())
                        .withTokens(List.of("종합"), "old");
        articles.write(List.of(revised));

        store.bulk(ArticleStore.COLLECTION).write(List.of(ArticleStore.retokenize(again)));

        assertThat(articles.find("a")).contains(revised);
        assertThat(articles.count()).isEqualTo(1);
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(article -> article.id()).toList();
    }
}
