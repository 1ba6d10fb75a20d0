package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicScorerTest {
    /** Words 0 to 2 are about money, 3 to 5 about a ball game. */
    private static final List<int[]> ARTICLES =
            List.of(
                    new int[] {0, 1, 2},
                    new int[] {0, 1, 2},
                    new int[] {3, 4, 5},
                    new int[] {3, 4, 5});

    private static final List<String> LABELS = List.of("경제", "경제", "스포츠", "스포츠");
    private static final List<List<Integer>> STORIES = List.of(List.of(0, 1, 2), List.of(3, 4, 5));
    private static final double[][] WORDS = {
        {0.3, 0.3, 0.3, 0.1 / 3, 0.1 / 3, 0.1 / 3}, {0.1 / 3, 0.1 / 3, 0.1 / 3, 0.3, 0.3, 0.3}
    };

    private final TopicScorer scorer =
            new TopicScorer(ARTICLES, List.of(new int[] {0, 1}, new int[] {4, 5}), LABELS);

    @Test
    void isHighestWhereTopicsAreTheStories() {
        TopicScore score =
                scorer.score(
                        new ScoredTopics(
                                STORIES, WORDS, new double[] {0.5, 0.5}, new int[] {0, 0, 1, 1}));

        assertThat(score.npmi()).isCloseTo(1, within(1e-9));
        assertThat(score.npmiOfThree()).isCloseTo(1, within(1e-9));
        assertThat(score.diversity()).isEqualTo(1);
        assertThat(score.nmi()).isCloseTo(1, within(1e-9));
        assertThat(score.purity()).isEqualTo(1);
        // Between a blind guess, one in six, and knowing the topic for sure.
        assertThat(score.heldOut()).isBetween(Math.log(1.0 / 6), Math.log(0.3));
    }

    @Test
    void saysNothingWhereTopicsLackWhatAMeasureNeeds() {
        TopicScore score =
                scorer.score(
                        new ScoredTopics(
                                STORIES,
                                new double[0][],
                                new double[0],
                                new int[] {-1, -1, -1, -1}));

        assertThat(score.heldOut()).isNaN();
        assertThat(score.nmi()).isNaN();
        assertThat(score.npmi()).isCloseTo(1, within(1e-9));
    }

    @Test
    void isLowWhereTopicsMixTheStories() {
        TopicScore score =
                scorer.score(
                        new ScoredTopics(
                                List.of(List.of(0, 3, 1), List.of(0, 3, 4)),
                                WORDS,
                                new double[] {0.5, 0.5},
                                new int[] {0, 1, 0, 1}));

        assertThat(score.npmi()).isLessThan(0);
        assertThat(score.nmi()).isCloseTo(0, within(1e-9));
        assertThat(score.purity()).isEqualTo(0.5);
        assertThat(score.diversity()).isCloseTo(4.0 / 6, within(1e-9));
    }
}
