package io.julgi.web;

import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The health of outlets as metrics, one series an outlet, kind of problem and layout. */
public final class SourceMetrics {
    private static final String PREFIX = "julgi.crawl.";

    private final MeterRegistry registry;
    private final Map<String, SourceHealth> latest = new ConcurrentHashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Adds to this registry what {@link #update} is given. */
    public SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Takes the health of these outlets as it is now; outlets that are new get their series. */
    public synchronized void update(List<SourceHealth> sources) {
        for (SourceHealth source : sources) {
            latest.put(source.outlet(), source);
            register(source);
        }
    }

    private void register(SourceHealth source) {
        String outlet = source.outlet();
        Tags tags = Tags.of("outlet", outlet);
        if (known.add(outlet)) {
            counter("discovered", tags, outlet, SourceHealth::discovered);
            counter("fetched", tags, outlet, SourceHealth::fetched);
            counter("unchanged", tags, outlet, SourceHealth::unchanged);
            counter("published", tags, outlet, SourceHealth::published);
            counter("revised", tags, outlet, SourceHealth::revised);
            counter("overruns", tags, outlet, SourceHealth::overruns);
            gauge("recent.rate", tags, outlet, SourceHealth::recentRate);
            gauge("usual.rate", tags, outlet, SourceHealth::usualRate);
            gauge("last.discovered", tags, outlet, health -> seconds(health.lastDiscovered()));
            gauge("last.published", tags, outlet, health -> seconds(health.lastPublished()));
        }
        source.rejected()
                .keySet()
                .forEach(
                        problem -> {
                            if (known.add(outlet + ' ' + problem)) {
                                counter(
                                        "rejected",
                                        tags.and("reason", problem.name()),
                                        outlet,
                                        health -> health.rejected().getOrDefault(problem, 0L));
                            }
                        });
        for (LayoutHealth layout : source.layouts()) {
            if (known.add(outlet + " layout " + layout.layout())) {
                Tags both = tags.and("layout", layout.layout());
                counter(
                        "pages",
                        both.and("result", "extracted"),
                        outlet,
                        health -> layout(health, layout.layout(), LayoutHealth::extracted));
                counter(
                        "pages",
                        both.and("result", "failed"),
                        outlet,
                        health -> layout(health, layout.layout(), LayoutHealth::failed));
            }
        }
    }

    private static double layout(
            SourceHealth health, String name, Function<LayoutHealth, Long> measure) {
        return health.layouts().stream()
                .filter(layout -> layout.layout().equals(name))
                .mapToLong(measure::apply)
                .sum();
    }

    private void counter(
            String name, Tags tags, String outlet, ToDoubleFunction<SourceHealth> measure) {
        FunctionCounter.builder(
                        PREFIX + name, latest, all -> measure.applyAsDouble(all.get(outlet)))
                .tags(tags)
                .register(registry);
    }

    private void gauge(
            String name, Tags tags, String outlet, ToDoubleFunction<SourceHealth> measure) {
        Gauge.builder(PREFIX + name, latest, all -> measure.applyAsDouble(all.get(outlet)))
                .tags(tags)
                .register(registry);
    }

    /** Since 1970, as Prometheus has time; 0 for never. */
    private static double seconds(Optional<Instant> moment) {
        return moment.map(at -> at.toEpochMilli() / 1000.0).orElse(0.0);
    }
}
