package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.Incident.Kind;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Derives incidents from the health of outlets: one message when an incident begins, one when it
 * ends. An outlet from which nothing new comes is an incident too, because its counts look healthy.
 */
public final class IncidentWatch {
    private final Duration silence;
    private final Instant started;
    private final Map<String, Incident> open = new TreeMap<>();
    private final Map<String, SourceHealth> before = new TreeMap<>();

    /**
     * @param silence an outlet is silent when it announces nothing new for longer
     * @param started when the crawler started; earlier silence does not count
     */
    public IncidentWatch(Duration silence, Instant started) {
        this.silence = silence;
        this.started = started;
    }

    /**
     * A message to the operator.
     *
     * @param incident the incident
     * @param isOver whether it ends; otherwise it begins
     */
    public record Message(Incident incident, boolean isOver) {
        /** The message in one sentence. */
        public String text() {
            return isOver
                    ? incident.outlet()
                            + ": over since it began at "
                            + incident.since()
                            + ": "
                            + incident.words()
                    : incident.outlet() + ": " + incident.words();
        }
    }

    /** Restores open incidents that began before a restart or under another crawler. */
    public synchronized void resume(List<Incident> incidents) {
        open.clear();
        incidents.forEach(incident -> open.put(key(incident.outlet(), incident.kind()), incident));
    }

    /** The incidents that began or ended since the last call, by outlet. */
    public synchronized List<Message> look(List<SourceHealth> sources, Instant now) {
        List<Message> messages = new ArrayList<>();
        for (SourceHealth source : sources) {
            Optional<SourceHealth> last = Optional.ofNullable(before.put(source.outlet(), source));
            look(source, Kind.SILENT, silent(source, now), now).ifPresent(messages::add);
            look(source, Kind.UNREADABLE, unreadable(source), now).ifPresent(messages::add);
            look(source, Kind.FORBIDDEN, forbidden(source, last), now).ifPresent(messages::add);
        }
        return messages;
    }

    /** The open incidents, by outlet. */
    public synchronized List<Incident> open() {
        return List.copyOf(open.values());
    }

    private Optional<Message> look(
            SourceHealth source, Kind kind, Optional<String> words, Instant now) {
        String key = key(source.outlet(), kind);
        if (words.isPresent() && !open.containsKey(key)) {
            Incident incident = new Incident(source.outlet(), kind, now, words.get());
            open.put(key, incident);
            return Optional.of(new Message(incident, false));
        }
        return words.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(open.remove(key))
                        .map(incident -> new Message(incident, true));
    }

    private static String key(String outlet, Kind kind) {
        return outlet + ' ' + kind;
    }

    private Optional<String> silent(SourceHealth source, Instant now) {
        // Silence while no crawler ran is not the outlet's.
        Instant heard = source.lastDiscovered().filter(started::isBefore).orElse(started);
        return Duration.between(heard, now).compareTo(silence) > 0
                ? Optional.of(
                        "nothing new since "
                                + heard
                                + source.lastProblem()
                                        .map(problem -> "; the last problem was: " + problem)
                                        .orElse(""))
                : Optional.empty();
    }

    private static Optional<String> unreadable(SourceHealth source) {
        return source.isReadingWorse()
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "only %.0f %% of the pages can be read, usually %.0f %%; %s",
                                100 * source.recentRate(),
                                100 * source.usualRate(),
                                source.lastProblem().orElse("")))
                : Optional.empty();
    }

    /**
     * Begins when all requests since the last call were forbidden, and lasts until a page is
     * fetched: a forbidden outlet is requested so rarely that calls without requests tell nothing.
     */
    private Optional<String> forbidden(SourceHealth source, Optional<SourceHealth> last) {
        Incident running = open.get(key(source.outlet(), Kind.FORBIDDEN));
        long refused = count(source) - last.map(IncidentWatch::count).orElse(0L);
        long fetched = source.fetched() - last.map(SourceHealth::fetched).orElse(0L);
        if (fetched > 0 || (running == null && refused == 0)) {
            return Optional.empty();
        }
        return Optional.of(source.lastProblem().orElse("robots.txt forbids everything"));
    }

    private static long count(SourceHealth source) {
        return source.rejected().getOrDefault(Problem.FORBIDDEN, 0L);
    }
}
