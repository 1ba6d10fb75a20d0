package io.julgi.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePositionTest {
    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31T23:59:59.987Z", "1969-07-20T20:17:40Z"})
    void aCursorLeadsBackToItsPosition(String moment) {
        ArticlePosition position = new ArticlePosition(Instant.parse(moment), "yna/가.😷 7");

        assertThat(position.toCursor()).matches("[A-Za-z0-9_-]+");
        assertThat(ArticlePosition.ofCursor(position.toCursor())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "???", "AAAA", "AAAAAAAAAAA", "AAAAAAAAAAD__w", "가나다라마바사"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        assertThatThrownBy(() -> ArticlePosition.ofCursor(cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor '" + cursor + "' is not one of ours");
    }

    @Test
    void aLongCursorIsNotRepeatedInFull() {
        assertThatThrownBy(() -> ArticlePosition.ofCursor("?".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .hasSizeLessThan(250);
    }
}
