package io.julgi.topics.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.lda.TopicWord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class WindowModelerTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final List<String> MONEY = List.of("금리", "환율", "주가", "은행", "채권");
    private static final List<String> BALL = List.of("축구", "감독", "선수", "경기", "승리");

    private static final WindowSettings SETTINGS = settings(2, 10, 20, 0.2, 0);

    private static WindowSettings settings(
            int topics, int articlesPerTopic, int minArticles, double alpha, double prior) {
        return new WindowSettings(
                WindowSize.MONTH,
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                topics,
                articlesPerTopic,
                minArticles,
                3,
                0.5,
                alpha,
                4,
                3,
                2,
                7,
                prior,
                4,
                0.3,
                0.3,
                1,
                Articles.LDA);
    }

    private final WindowModeler modeler = new WindowModeler(new MalletTopicModeler(), SETTINGS);

    private static WindowCorpus window(int money, int ball) {
        return window(money, ball, 3);
    }

    private static WindowCorpus window(int money, int ball, int words) {
        List<Article> articles = new ArrayList<>(Articles.about("돈", MONEY, money, words, DAY, 1));
        articles.addAll(Articles.about("공", BALL, ball, words, DAY, 2));
        return new WindowCorpus(
                "*",
                NewsCalendar.startOf(DAY),
                NewsCalendar.startOf(DAY.plusMonths(1)),
                articles,
                List.of());
    }

    @Test
    void numbersTopicsBySize() {
        TopicWindow window = modeler.model(window(12, 20));

        assertThat(window.articles()).isEqualTo(32);
        assertThat(window.topics()).extracting(Topic::number).containsExactly(0, 1);
        assertThat(window.topics()).extracting(Topic::articles).containsExactly(20, 12);
        assertThat(window.topics()).extracting(Topic::share).containsExactly(0.625, 0.375);
        assertThat(BALL).containsAll(window.topics().get(0).keywords());
        assertThat(MONEY).containsAll(window.topics().get(1).keywords());
    }

    @Test
    void keepsAsMuchOfATopicAsTheSettingsSay() {
        Topic topic = modeler.model(window(12, 20)).topics().get(0);

        assertThat(topic.words()).hasSize(4);
        assertThat(topic.words())
                .extracting(TopicWord::weight)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(topic.keywords()).hasSize(3);
        assertThat(topic.typical()).hasSize(2);
        assertThat(topic.typical()).allSatisfy(one -> assertThat(one.article()).startsWith("공"));
    }

    @Test
    void makesNoTopicsOfTooFewArticles() {
        TopicWindow window = modeler.model(window(9, 10));

        assertThat(window.topics()).isEmpty();
        assertThat(window.articles()).isEqualTo(19);
    }

    @Test
    void makesOneTopicForSoManyArticles() {
        WindowSettings many = settings(50, 25, 5, 1, 0);

        assertThat(new WindowModeler(new MalletTopicModeler(), many).model(window(12, 12)).topics())
                .hasSize(1);
    }

    @Test
    void makesNoTopicsWhereNoWordRepeats() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(Articles.on(DAY, "a" + i, i % 2 == 0 ? "" : "낱말" + i));
        }
        WindowCorpus window =
                new WindowCorpus(
                        "*",
                        NewsCalendar.startOf(DAY),
                        NewsCalendar.startOf(DAY.plusMonths(1)),
                        articles,
                        List.of());

        assertThat(modeler.model(window).topics()).isEmpty();
    }

    private static List<EarlierArticle> earlier(int count) {
        List<EarlierArticle> earlier = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = i % 2 == 0 ? MONEY : BALL;
            earlier.add(
                    new EarlierArticle(
                            List.of(words.get(i % 5), words.get((i + 1) % 5), "옛말" + i % 3)));
        }
        return earlier;
    }

    private static WindowCorpus withEarlier(WindowCorpus window, List<EarlierArticle> earlier) {
        return new WindowCorpus(
                window.section(), window.from(), window.to(), window.articles(), earlier);
    }

    /** What the models of a window with 32 articles are made of, by this prior. */
    private static List<Corpus> modelled(double prior, int earlier) {
        List<Corpus> seen = new ArrayList<>();
        TopicModeler noting =
                (corpus, topics, lda) -> {
                    seen.add(corpus);
                    return new MalletTopicModeler().model(corpus, topics, lda);
                };
        new WindowModeler(noting, settings(2, 10, 20, 0.2, prior))
                .model(withEarlier(window(12, 20), earlier(earlier)));
        return seen;
    }

    @Test
    void modelsEarlierArticlesBesideTheWindowsOwn() {
        assertThat(modelled(0, 100).get(0).documents()).hasSize(32);
        assertThat(modelled(0.5, 100).get(0).documents()).hasSize(48);
        assertThat(modelled(1, 100).get(0).documents()).hasSize(64);
        assertThat(modelled(1, 10).get(0).documents()).hasSize(42);
    }

    @Test
    void takesNoWordFromEarlierArticlesThatTheWindowHasNot() {
        assertThat(modelled(1, 100).get(0).vocabulary())
                .isEqualTo(modelled(0, 100).get(0).vocabulary())
                .noneMatch(word -> word.startsWith("옛말"));
    }

    @Test
    void countsOnlyTheWindowsOwnArticles() {
        TopicWindow window =
                new WindowModeler(new MalletTopicModeler(), settings(2, 10, 20, 0.2, 1))
                        .model(withEarlier(window(12, 20), earlier(32)));

        assertThat(window.articles()).isEqualTo(32);
        assertThat(window.topics()).extracting(Topic::articles).containsExactly(20, 12);
        assertThat(window.topics())
                .flatExtracting(Topic::typical)
                .extracting(ArticleShare::article)
                .allMatch(id -> id.startsWith("공") || id.startsWith("돈"));
    }

    /** Gives each article the shares of these topics, and each topic all words alike. */
    private static TopicModeler shares(IntFunction<float[]> ofArticle) {
        return (corpus, topics, lda) -> {
            double[][] words = new double[topics][corpus.vocabulary().size()];
            for (double[] row : words) {
                Arrays.fill(row, 1.0 / row.length);
            }
            float[][] shares = new float[corpus.documents().size()][];
            Arrays.setAll(shares, ofArticle);
            return new TopicModel(words, shares, 0);
        };
    }

    @Test
    void makesOneTopicOfOneStoryThatTheModelCutInTwo() {
        // 12 about money in the third topic, 20 about the ball in two of ten.
        TopicModeler cut =
                shares(
                        place ->
                                place < 12
                                        ? new float[] {0.05f, 0.05f, 0.9f}
                                        : place < 22
                                                ? new float[] {0.9f, 0.05f, 0.05f}
                                                : new float[] {0.05f, 0.9f, 0.05f});

        assertThat(
                        new WindowModeler(cut, settings(3, 10, 20, 0.2, 0))
                                .model(window(12, 20))
                                .topics())
                .extracting(Topic::articles)
                .containsExactly(20, 12);
    }

    @Test
    void givesATopicTheArticlesThatItsWordsTell() {
        // The model is unsure of every fourth article.
        TopicModeler unsure =
                shares(
                        place ->
                                place % 4 == 0
                                        ? new float[] {0.4f, 0.3f}
                                        : place >= 20
                                                ? new float[] {0.9f, 0.1f}
                                                : new float[] {0.1f, 0.9f});

        TopicWindow window = new WindowModeler(unsure, SETTINGS).model(window(20, 20, 4));

        assertThat(window.topics()).extracting(Topic::articles).containsExactly(20, 20);
        assertThat(window.share()).isEqualTo(1);
    }

    @Test
    void makesNoTopicOfArticlesThatShareNoWord() {
        List<Article> articles = new ArrayList<>(window(12, 12).articles());
        for (int i = 0; i < 3; i++) {
            // Each two of the three share a word, all three none.
            articles.add(Articles.on(DAY, "힣" + i, "가" + i + " 가" + (i + 1) % 3));
        }
        TopicModeler junk =
                shares(
                        place ->
                                new float[] {
                                    place < 12 ? 1 : 0,
                                    place >= 12 && place < 24 ? 1 : 0,
                                    place < 24 ? 0 : 1
                                });
        WindowCorpus window =
                new WindowCorpus(
                        "*",
                        NewsCalendar.startOf(DAY),
                        NewsCalendar.startOf(DAY.plusMonths(1)),
                        articles,
                        List.of());

        TopicWindow modelled = new WindowModeler(junk, settings(3, 9, 20, 0.2, 0)).model(window);

        assertThat(modelled.topics()).extracting(Topic::articles).containsExactly(12, 12);
        assertThat(modelled.share()).isEqualTo(24 / 27.0);
    }

    @Test
    void modelsNoEnglishFunctionWordsButNamesThatLookLikeThem() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(Articles.on(DAY, "a" + i, i % 2 == 0 ? "the of to in" : "who 선언 팬데믹"));
        }
        WindowCorpus window =
                new WindowCorpus(
                        "*",
                        NewsCalendar.startOf(DAY),
                        NewsCalendar.startOf(DAY.plusMonths(1)),
                        articles,
                        List.of());

        assertThat(modeler.model(window).topics())
                .singleElement()
                .satisfies(
                        topic -> {
                            assertThat(topic.articles()).isEqualTo(10);
                            assertThat(topic.keywords()).contains("who");
                        });
    }

    @Test
    void repeatsItself() {
        assertThat(modeler.model(window(30, 30))).isEqualTo(modeler.model(window(30, 30)));
    }
}
