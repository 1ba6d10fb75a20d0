package io.julgi.bench.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowSettings;
import io.julgi.topics.threads.WindowSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlantedStoriesTest {
    private static final PlantedPlan PLAN = new PlantedPlan(36, 7, 80, 4, 2, 2);
    private static final List<List<String>> BACKGROUND =
            GeneratedBackground.articles(PLAN.articles(), 1);

    private static WindowSettings settings(double minNovelty) {
        return settings(minNovelty, 3, 0.5);
    }

    private static WindowSettings settings(double minNovelty, int topicArticles, double minShare) {
        return new WindowSettings(
                WindowSize.DAY,
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofSeconds(30),
                100,
                5,
                20,
                topicArticles,
                minShare,
                1,
                30,
                5,
                10,
                7,
                0,
                minNovelty,
                0.35,
                0.25,
                2,
                new LdaSettings(200, 0.1, 0.01, 1));
    }

    private static PlantedNews news(long seed) {
        return PlantedStories.plant(BACKGROUND, PLAN, settings(4.5), seed);
    }

    @Test
    void plantsTheSameWithTheSameSeed() {
        assertThat(news(1)).isEqualTo(news(1));
        assertThat(news(1)).isNotEqualTo(news(2));
        assertThat(GeneratedBackground.articles(100, 1))
                .isEqualTo(GeneratedBackground.articles(100, 1));
    }

    @Test
    void madeUpWordsAreAsFrequentAsThoseOfHeadlines() {
        Map<String, Integer> articles = new HashMap<>();
        GeneratedBackground.articles(10_000, 1)
                .forEach(tokens -> tokens.forEach(token -> articles.merge(token, 1, Integer::sum)));
        List<Integer> mostFirst =
                articles.values().stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(mostFirst).hasSizeBetween(14_000, 18_000);
        assertThat(mostFirst.get(0)).isBetween(200, 350);
        assertThat(mostFirst.get(99)).isBetween(40, 65);
        assertThat(mostFirst.get(999)).isBetween(8, 14);
    }

    @Test
    void plantsWhatThePlanSaysAndNothingWhileItWarmsUp() {
        PlantedNews news = news(1);

        assertThat(news.windows()).hasSize(36);
        assertThat(news.stories()).filteredOn(PlantedStory::isFresh).hasSize(4 + 2 + 2 * 2);
        assertThat(news.stories()).filteredOn(story -> story.from().size() == 1).hasSize(2 * 2);
        assertThat(news.stories()).filteredOn(story -> story.from().size() == 2).hasSize(2);
        assertThat(news.stories())
                .allSatisfy(story -> assertThat(story.start()).isGreaterThanOrEqualTo(7))
                .allSatisfy(story -> assertThat(story.end()).isLessThan(36))
                .allSatisfy(
                        story -> {
                            for (int window = 0; window < 36; window++) {
                                assertThat(articlesOf(story, news, window))
                                        .isEqualTo(story.articlesIn(window));
                            }
                        });
    }

    private static int articlesOf(PlantedStory story, PlantedNews news, int window) {
        return (int)
                news.windows().get(window).articles().stream()
                        .map(article -> news.storyOfArticle().get(article.id()))
                        .filter(story.name()::equals)
                        .count();
    }

    @Test
    void takesEveryWordOfAStoryFromTheBackground() {
        Set<String> vocabulary = new HashSet<>();
        BACKGROUND.forEach(vocabulary::addAll);

        for (WindowCorpus window : news(1).windows()) {
            for (Article article : window.articles()) {
                assertThat(vocabulary).containsAll(article.tokens());
            }
        }
    }

    @Test
    void refusesABackgroundThatIsTooSmall() {
        assertThatThrownBy(
                        () ->
                                PlantedStories.plant(
                                        BACKGROUND.subList(0, 100), PLAN, settings(4.5), 1))
                .hasMessageContaining("100 articles")
                .hasMessageContaining("36 windows of 80 take 2,880");
    }

    @Test
    void atHalfTimeAWindowIsOpenWithTheFirstHalfOfItsArticles() {
        PlantedNews news = news(1);
        WindowCorpus whole = news.windows().get(20);
        WindowCorpus half = news.atHalfTime(20);

        assertThat(half.open()).isTrue();
        assertThat(half.articles())
                .hasSize(whole.articles().size() / 2)
                .isSubsetOf(whole.articles())
                .isSortedAccordingTo(Comparator.comparing(article -> article.id()));
        List<Article> later = new ArrayList<>(whole.articles());
        later.removeAll(half.articles());
        assertThat(later)
                .allSatisfy(
                        article ->
                                assertThat(half.articles())
                                        .noneMatch(
                                                early ->
                                                        early.publishedAt()
                                                                .isAfter(article.publishedAt())));
    }

    @Test
    void findsMostOfWhatIsPlantedAndLittleElse() {
        PlantedReport report =
                new PlantedEvaluation(new SparseLdaModeler(), settings(4.5)).evaluate(news(1));

        assertThat(report.stories()).isEqualTo(10);
        assertThat(report.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(report.precision()).isGreaterThanOrEqualTo(0.8);
        assertThat(report.early()).isBetween(0.1, 1.0);
        assertThat(report.mergeRecall()).isPositive();
    }

    @Test
    void findsNothingWhereNothingIsEverNewEnough() {
        PlantedReport report =
                new PlantedEvaluation(new SparseLdaModeler(), settings(50)).evaluate(news(1));

        assertThat(report.recall()).isZero();
        assertThat(report.threads()).isZero();
        assertThat(report.precision()).isNaN();
        assertThat(report.early()).isNaN();
        assertThat(report.earlyPrecision()).isNaN();
        assertThat(report.splitRecall()).isZero();
        assertThat(report.mergeRecall()).isZero();
    }

    @Test
    void countsAThreadOfTheBackgroundAsFalse() {
        PlantedReport report =
                new PlantedEvaluation(new SparseLdaModeler(), settings(0, 2, 0.2))
                        .evaluate(news(1));

        assertThat(report.precision()).isLessThan(0.6);
        assertThat(report.falseBirths()).isGreaterThan(3);
    }
}
