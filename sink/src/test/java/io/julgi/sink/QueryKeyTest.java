package io.julgi.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryKeyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    as it is|코로나19|코로나19
                    trimmed|  코로나19 |코로나19
                    inner white space|북미\u3000 \t 정상회담|북미 정상회담
                    capital letters|BTS|bts
                    letters in parts|\u1112\u1161\u11ab|한
                    control characters|코로나\u0000 19\u0007|코로나 19
                    nothing but space| \u00a0\u3000 |''
                    what an expression would read|.*$[|.*$[
                    """)
    void oneQueryHasOneKey(String name, String typed, String key) {
        assertThat(QueryKey.of(typed)).isEqualTo(key);
    }
}
