package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the links of one source: those to articles of the outlet, each article once. */
final class DiscoveredLinks {
    private final Outlet outlet;
    private final Source source;
    private final String page;
    private final TimeOrigin origin;
    private final Map<String, DiscoveredLink> byId = new LinkedHashMap<>();
    private int skipped;

    /**
     * @param page the address of the source, for links without host
     */
    DiscoveredLinks(Outlet outlet, Source source, String page, TimeOrigin origin) {
        this.outlet = outlet;
        this.source = source;
        this.page = page;
        this.origin = origin;
    }

    void add(
            String link,
            String title,
            Optional<Instant> publishedAt,
            Optional<Instant> changedAt,
            String section) {
        Optional<String> address =
                WebAddress.normal(page, link, outlet)
                        .filter(normal -> outlet.owns(WebAddress.host(normal)));
        Optional<ArticleIdentity> identity =
                address.map(normal -> ArticleIdentity.of(outlet, normal))
                        .filter(ArticleIdentity::isNumbered);
        if (identity.isEmpty()) {
            skipped++;
            return;
        }
        String desk = section.isEmpty() ? source.section() : BodyText.line(section);
        byId.putIfAbsent(
                identity.get().id(),
                new DiscoveredLink(
                        address.get(),
                        BodyText.line(title),
                        new LinkMetadata(publishedAt, origin, desk),
                        changedAt));
    }

    /** Whether this is the address of an article of the outlet. */
    boolean isArticle(String link) {
        return WebAddress.normal(page, link, outlet)
                .filter(normal -> outlet.owns(WebAddress.host(normal)))
                .filter(normal -> ArticleIdentity.of(outlet, normal).isNumbered())
                .isPresent();
    }

    Discovery discovery() {
        return Discovery.of(List.copyOf(byId.values()), skipped);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}
