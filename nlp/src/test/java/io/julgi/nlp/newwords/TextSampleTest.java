package io.julgi.nlp.newwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSampleTest {
    @Test
    void keepsEverythingWhileThereIsRoom() {
        TextSample sample = new TextSample(4);
        sample.add("가나");
        sample.add("다라");

        assertThat(sample.lines()).containsExactly("가나", "다라");
    }

    @Test
    void keepsEvenlySpacedLinesWhenItIsFull() {
        TextSample sample = new TextSample(40);
        for (int i = 0; i < 64; i++) {
            sample.add("%04d".formatted(i));
        }

        assertThat(sample.lines())
                .containsExactly("0000", "0008", "0016", "0024", "0032", "0040", "0048", "0056");
    }

    @Test
    void keepsOneLineThatIsLongerThanTheLimit() {
        TextSample sample = new TextSample(1);
        sample.add("가나다");
        sample.add("라마바");

        assertThat(sample.lines()).containsExactly("가나다");
    }
}
