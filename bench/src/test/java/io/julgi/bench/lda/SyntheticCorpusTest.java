package io.julgi.bench.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticCorpusTest {
    private static final int WORDS = 600;

    /** Low numbers are frequent, and even and odd words never meet. */
    private static Corpus small() {
        Random random = new Random(4);
        List<int[]> documents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int odd = i % 2;
            documents.add(
                    random.ints(2 + random.nextInt(6), 0, WORDS / 2)
                            .map(word -> 2 * (word * word * 2 / WORDS) + odd)
                            .toArray());
        }
        return new Corpus(
                IntStream.range(0, WORDS).mapToObj("w%03d"::formatted).toList(), documents);
    }

    private static TopicModel modelOf(Corpus corpus) {
        return Engine.SPARSELDA.modeler().model(corpus, 2, new LdaSettings(100, 0.1, 0.01, 1));
    }

    private static double length(Corpus corpus) {
        return (double) corpus.tokens() / corpus.documents().size();
    }

    @Test
    void isAsLargeAsAskedForWithArticlesAsLongAndMoreWords() {
        Corpus small = small();

        Corpus grown = SyntheticCorpus.of(small, modelOf(small), 40_000, 1);

        assertThat(grown.documents()).hasSize(40_000);
        assertThat(length(grown)).isCloseTo(length(small), within(0.3));
        assertThat(grown.vocabulary().size()).isBetween(WORDS, 20 * WORDS);
        assertThat(
                        grown.documents().stream()
                                .flatMapToInt(Arrays::stream)
                                .allMatch(word -> word < grown.vocabulary().size()))
                .isTrue();
    }

    @Test
    void isTheSameForTheSameSeed() {
        Corpus small = small();
        TopicModel model = modelOf(small);

        Corpus one = SyntheticCorpus.of(small, model, 2_000, 1);
        Corpus again = SyntheticCorpus.of(small, model, 2_000, 1);
        Corpus other = SyntheticCorpus.of(small, model, 2_000, 2);

        assertThat(again.documents())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(one.documents());
        assertThat(other.documents())
                .usingElementComparator(Arrays::compare)
                .isNotEqualTo(one.documents());
    }
}
