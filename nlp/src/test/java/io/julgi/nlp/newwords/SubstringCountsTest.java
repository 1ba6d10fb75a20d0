package io.julgi.nlp.newwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubstringCountsTest {
    @Test
    void countsEveryPartAndItsEdges() {
        SubstringCounts counts = new SubstringCounts(3, 1_000);
        counts.add("가나가나", 1);
        counts.add("가나", 2);

        SubstringCounts.Count count = counts.get("가나").orElseThrow();
        assertThat(count.occurrences()).isEqualTo(3);
        assertThat(count.texts()).isEqualTo(2);
        assertThat(count.atStart()).isEqualTo(2);
        assertThat(count.atEnd()).isEqualTo(2);
        assertThat(counts.occurrences("나가")).isEqualTo(1);
        assertThat(counts.occurrences("가나가")).isEqualTo(1);
        assertThat(counts.get("가나가나")).isEmpty();
        assertThat(counts.floor()).isZero();
    }

    @Test
    void forgetsTheRarestWhenThereAreTooMany() {
        SubstringCounts counts = new SubstringCounts(4, 200);
        for (int i = 0; i < 5_000; i++) {
            counts.add("세월호", i);
            counts.add(String.valueOf((char) ('가' + i)) + (char) ('가' + 2 * i), i);
            assertThat(counts.size()).isLessThanOrEqualTo(200);
        }

        assertThat(counts.occurrences("세월호")).isEqualTo(5_000);
        assertThat(counts.floor()).isPositive();
    }
}
