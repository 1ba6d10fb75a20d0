package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.ingest.Article;
import io.julgi.topics.Articles;
import io.julgi.topics.RealHeadlines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseLdaModelerTest extends TopicModelerContract {
    private final TopicModeler modeler = new SparseLdaModeler();

    SparseLdaModelerTest() {
        super(new SparseLdaModeler(), 1e-3);
    }

    /** Documents of one to nine tokens, each of the eight words of one of six topics, and noise. */
    private static Corpus planted(int documents) {
        int topics = 6;
        int words = 8;
        Random random = new Random(5);
        List<String> vocabulary =
                IntStream.range(0, topics * words).mapToObj("w%02d"::formatted).toList();
        List<int[]> tokens = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            int topic = random.nextInt(topics);
            tokens.add(
                    random.ints(1 + random.nextInt(9), 0, words)
                            .map(
                                    word ->
                                            random.nextInt(10) == 0
                                                    ? random.nextInt(topics * words)
                                                    : topic * words + word)
                            .toArray());
        }
        return new Corpus(vocabulary, tokens);
    }

    private static double meanLogLikelihood(
            TopicModeler modeler, Corpus corpus, int topics, int iterations, int seeds) {
        return IntStream.rangeClosed(1, seeds)
                .mapToDouble(
                        seed ->
                                modeler.model(
                                                corpus,
                                                topics,
                                                new LdaSettings(iterations, 0.1, 0.01, seed))
                                        .logLikelihood())
                .average()
                .orElseThrow();
    }

    @Test
    void isAsLikelyAsTheReferenceOnPlantedTopics() {
        Corpus corpus = planted(1500);

        // Not six: with no topic to spare, one chain in five of either engine puts two stories in
        // one for good, and the mean tells only how many did.
        double own = meanLogLikelihood(modeler, corpus, 10, 200, 5);
        double reference = meanLogLikelihood(new MalletTopicModeler(), corpus, 10, 200, 5);

        assertThat(own).isCloseTo(reference, within(0.02));
    }

    @Test
    void isAsLikelyAsTheReferenceOnRealHeadlines() throws IOException {
        Corpus corpus = Corpus.of(RealHeadlines.read(), List.of());

        double own = meanLogLikelihood(modeler, corpus, 20, 200, 3);
        double reference = meanLogLikelihood(new MalletTopicModeler(), corpus, 20, 200, 3);

        assertThat(own).isCloseTo(reference, within(0.02));
    }

    @Test
    void doesNotMindTheOrderOfArticlesAndTheirTokens() {
        Corpus corpus = planted(300);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(order, new Random(3));
        Corpus shuffled =
                new Corpus(
                        corpus.vocabulary(),
                        order.stream().map(i -> backwards(corpus.documents().get(i))).toList());

        TopicModel model = modeler.model(corpus, 6, Articles.LDA);
        TopicModel other = modeler.model(shuffled, 6, Articles.LDA);

        assertThat(other.wordTopics()).isDeepEqualTo(model.wordTopics());
        assertThat(other.logLikelihood()).isEqualTo(model.logLikelihood());
        for (int i = 0; i < 300; i++) {
            assertThat(other.documentTopics()[i]).isEqualTo(model.documentTopics()[order.get(i)]);
        }
    }

    private static int[] backwards(int[] tokens) {
        return IntStream.range(0, tokens.length).map(i -> tokens[tokens.length - 1 - i]).toArray();
    }

    @Test
    void givesArticlesOfTheSameTokensTheSameShares() {
        List<Article> articles = moneyAndBall(10);
        articles.add(0, articles.get(4));

        TopicModel model = modeler.model(Corpus.of(articles, List.of()), 3, Articles.LDA);

        assertThat(model.documentTopics()[5]).isEqualTo(model.documentTopics()[0]);
    }
}
