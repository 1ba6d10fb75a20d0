package io.julgi.jobs.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void everyStepHasAUidOfItsOwn() {
        assertThat(Arrays.stream(Stage.values()).map(Stage::uid)).doesNotHaveDuplicates();
    }
}
