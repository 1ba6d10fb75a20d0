package io.julgi.jobs.crawl;

import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.IncidentWatch;
import io.julgi.ingest.crawl.IncidentWatch.Message;
import io.julgi.ingest.crawl.IncidentWebhook;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.sink.crawl.SourceHealthStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the health of the outlets to the store every few seconds. One of the crawlers of an outlet
 * also looks for incidents there and notifies the operator: once when one begins and once when it
 * ends, across restarts and failures.
 */
final class HealthReports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthReports.class);

    /** A webhook that does not answer must not delay the stop for longer. */
    private static final Duration LAST_MESSAGE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CrawlHealth health;
    private final SourceHealthStore stored;
    private final Predicate<String> isFirst;
    private final List<String> outlets;
    private final IncidentWatch watch;
    private final Optional<IncidentWebhook> webhook;
    private final Clock clock;
    private final Map<String, SourceHealth> told = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private boolean isResumed;
    private Set<String> watched = Set.of();

    /**
     * @param isFirst whether this crawler is the one that reports an outlet's incidents; several
     *     may be for a moment
     * @param outlets the ids of the outlets that are crawled
     * @param webhook empty when incidents are only logged
     */
    HealthReports(
            CrawlHealth health,
            SourceHealthStore stored,
            Predicate<String> isFirst,
            List<String> outlets,
            Duration silence,
            String webhook,
            Clock clock) {
        this.health = health;
        this.stored = stored;
        this.isFirst = isFirst;
        this.outlets = outlets;
        this.watch = new IncidentWatch(silence, clock.instant());
        this.webhook =
                webhook.isEmpty() ? Optional.empty() : Optional.of(new IncidentWebhook(webhook));
        this.clock = clock;
    }

    void start() {
        // The future would only give what report() logs.
        var unused =
                timer.scheduleWithFixedDelay(
                        this::report, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void report() {
        try {
            store();
            lookForIncidents();
        } catch (RuntimeException e) {
            LOG.warn("The health of the outlets cannot be stored just now: {}", e.getMessage());
        }
    }

    private synchronized void store() {
        if (!isResumed) {
            stored.sources().stream()
                    .filter(source -> outlets.contains(source.outlet()))
                    .forEach(health::resume);
            isResumed = true;
        }
        for (String outlet : outlets) {
            SourceHealth now = health.source(outlet);
            SourceHealth before = told.get(outlet);
            // The first time in any case, so that an outlet without events is shown too.
            if (!now.equals(before)) {
                stored.add(now, before == null ? SourceHealth.none(outlet) : before);
                told.put(outlet, now);
            }
        }
    }

    private void lookForIncidents() {
        Set<String> ours = new HashSet<>(outlets);
        ours.removeIf(isFirst.negate());
        if (!ours.equals(watched)) {
            watch.resume(
                    stored.open().stream()
                            .filter(incident -> ours.contains(incident.outlet()))
                            .toList());
            watched = ours;
        }
        List<SourceHealth> sources =
                stored.sources().stream().filter(source -> ours.contains(source.outlet())).toList();
        for (Message message : watch.look(sources, clock.instant())) {
            Incident incident = message.incident();
            LOG.warn("Incident {}: {}", message.isOver() ? "over" : "begins", message.text());
            if (message.isOver()) {
                stored.end(incident);
            } else {
                stored.begin(incident);
            }
        }
        tell();
    }

    private void tell() {
        for (Message message : stored.untold()) {
            if (!watched.contains(message.incident().outlet())) {
                continue;
            }
            try {
                if (webhook.isPresent()) {
                    webhook.get().send(message);
                }
                stored.told(message);
            } catch (IOException e) {
                LOG.warn("The webhook for incidents failed; trying again: {}", e.getMessage());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Stores the last counts. Waits for a message that is being sent, so that it is sent once. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_MESSAGE.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
        store();
    }
}
