package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelLimitsTest {
    private static final int[] SIZES = {
        11, 20, 41, 61, 93, 222, 600, 1_000, 5_000, 50_000, 500_000, 2_000_000
    };

    @Test
    void aStoryOfSomeHundredsHasAsManyTopicsAsTheRootOfItsArticles() {
        assertThat(new LevelLimits(Level.COARSE, 225).candidates()).containsExactly(4, 5, 6);
        assertThat(new LevelLimits(Level.MIDDLE, 225).candidates()).containsExactly(7, 8, 9);
        assertThat(new LevelLimits(Level.FINE, 225).candidates()).containsExactly(12, 15, 19);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void neitherTopicsNorEntriesStopGrowingWithTheArticles(Level level) {
        assertThat(Arrays.stream(SIZES).map(size -> most(level, size)).boxed()).isSorted();
        assertThat(most(level, 50_000)).isGreaterThan(most(level, 5_000));
        assertThat(most(level, 500_000)).isGreaterThan(most(level, 50_000));
        assertThat(
                        Arrays.stream(SIZES)
                                .map(size -> new LevelLimits(level, size).mostEntries())
                                .boxed())
                .isSorted();
        assertThat(new LevelLimits(level, 50_000).mostEntries())
                .isGreaterThan(new LevelLimits(level, 5_000).mostEntries());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aReaderTakesInWhatAHundredThousandArticlesAreAbout(Level level) {
        assertThat(most(level, 100_000)).isLessThan(80);
        assertThat(new LevelLimits(level, 100_000).mostEntries()).isLessThan(65);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void hasAChoiceHoweverManyArticlesThereAre(Level level) {
        assertThat(new LevelLimits(level, 5_000).candidates()).hasSize(3);
        assertThat(new LevelLimits(level, 2_000_000).candidates()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 20, 41, 61, 93, 222, 1_000, 50_000, 2_000_000})
    void eachFinerLevelHasMoreTopics(int articles) {
        SortedSet<Integer> coarse = new LevelLimits(Level.COARSE, articles).candidates();
        SortedSet<Integer> middle = new LevelLimits(Level.MIDDLE, articles).candidates();
        SortedSet<Integer> fine = new LevelLimits(Level.FINE, articles).candidates();

        assertThat(coarse.first()).isGreaterThanOrEqualTo(2);
        assertThat(middle.first()).isGreaterThan(coarse.last());
        assertThat(fine.first()).isGreaterThan(middle.last());
    }

    private static int most(Level level, int articles) {
        return new LevelLimits(level, articles).candidates().last();
    }
}
