package io.julgi.topics.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaTest {
    @Test
    void knowsTheFactorials() {
        assertThat(Gamma.log(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-11));
        assertThat(Gamma.log(1)).isCloseTo(0, within(1e-11));
        assertThat(Gamma.log(11)).isCloseTo(Math.log(3_628_800), within(1e-11));
    }

    @Test
    void digammaOfOneIsEulersConstant() {
        assertThat(Gamma.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-11));
        assertThat(Gamma.digamma(0.5))
                .isCloseTo(-0.5772156649015329 - 2 * Math.log(2), within(1e-11));
        assertThat(Gamma.digamma(0.01)).isCloseTo(Gamma.digamma(1.01) - 100, within(1e-9));
        assertThat(Gamma.digamma(12.5)).isCloseTo(Gamma.digamma(11.5) + 1 / 11.5, within(1e-11));
    }
}
