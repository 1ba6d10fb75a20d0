package io.julgi.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicChoiceTest {
    @Test
    void triesMoreTopicsForMoreArticles() {
        assertThat(TopicChoice.candidates(225, Level.COARSE)).containsExactly(4, 5, 6);
        assertThat(TopicChoice.candidates(225, Level.MIDDLE)).containsExactly(7, 8, 9);
        assertThat(TopicChoice.candidates(225, Level.FINE)).containsExactly(12, 15, 19);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void hasAChoiceHoweverManyArticlesThereAre(Level level) {
        assertThat(TopicChoice.candidates(5_000, level)).hasSize(3);
        assertThat(TopicChoice.candidates(2_000_000, level)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 20, 41, 61, 93, 222, 1_000, 50_000, 2_000_000})
    void triesMoreTopicsAtEachFinerLevel(int articles) {
        SortedSet<Integer> coarse = TopicChoice.candidates(articles, Level.COARSE);
        SortedSet<Integer> middle = TopicChoice.candidates(articles, Level.MIDDLE);
        SortedSet<Integer> fine = TopicChoice.candidates(articles, Level.FINE);

        assertThat(coarse.first()).isGreaterThanOrEqualTo(2);
        assertThat(middle.first()).isGreaterThan(coarse.last());
        assertThat(fine.first()).isGreaterThan(middle.last());
        assertThat(fine.last()).isLessThanOrEqualTo(32);
    }
}
