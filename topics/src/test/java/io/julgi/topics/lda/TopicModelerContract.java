package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of every way of finding topics. */
abstract class TopicModelerContract {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final List<String> MONEY = List.of("금리", "환율", "주가", "은행", "채권");
    private static final List<String> BALL = List.of("축구", "감독", "선수", "경기", "승리");

    private final TopicModeler modeler;
    private final double evenness;

    /**
     * @param evenness how evenly two equal stories share an empty article: their priors are learned
     */
    TopicModelerContract(TopicModeler modeler, double evenness) {
        this.modeler = modeler;
        this.evenness = evenness;
    }

    @AfterEach
    void takeBackTheInterrupt() {
        Thread.interrupted();
    }

    static List<Article> moneyAndBall(int each) {
        List<Article> articles = new ArrayList<>(Articles.about("돈", MONEY, each, 3, DAY, 1));
        articles.addAll(Articles.about("공", BALL, each, 3, DAY, 2));
        return articles;
    }

    @Test
    void tellsTwoTopicsApart() {
        Corpus corpus = Corpus.of(moneyAndBall(20), List.of());

        TopicModel model = modeler.model(corpus, 2, Articles.LDA);

        assertThat(Set.of(topWords(corpus, model, 0), topWords(corpus, model, 1)))
                .isEqualTo(Set.of(Set.copyOf(MONEY), Set.copyOf(BALL)));
        int money = model.documentTopics()[0][0] > 0.5 ? 0 : 1;
        for (int i = 0; i < 40; i++) {
            assertThat(model.documentTopics()[i][i < 20 ? money : 1 - money]).isGreaterThan(0.9f);
        }
    }

    private static Set<String> topWords(Corpus corpus, TopicModel model, int topic) {
        return Set.copyOf(
                Ranking.top(model.wordTopics()[topic], 5).stream()
                        .map(corpus.vocabulary()::get)
                        .toList());
    }

