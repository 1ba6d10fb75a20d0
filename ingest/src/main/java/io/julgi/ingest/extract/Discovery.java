package io.julgi.ingest.extract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a source: links to articles, and further sitemaps.
 *
 * @param articles in the order of the source
 * @param sitemaps further sitemaps, when the source is an index of them
 * @param skipped how many links lead to no article of the outlet
 * @param problem why the source could not be read, or not to its end; empty when it could
 * @param mended what was wrong with it as XML and did not keep it from being read; may be empty
 */
public record Discovery(
        List<DiscoveredLink> articles,
        List<Child> sitemaps,
        int skipped,
        String problem,
        String mended) {
    /** A sitemap that an index names. */
    public record Child(String address, Optional<Instant> changedAt) {}

    static Discovery of(List<DiscoveredLink> articles, int skipped) {
        return new Discovery(List.copyOf(articles), List.of(), skipped, "", "");
    }

    static Discovery failed(String problem) {
        return new Discovery(List.of(), List.of(), 0, problem, "");
    }

    Discovery mended(String damage) {
        return new Discovery(articles, sitemaps, skipped, problem, damage);
    }
}
