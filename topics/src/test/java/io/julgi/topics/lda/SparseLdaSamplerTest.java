package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseLdaSamplerTest {
    private static final LdaSettings SETTINGS = new LdaSettings(1, 0.3, 0.2, 1);

    /** Documents of none to eleven tokens; low numbers are frequent, so most words are rare. */
    private static Corpus random(int documents, int words) {
        Random random = new Random(11);
        List<int[]> tokens = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            tokens.add(
                    random.ints(random.nextInt(12), 0, words)
                            .map(word -> word * word / words)
                            .toArray());
        }
        return new Corpus(IntStream.range(0, words).mapToObj("w%03d"::formatted).toList(), tokens);
    }

    @Test
    void keepsItsCountsInLineWithTheTopicsOfItsTokens() {
        for (int topics : new int[] {2, 3, 16, 17, 64}) {
            SortedDocuments documents = new SortedDocuments(random(400, 120));
            Priors priors = new Priors(topics, documents.words(), SETTINGS);
            SparseLdaSampler sampler = new SparseLdaSampler(documents, topics, priors, 4);
            assertCountsAreRight(documents, sampler, topics);
            for (int sweep = 0; sweep < 20; sweep++) {
                sampler.sweep();
                assertCountsAreRight(documents, sampler, topics);
                priors.learn(sampler.counts());
            }
        }
    }

    private static void assertCountsAreRight(
            SortedDocuments documents, SparseLdaSampler sampler, int topics) {
        int[][] expected = new int[documents.words()][topics];
        int[] perTopic = new int[topics];
        for (int token = 0; token < documents.tokens(); token++) {
            expected[documents.word(token)][sampler.topicOf(token)]++;
            perTopic[sampler.topicOf(token)]++;
        }
        for (int topic = 0; topic < topics; topic++) {
            assertThat(sampler.tokensOf(topic)).isEqualTo(perTopic[topic]);
        }
        for (int word = 0; word < documents.words(); word++) {
            int[] counted = new int[topics];
            List<Integer> inOrder = new ArrayList<>();
            sampler.forEachTopic(
                    word,
                    (topic, count) -> {
                        counted[topic] += count;
                        inOrder.add(-count);
                    });
            assertThat(counted).isEqualTo(expected[word]);
            assertThat(inOrder).isSorted().allMatch(count -> count < 0);
        }
    }

    @Test
    void drawsFromTheTruePosterior() {
        Corpus two = new Corpus(List.of("a", "b"), List.of(new int[] {0, 0, 1}, new int[] {1, 1}));
        Corpus one = new Corpus(List.of("a", "b"), List.of(new int[] {0, 0, 0}, new int[] {0}));

        assertThat(distanceFromPosterior(two, 3)).isLessThan(0.02);
        // So many topics that neither a row nor the prior fits into one block.
        assertThat(distanceFromPosterior(one, 6)).isLessThan(0.04);
    }

    /** Total variation between the states that the sampler visits and their true chances. */
    private static double distanceFromPosterior(Corpus corpus, int topics) {
        SortedDocuments documents = new SortedDocuments(corpus);
        SparseLdaSampler sampler =
                new SparseLdaSampler(documents, topics, new Priors(topics, 2, SETTINGS), 9);
        double[] chances = chances(documents, topics);
        double[] seen = new double[chances.length];
        int sweeps = 400_000;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            sampler.sweep();
            int state = 0;
            for (int token = 0; token < documents.tokens(); token++) {
                state = state * topics + sampler.topicOf(token);
            }
            seen[state] += 1.0 / sweeps;
        }
        return IntStream.range(0, seen.length)
                .mapToDouble(state -> Math.abs(seen[state] - chances[state]) / 2)
                .sum();
    }

    private static double[] chances(SortedDocuments documents, int topics) {
        double[] joint =
                IntStream.range(0, (int) Math.pow(topics, documents.tokens()))
                        .mapToDouble(state -> joint(documents, topics, state))
                        .toArray();
        double sum = Arrays.stream(joint).sum();
        return Arrays.stream(joint).map(chance -> chance / sum).toArray();
    }

    /** Token by token from two urns, that of the document and that of the topic. */
    private static double joint(SortedDocuments documents, int topics, int state) {
        int[] topicOf = new int[documents.tokens()];
        int rest = state;
        for (int token = topicOf.length - 1; token >= 0; token--) {
            topicOf[token] = rest % topics;
            rest /= topics;
        }
        double[][] topicUrn = new double[topics][documents.words()];
        for (double[] urn : topicUrn) {
            Arrays.fill(urn, SETTINGS.beta());
        }
        double joint = 1;
        for (int document = 0; document < documents.documents(); document++) {
            double[] urn = new double[topics];
            Arrays.fill(urn, SETTINGS.alpha());
            int end = documents.start(document + 1);
            for (int token = documents.start(document); token < end; token++) {
                joint *= drawn(urn, topicOf[token]);
                joint *= drawn(topicUrn[topicOf[token]], documents.word(token));
            }
        }
        return joint;
    }

    private static double drawn(double[] urn, int ball) {
        double chance = urn[ball] / Arrays.stream(urn).sum();
        urn[ball]++;
        return chance;
    }

    @Test
    void refusesAWordThatItCannotCount() {
        int[] often = new int[1 << 11];
        Corpus corpus = new Corpus(List.of("a"), List.of(often));
        int topics = 1 << 20;
        SortedDocuments documents = new SortedDocuments(corpus);
        Priors priors = new Priors(topics, 1, SETTINGS);

        assertThatThrownBy(() -> new SparseLdaSampler(documents, topics, priors, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2048 times in the corpus, but with 1048576 topics");
    }
}
