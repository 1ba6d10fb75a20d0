package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.ingest.Article;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {
    private static final List<String> MONEY = List.of("금리", "환율", "주가", "은행", "채권", "대출");
    private static final List<String> BALL = List.of("축구", "감독", "선수", "경기", "승리", "골");
    private static final LdaSettings LDA = new LdaSettings(100, 0.1, 0.01, 1);

    private final TopicEvaluation evaluation = new TopicEvaluation(new MalletTopicModeler());

    private static List<Article> articles() {
        Random random = new Random(1);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> words = i % 2 == 0 ? MONEY : BALL;
            List<String> tokens = random.ints(4, 0, words.size()).mapToObj(words::get).toList();
            articles.add(
                    new Article("a" + i, "", "", "제목", "", "", Instant.EPOCH)
                            .withTokens(tokens, ""));
        }
        return articles;
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            labels.add(i % 2 == 0 ? "경제" : "스포츠");
        }
        return labels;
    }

    @Test
    void praisesTopicsThatAreRight() {
        EvaluationReport report = evaluation.evaluate(articles(), labels(), 2, LDA, 3);

        assertThat(report.nmi()).isEqualTo(new MeanOverSeeds(1, 0));
        assertThat(report.purity()).isEqualTo(new MeanOverSeeds(1, 0));
        assertThat(report.stability().mean()).isGreaterThan(0.99);
        // Six words of each of two topics, but the top 25 are all twelve.
        assertThat(report.diversity().mean()).isEqualTo(0.5);
        // Guessing among the six words of the right topic.
        assertThat(report.perplexity().mean()).isBetween(5.0, 8.0);
        assertThat(report.umass().mean()).isNegative();
        assertThat(report.cv().mean()).isBetween(0.0, 1.0);
        assertThat(report.articles()).isEqualTo(60);
        assertThat(report.tokens()).isEqualTo(240);
        assertThat(report.seconds()).isPositive();
    }

    @Test
    void findsOneTopicTooFew() {
        EvaluationReport report = evaluation.evaluate(articles(), labels(), 1, LDA, 2);

        assertThat(report.nmi().mean()).isCloseTo(0, within(1e-9));
        assertThat(report.purity().mean()).isEqualTo(0.5);
        assertThat(report.perplexity().mean()).isBetween(11.0, 15.0);
    }

    @Test
    void leavesOutWhatCannotBeMeasured() {
        EvaluationReport report = evaluation.evaluate(articles(), List.of(), 2, LDA, 1);

        assertThat(report.nmi().mean()).isNaN();
        assertThat(report.purity().mean()).isNaN();
        assertThat(report.stability().mean()).isNaN();
        assertThat(report.npmi().sd()).isZero();
    }

    @Test
    void followsTheSeeds() {
        List<Long> seeds = new ArrayList<>();
        TopicModeler noting =
                (corpus, topics, settings) -> {
                    seeds.add(settings.seed());
                    return new TopicModel(
                            new double[][] {uniform(corpus.vocabulary().size())},
                            ones(corpus.documents().size()),
                            0);
                };

        EvaluationReport report =
                new TopicEvaluation(noting).evaluate(articles(), labels(), 1, LDA, 2);

        assertThat(seeds).containsExactly(1L, 1L, 2L, 2L);
        assertThat(report.perplexity().mean()).isCloseTo(12, within(1e-9));
        assertThat(report.perplexity().sd()).isZero();
    }

    private static double[] uniform(int size) {
        double[] distribution = new double[size];
        Arrays.fill(distribution, 1.0 / size);
        return distribution;
    }

    private static float[][] ones(int size) {
        float[][] rows = new float[size][1];
        for (float[] row : rows) {
            row[0] = 1;
        }
        return rows;
    }

    @Test
    void refusesLabelsThatDoNotFit() {
        assertThatThrownBy(() -> evaluation.evaluate(articles(), List.of("경제"), 2, LDA, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 labels for 60 articles");
    }
}
