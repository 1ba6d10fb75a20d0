package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelLimitsTest {
    private static final int[] SIZES = {11, 93, 600, 1_000, 5_000, 50_000, 500_000, 2_000_000};

    @Test
    void aStoryOfSomeHundredsHasWhatAReaderTakesInAtAGlance() {
        assertThat(Level.values())
                .extracting(level -> new LevelLimits(level, 222).mostEntries())
                .containsExactly(8, 14, 25);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void entriesNeverStopGrowingWithTheArticles(Level level) {
        assertThat(IntStream.of(SIZES).map(size -> most(level, size)).boxed()).isSorted();
        assertThat(most(level, 50_000)).isGreaterThan(most(level, 5_000));
        assertThat(most(level, 500_000)).isGreaterThan(most(level, 50_000));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aReaderTakesInWhatAHundredThousandArticlesAreAbout(Level level) {
        assertThat(most(level, 100_000)).isLessThan(65);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 222, 1_000, 50_000, 2_000_000})
    void eachFinerLevelShowsMore(int articles) {
        assertThat(most(Level.COARSE, articles)).isLessThan(most(Level.MIDDLE, articles));
        assertThat(most(Level.MIDDLE, articles)).isLessThan(most(Level.FINE, articles));
    }

    private static int most(Level level, int articles) {
        return new LevelLimits(level, articles).mostEntries();
    }
}
