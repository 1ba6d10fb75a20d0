package io.julgi.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseSamplerTest {
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
            SparseSampler sampler = new SparseSampler(documents, topics, priors, 4);
            assertCountsAreRight(documents, sampler, topics);
            for (int sweep = 0; sweep < 20; sweep++) {
                sampler.sweep();
                assertCountsAreRight(documents, sampler, topics);
                priors.learn(sampler.counts());
            }
        }
    }

    private static void assertCountsAreRight(
            SortedDocuments documents, SparseSampler sampler, int topics) {
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

    /** The only check of the draws themselves that knows nothing of how they are made. */
    @Test
    void drawsFromTheTruePosterior() {
        Corpus corpus =
                new Corpus(List.of("a", "b"), List.of(new int[] {0, 0, 1}, new int[] {1, 1}));
        SortedDocuments documents = new SortedDocuments(corpus);
        Priors priors = new Priors(3, 2, SETTINGS);
        SparseSampler sampler = new SparseSampler(documents, 3, priors, 9);
        int states = 243;
        double[] seen = new double[states];
        double[] expected = new double[states];
        int sweeps = 400_000;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            sampler.sweep();
            int state = 0;
            for (int token = 0; token < 5; token++) {
                state = state * 3 + sampler.topicOf(token);
            }
            seen[state] += 1.0 / sweeps;
            expected[state] = Math.exp(priors.logLikelihood(sampler.counts()));
        }
        assertThat(expected).doesNotContain(0.0);
        // All states, so the sum is the probability of the tokens.
        double sum = Arrays.stream(expected).sum();
        for (int state = 0; state < states; state++) {
            assertThat(seen[state]).isCloseTo(expected[state] / sum, within(0.0015));
        }
    }

    @Test
    void refusesAWordThatItCannotCount() {
        int[] often = new int[1 << 11];
        Corpus corpus = new Corpus(List.of("a"), List.of(often));
        int topics = 1 << 20;
        SortedDocuments documents = new SortedDocuments(corpus);
        Priors priors = new Priors(topics, 1, SETTINGS);

        assertThatThrownBy(() -> new SparseSampler(documents, topics, priors, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2048 times in the corpus, but with 1048576 topics");
    }
}