    @Test
    void givesDistributions() {
        TopicModel model = modeler.model(Corpus.of(moneyAndBall(20), List.of()), 3, Articles.LDA);

        for (double[] row : model.wordTopics()) {
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(row).min().orElseThrow()).isPositive();
        }
        for (float[] row : model.documentTopics()) {
            assertThat(sum(row)).isCloseTo(1, within(1e-6));
        }
        assertThat(model.logLikelihood()).isNegative();
    }

    @Test
    void repeatsItselfAndFollowsTheSeed() {
        Corpus corpus = Corpus.of(moneyAndBall(20), List.of());
        TopicModel model = modeler.model(corpus, 4, Articles.LDA);
        TopicModel again = modeler.model(corpus, 4, Articles.LDA);
        TopicModel other = modeler.model(corpus, 4, new LdaSettings(200, 0.1, 0.01, 8));

        assertThat(again.wordTopics()).isDeepEqualTo(model.wordTopics());
        assertThat(again.documentTopics()).isDeepEqualTo(model.documentTopics());
        assertThat(again.logLikelihood()).isEqualTo(model.logLikelihood());
        assertThat(other.wordTopics()[0]).isNotEqualTo(model.wordTopics()[0]);
    }

    @Test
    void learnsThePriorsOfManyArticles() {
        Corpus corpus = Corpus.of(moneyAndBall(600), List.of());

        TopicModel model = modeler.model(corpus, 2, Articles.LDA);

        // With the prior at its start, 0.1, no article of three tokens could be so sure.
        assertThat(model.documentTopics()[0][model.documentTopics()[0][0] > 0.5 ? 0 : 1])
                .isGreaterThan((float) (3.1 / 3.2));
    }

    @Test
    void takesOneTopicAndEmptyDocuments() {
        List<Article> articles = moneyAndBall(10);
        articles.add(3, Articles.on(DAY, "leer", ""));
        Corpus corpus = Corpus.of(articles, List.of());

        TopicModel one = modeler.model(corpus, 1, Articles.LDA);
        TopicModel two = modeler.model(corpus, 2, Articles.LDA);

        assertThat(one.wordTopics()).hasDimensions(1, 10);
        assertThat(one.documentTopics()).hasDimensions(21, 1);
        assertThat(two.documentTopics()[3])
                .containsExactly(new float[] {0.5f, 0.5f}, within((float) evenness));
    }

    @Test
    void takesMoreTopicsThanWords() {
        Corpus corpus =
                Corpus.of(
                        List.of(
                                Articles.on(DAY, "a", "금리"),
                                Articles.on(DAY, "b", "금리"),
                                Articles.on(DAY, "c", ""),
                                Articles.on(DAY, "d", "")),
                        List.of());

        assertThat(modeler.model(corpus, 7, Articles.LDA).wordTopics()).hasDimensions(7, 1);
    }

    @Test
    void refusesACorpusWithoutTokens() {
        Corpus corpus = new Corpus(List.of(), List.of(new int[0], new int[0]));

        assertThatThrownBy(() -> modeler.model(corpus, 2, Articles.LDA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 articles and 0 words has no token");
    }

    @Test
    void refusesNoTopics() {
        Corpus corpus = Corpus.of(moneyAndBall(10), List.of());

        assertThatThrownBy(() -> modeler.model(corpus, 0, Articles.LDA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 topic but 0");
    }

    @Test
    void leavesWhenInterrupted() {
        Corpus corpus = Corpus.of(moneyAndBall(10), List.of());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> modeler.model(corpus, 2, Articles.LDA))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("2 topics on 20 articles was interrupted");
    }

    @Test
    void takesTheCountsOfTheTokensAsTheyAreWithOneTopic() {
        Corpus corpus =
                new Corpus(
                        List.of("가", "나"), List.of(new int[] {0, 0, 1}, new int[] {0}, new int[0]));

        TopicModel model = modeler.model(corpus, 1, Articles.LDA);

        assertThat(model.wordTopics()[0])
                .containsExactly(new double[] {3.01 / 4.02, 1.01 / 4.02}, within(1e-12));
        // The chance of 가 가 가 나 from an urn that starts with 0.01 of each.
        assertThat(model.logLikelihood())
                .isCloseTo(
                        Math.log(0.01 * 1.01 * 2.01 * 0.01 / (0.02 * 1.02 * 2.02 * 3.02)) / 4,
                        within(1e-5));
    }

    @Test
    void endsWhenItsLikelihoodStandsStillAndNotBefore() {
        Corpus corpus = Corpus.of(moneyAndBall(300), List.of());
        LdaSettings longRun = new LdaSettings(5_000, 0.1, 0.01, 3);

        TopicModel late = modeler.model(corpus, 2, new LdaSettings(1_000, 0.1, 0.01, 3));
        TopicModel early = modeler.model(corpus, 2, longRun.withTolerance(0.005));

        assertThat(late.sweeps()).isEqualTo(1_000);
        assertThat(early.sweeps()).isBetween(150, 2_000);
        assertThat(early.logLikelihood()).isCloseTo(late.logLikelihood(), within(0.02));
    }

    @Test
    void leavesInTheMiddleOfItsTraining() {
        Corpus corpus = Corpus.of(moneyAndBall(60), List.of());
        modeler.model(corpus, 2, new LdaSettings(100, 0.1, 0.01, 3));
        Thread trainer = Thread.currentThread();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> unused =
                    timer.schedule(trainer::interrupt, 300, TimeUnit.MILLISECONDS);
            assertThatThrownBy(
                            () ->
                                    modeler.model(
                                            corpus, 2, new LdaSettings(10_000_000, 0.1, 0.01, 3)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageMatching(
                            ".* 2 topics on 120 articles was interrupted after [1-9]\\d* sweeps");
        } finally {
            timer.shutdownNow();
        }
    }

    private static double sum(float[] shares) {
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        return sum;
    }
}
