package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.Extraction;
import io.julgi.ingest.extract.TimeOrigin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrawlHealthTest {
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");

    private final CrawlHealth health = new CrawlHealth(Clock.fixed(NINE, ZoneOffset.UTC));

    @Test
    void countsPerOutletAndLayout() {
        health.discovered("hani", 3);
        health.discovered("hani", 0);
        health.extracted("hani", article("hani-2023", true), true);
        health.extracted("hani", article("hani-2016", false), true);
        health.unreadable("hani", Extraction.failed("hani-2023", "No text at 'p'"));
        health.published("hani", false);
        health.published("hani", true);

        SourceHealth hani = health.source("hani");

        assertThat(hani.discovered()).isEqualTo(3);
        assertThat(hani.published()).isEqualTo(1);
        assertThat(hani.revised()).isEqualTo(1);
        assertThat(hani.rejected()).containsOnly(Map.entry(Problem.UNREADABLE_PAGE, 1L));
        assertThat(hani.lastProblem()).contains("No text at 'p'");
        assertThat(hani.layouts())
                .containsExactly(
                        new LayoutHealth("hani-2016", 1, 0, 1, Optional.of(NINE)),
                        new LayoutHealth("hani-2023", 1, 1, 0, Optional.of(NINE)));
        assertThat(health.source("donga").published()).isZero();
    }

    @Test
    void aLayoutThatChangedOvernightIsNoticedWithinTwentyPages() {
        for (int i = 0; i < 500; i++) {
            health.extracted("hani", article("hani-2023", true), true);
        }
        assertThat(health.source("hani").isReadingWorse()).isFalse();

        for (int i = 0; i < 20; i++) {
            health.unreadable("hani", Extraction.failed("hani-2023", "No text"));
        }

        assertThat(health.source("hani").isReadingWorse()).isTrue();
        for (int i = 0; i < 20; i++) {
            health.extracted("hani", article("hani-2026", true), true);
        }
        assertThat(health.source("hani").isReadingWorse()).isFalse();
    }

    private static ExtractedArticle article(String layout, boolean inTime) {
        return new ExtractedArticle(
                "https://www.hani.co.kr/arti/1.html",
                "제목",
                "글",
                NINE,
                TimeOrigin.PAGE,
                Optional.empty(),
                "",
                "",
                layout,
                inTime);
    }
}
