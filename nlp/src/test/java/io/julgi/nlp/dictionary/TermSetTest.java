package io.julgi.nlp.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermSetTest {
    @Test
    void findsAWordByItsPlaceInAText() {
        TermSet words = new TermSet(List.of("코로나19", "백신"));

        assertThat(words.contains("코로나19 백신 접종", 0, 5)).isTrue();
        assertThat(words.contains("코로나19 백신 접종", 6, 8)).isTrue();
        assertThat(words.contains("코로나19 백신 접종", 0, 4)).isFalse();
        assertThat(words.contains("코로나19 백신 접종", 9, 11)).isFalse();
    }

    @Test
    void holdsNothingWithoutWords() {
        assertThat(new TermSet(List.of()).contains("백신")).isFalse();
    }

    @Test
    void answersAsAnySetDoes() {
        Random random = new Random(1);
        Set<String> known = new HashSet<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(3); length > 0; length--) {
                word.append((char) ('가' + random.nextInt(40)));
            }
            asked.add(word.toString());
            if (i % 2 == 0) {
                known.add(word.toString());
            }
        }
        TermSet words = new TermSet(known);

        assertThat(asked).allMatch(word -> words.contains(word) == known.contains(word));
    }
}
