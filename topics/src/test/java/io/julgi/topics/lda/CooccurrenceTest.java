package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CooccurrenceTest {
    @Test
    void countsEveryWindowOfALongDocument() {
        // Windows of 2 over 0 1 2 0: (0 1) (1 2) (2 0).
        Cooccurrence counted =
                new Cooccurrence(List.of(new int[] {0, 1, 2, 0}), List.of(0, 1, 2), 2);

        assertThat(counted.probability(0)).isEqualTo(2.0 / 3);
        assertThat(counted.probability(1)).isEqualTo(2.0 / 3);
        assertThat(counted.probability(0, 1)).isEqualTo(1.0 / 3);
    }

    @Test
    void countsAShortDocumentOnceAndAnEmptyOneNever() {
        Cooccurrence counted =
                new Cooccurrence(
                        List.of(new int[] {0, 0, 1}, new int[0], new int[] {1}), List.of(0, 1), 10);

        assertThat(counted.probability(0)).isEqualTo(0.5);
        assertThat(counted.probability(1)).isEqualTo(1);
        assertThat(counted.probability(0, 1)).isEqualTo(0.5);
    }

    @Test
    void boundsMutualInformation() {
        List<int[]> documents = List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {2});
        Cooccurrence counted = new Cooccurrence(documents, List.of(0, 1, 2, 9), 10);

        assertThat(counted.npmi(0, 1)).isCloseTo(1, within(1e-9));
        assertThat(counted.npmi(0, 2)).isBetween(-1.0, -0.9);
        assertThat(counted.npmi(0, 9)).isZero();
    }

    @Test
    void holdsWordsOfEveryArticleForInseparable() {
        Cooccurrence counted =
                new Cooccurrence(List.of(new int[] {0, 1}, new int[] {1, 0}), List.of(0, 1), 10);

        assertThat(counted.npmi(0, 1)).isEqualTo(1);
    }

    @Test
    void refusesAWordItWasNotAskedToCount() {
        Cooccurrence counted = new Cooccurrence(List.of(), List.of(0), 10);

        assertThatThrownBy(() -> counted.probability(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Word 3 was not counted");
    }
}
