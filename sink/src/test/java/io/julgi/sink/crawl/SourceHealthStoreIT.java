package io.julgi.sink.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.IncidentWatch.Message;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.sink.Store;
import io.julgi.sink.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceHealthStoreIT {
    private static final Instant NINE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final SourceHealth NONE = SourceHealth.none("hani");
    private static final Incident SILENCE =
            new Incident("hani", Incident.Kind.SILENT, NINE, "nothing new");

    private final TestMongo mongo = TestMongo.inMemory();
    private final Store store = mongo.store();
    private final SourceHealthStore sources = new SourceHealthStore(store);

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void addsUpWhatSeveralCrawlersCount() {
        SourceHealth early = health(3, NINE, 0.9);
        SourceHealth later = health(5, TEN, 0.8);
        sources.add(early, NONE);
        sources.add(later, early);
        sources.add(health(4, NINE, 0.7), NONE); // another crawler

        assertThat(sources.sources()).containsExactly(health(9, TEN, 0.7));
    }

    @Test
    void anIncidentIsToldOnceWhenItBeginsAndOnceWhenItEnds() {
        sources.begin(SILENCE);
        assertThat(sources.untold()).containsExactly(new Message(SILENCE, false));
        assertThat(sources.open()).containsExactly(SILENCE);

        sources.told(new Message(SILENCE, false));
        assertThat(sources.untold()).isEmpty();
        assertThat(sources.open()).containsExactly(SILENCE);

        sources.end(SILENCE);
        assertThat(sources.untold()).containsExactly(new Message(SILENCE, true));
        assertThat(sources.open()).isEmpty();

        sources.told(new Message(SILENCE, true));
        assertThat(sources.untold()).isEmpty();
    }

    @Test
    void anIncidentThatNobodyWasToldOfEndsInSilence() {
        sources.begin(SILENCE);
        sources.end(SILENCE);

        assertThat(sources.untold()).isEmpty();
        assertThat(sources.open()).isEmpty();
    }

    private static SourceHealth health(long times, Instant at, double recent) {
        return new SourceHealth(
                "hani",
                times,
                times,
                times,
                times,
                times,
                times,
                Map.of(Problem.GONE, times),
                List.of(new LayoutHealth("v1.2 $new%", times, times, times, Optional.of(at))),
                Optional.of(at),
                Optional.of(at),
                Optional.of("HTTP 404"),
                recent,
                1,
                Optional.of(LocalDate.of(2016, 1, 1)));
    }
}
