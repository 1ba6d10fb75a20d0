package io.julgi.bench.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelAgreementTest {
    @Test
    void measuresWhatTopicsTellAboutLabels() {
        LabelAgreement agreement =
                new LabelAgreement(
                        new int[] {0, 0, 1, 1, 2, 2}, List.of("가", "가", "가", "나", "다", "다"));

        assertThat(agreement.purity()).isCloseTo(5.0 / 6, within(1e-12));
        // By the definitions: entropies and mutual information of the six pairs.
        double topics = Math.log(3);
        double labels = -(0.5 * Math.log(0.5) + Math.log(1.0 / 6) / 6 + Math.log(1.0 / 3) / 3);
        double both =
                Math.log(2.0 / 6 / (2.0 / 6 * 3.0 / 6)) * 2 / 6
                        + Math.log(1.0 / 6 / (2.0 / 6 * 3.0 / 6)) / 6
                        + Math.log(1.0 / 6 / (2.0 / 6 * 1.0 / 6)) / 6
                        + Math.log(2.0 / 6 / (2.0 / 6 * 2.0 / 6)) * 2 / 6;
        assertThat(agreement.nmi()).isCloseTo(both / ((topics + labels) / 2), within(1e-12));
    }

    @Test
    void countsOnlyArticlesWithTopicAndLabel() {
        LabelAgreement agreement =
                new LabelAgreement(new int[] {0, -1, 1, 0}, List.of("가", "가", "나", ""));

        assertThat(agreement.purity()).isEqualTo(1);
        assertThat(agreement.nmi()).isCloseTo(1, within(1e-12));
    }

    @Test
    void knowsNothingWithoutArticles() {
        assertThat(new LabelAgreement(new int[0], List.of()).nmi()).isNaN();
        assertThat(new LabelAgreement(new int[] {-1}, List.of("가")).purity()).isNaN();
    }
}
