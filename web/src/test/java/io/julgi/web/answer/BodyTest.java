package io.julgi.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "deflate, gzip;q=0.5, br | true",
                "gzip;q=1.0 | true",
                "gzip;q=0 | false",
                "gzip ; q=0.000 | false",
                "gzip;q=0.001 | true",
                "identity | false",
                "br | false",
                "'' | false",
                " | false",
            })
    void compressesOnlyForThoseWhoCanReadIt(String accepted, boolean compressed) {
        assertThat(Body.acceptsGzip(accepted)).isEqualTo(compressed);
    }
}
