package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void sayWhatIsWrongWithThem() {
        assertThatThrownBy(() -> new WebSettings(" ", 0, 1, SECOND)).hasMessageContaining("host");
        assertThatThrownBy(() -> new WebSettings("::1", 65_536, 1, SECOND))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> new WebSettings("::1", -1, 1, SECOND)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new WebSettings("::1", 0, 0, SECOND))
                .hasMessageContaining("untrackedArticles");
        assertThatThrownBy(() -> new WebSettings("::1", 0, 1, Duration.ZERO))
                .hasMessageContaining("untrackedTimeout");
    }
}
