package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The expected figures are gensim 4.4.0's for the same documents and topics. No document has a word
 * twice within ten tokens: there gensim forgets a word when the first of its two leaves the window.
 */
class CoherenceTest {
    private static final List<int[]> DOCUMENTS =
            Stream.of(
                            "a b c d e",
                            "a b c",
                            "a b f g",
                            "c d e",
                            "f g h a",
                            "b c",
                            "h g f e d",
                            "a",
                            "a b c d e f g h i j k l a b c e",
                            "h g i f a b d c j k l e h g f a")
                    .map(CoherenceTest::numbers)
                    .toList();

    private static final Coherence COHERENCE =
            new Coherence(DOCUMENTS, List.of(topic("a b c d"), topic("e f g h"), topic("a h e b")));

    private static int[] numbers(String letters) {
        return Arrays.stream(letters.split(" "))
                .mapToInt(letter -> letter.charAt(0) - 'a')
                .toArray();
    }

    private static List<Integer> topic(String letters) {
        return Arrays.stream(numbers(letters)).boxed().toList();
    }

    @Test
    void givesGensimsNpmi() {
        assertThat(COHERENCE.npmi()).isCloseTo(0.13823753712438247, within(1e-9));
    }

    @Test
    void givesGensimsCv() {
        assertThat(COHERENCE.cv()).isCloseTo(0.7049201532418695, within(1e-9));
    }

    @Test
    void givesGensimsUmass() {
        assertThat(COHERENCE.umass()).isCloseTo(-0.47365591880292407, within(1e-9));
    }

    @Test
    void knowsNothingOfTopicsWithoutPairs() {
        Coherence single = new Coherence(DOCUMENTS, List.of(topic("a")));

        assertThat(single.npmi()).isZero();
        assertThat(single.umass()).isZero();
    }
}
