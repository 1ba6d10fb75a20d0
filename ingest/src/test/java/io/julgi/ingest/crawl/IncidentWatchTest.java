package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.Incident.Kind;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentWatchTest {
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final IncidentWatch watch = new IncidentWatch(Duration.ofHours(1), NINE);

    @Test
    void tellsOnceWhenAnOutletGoesSilentAndOnceWhenItSpeaksAgain() {
        assertThat(watch.look(List.of(heardAt(NINE)), TEN)).isEmpty();
        assertThat(watch.look(List.of(heardAt(NINE)), TEN.plusSeconds(1)))
                .extracting(IncidentWatch.Message::text)
                .containsExactly(
                        "hani: nothing new since 2026-01-01T09:00:00Z; the last problem was: HTTP"
                                + " 500");
        assertThat(watch.look(List.of(heardAt(NINE)), TEN.plusSeconds(60))).isEmpty();
        assertThat(watch.open()).extracting(Incident::kind).containsExactly(Kind.SILENT);

        assertThat(watch.look(List.of(heardAt(TEN)), TEN.plusSeconds(120)))
                .extracting(IncidentWatch.Message::isOver)
                .containsExactly(true);
        assertThat(watch.open()).isEmpty();
    }

    @Test
    void anOutletThatNeverSpokeIsSilentToo() {
        assertThat(watch.look(List.of(health(Optional.empty(), 0, 0, 1)), TEN.plusSeconds(1)))
                .extracting(message -> message.incident().kind())
                .containsExactly(Kind.SILENT);
    }

    @Test
    void tellsWhenFewerPagesCanBeReadThanUsual() {
        assertThat(watch.look(List.of(health(Optional.of(NINE), 9, 0, 0.3)), NINE))
                .extracting(IncidentWatch.Message::text)
                .containsExactly(
                        "hani: only 30 % of the pages can be read, usually 98 %; HTTP 500");
    }

    @Test
    void tellsWhenRobotsForbidEverythingButNotWhenTheyForbidSomething() {
        assertThat(watch.look(List.of(health(Optional.of(NINE), 10, 5, 1)), NINE)).isEmpty();
        assertThat(watch.look(List.of(health(Optional.of(NINE), 10, 6, 1)), NINE))
                .extracting(message -> message.incident().kind())
                .containsExactly(Kind.FORBIDDEN);
        assertThat(watch.look(List.of(health(Optional.of(NINE), 10, 6, 1)), NINE)).isEmpty();
        assertThat(watch.look(List.of(health(Optional.of(NINE), 11, 6, 1)), NINE))
                .extracting(IncidentWatch.Message::isOver)
                .containsExactly(true);
    }

    private static SourceHealth heardAt(Instant time) {
        return health(Optional.of(time), 1, 0, 1);
    }

    private static SourceHealth health(
            Optional<Instant> heard, long fetched, long forbidden, double recentRate) {
        return new SourceHealth(
                "hani",
                1,
                fetched,
                0,
                1,
                0,
                0,
                Map.of(Problem.FORBIDDEN, forbidden),
                List.of(),
                heard,
                heard,
                Optional.of("HTTP 500"),
                recentRate,
                0.98,
                Optional.empty());
    }
}
