package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.BodyReader;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.PageText;
import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.StreamParser;

/**
 * Reads sitemaps, news sitemaps and indexes, as XML or as lines, compressed with gzip or not; also
 * the sitemaps that a robots.txt names. All addresses are read, or the discovery has a problem.
 */
public final class SitemapReader {
    private static final Pattern ADDRESS = Pattern.compile("(?i)<loc[\\s>]");
    private static final Pattern ROOT =
            Pattern.compile("(?i)<(?:\\w+:)?(?:urlset|sitemapindex)\\b");
    private static final Pattern END =
            Pattern.compile("(?i)</(?:\\w+:)?(?:urlset|sitemapindex)\\s*>");
    private static final Pattern EMPTY_ROOT =
            Pattern.compile("(?i)<(?:urlset|sitemapindex)[^>]*/>");
    private static final Pattern FEED = Pattern.compile("(?i)<(?:rss|feed|rdf:rdf)\\b");
    private static final Pattern IN_ROBOTS = Pattern.compile("(?i)sitemap\\s*:\\s*");

    private SitemapReader() {}

    /**
     * Reads the links of a sitemap, or the sitemaps of an index.
     *
     * @param limit how many bytes a sitemap may have after decompression
     */
    public static Discovery read(Outlet outlet, Source source, Fetched fetched, int limit) {
        try {
            byte[] unpacked = BodyReader.unpackedFile(fetched.body(), limit);
            String raw = PageText.decode(unpacked, fetched.contentType(), outlet.encoding());
            String text = SourceText.plain(raw);
            if (!text.contains("<")) {
                return lines(outlet, source, fetched.address(), text);
            }
            if (!ROOT.matcher(text).find()) {
                return FEED.matcher(text).find()
                        ? FeedReader.read(
                                outlet, source, raw, fetched.address(), TimeOrigin.SITEMAP)
                        : none("it has neither urlset nor sitemapindex", fetched.address());
            }
            return elements(outlet, source, fetched.address(), text)
                    .mended(
                            SourceText.damage(raw)
                                    .map(damage -> damage + " (" + fetched.address() + ')')
                                    .orElse(""));
        } catch (IOException e) {
            return none(e.getMessage(), fetched.address());
        }
    }

    private static Discovery none(String why, String address) {
        return Discovery.failed("No sitemap: " + why + " (" + address + ')');
    }

    private static Discovery lines(Outlet outlet, Source source, String address, String text) {
        Collected collected = new Collected(outlet, source, address);
        for (String line : text.lines().map(String::strip).toList()) {
            if (IN_ROBOTS.matcher(line).lookingAt()) {
                collected.child(IN_ROBOTS.matcher(line).replaceFirst(""), Optional.empty());
            } else if (line.startsWith("http://") || line.startsWith("https://")) {
                collected.links.add(line, "", Optional.empty(), Optional.empty(), "");
                collected.count++;
            }
        }
        return collected.count == 0
                ? none("no line of it is an address", address)
                : collected.discovery("");
    }

    private static Discovery elements(Outlet outlet, Source source, String address, String text)
            throws IOException {
        Collected collected = new Collected(outlet, source, address);
        try (StreamParser parser = new StreamParser(SourceText.parser()).parse(text, address)) {
            for (Element element = parser.selectNext("url, sitemap, *|url, *|sitemap");
                    element != null;
                    element = parser.selectNext("url, sitemap, *|url, *|sitemap")) {
                add(element, outlet, collected);
                // What was read needs no memory any more.
                element.remove();
            }
        }
        long named = ADDRESS.matcher(text).results().count();
        boolean isWhole = END.matcher(text).find() || EMPTY_ROOT.matcher(text).find();
        String problem =
                isWhole && collected.count >= named
                        ? ""
                        : "The sitemap %s; %d of %d addresses were read (%s)"
                                .formatted(
                                        isWhole ? "is broken" : "breaks off",
                                        collected.count,
                                        Math.max(named, collected.count),
                                        address);
        return collected.discovery(problem);
    }

    private static void add(Element element, Outlet outlet, Collected collected) {
        Optional<String> location = text(element, "loc");
        if (location.isEmpty()) {
            return;
        }
        Optional<Instant> changed = text(element, "lastmod").flatMap(text -> time(outlet, text));
        if (element.normalName().endsWith("sitemap")) {
            collected.child(location.get(), changed);
            return;
        }
        collected.count++;
        collected.links.add(
                location.get(),
                text(element, "news:title").map(MarkupText::line).orElse(""),
                text(element, "news:publication_date").flatMap(text -> time(outlet, text)),
                changed,
                "");
    }

    private static Optional<String> text(Element element, String name) {
        String local = name.replaceFirst("^.*:", "");
        return element.getAllElements().stream()
                .filter(
                        each ->
                                each.normalName().equals(name)
                                        || (!name.equals(local)
                                                && each.normalName().endsWith(':' + local)
                                                && !each.normalName().startsWith("image:")))
                .map(each -> BodyText.line(each.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<Instant> time(Outlet outlet, String text) {
        return NewsTime.in(text, outlet.zone()).published().map(NewsTime.Stamp::at);
    }

    /** What a sitemap names. */
    private static final class Collected {
        private final Outlet outlet;
        private final DiscoveredLinks links;
        private final List<Discovery.Child> children = new ArrayList<>();
        private int skipped;
        private int count;

        Collected(Outlet outlet, Source source, String address) {
            this.outlet = outlet;
            links = new DiscoveredLinks(outlet, source, address, TimeOrigin.SITEMAP);
        }

        void child(String address, Optional<Instant> changedAt) {
            count++;
            Optional<String> own =
                    WebAddress.normal(address, outlet)
                            .filter(link -> outlet.owns(WebAddress.host(link)));
            own.ifPresentOrElse(
                    link -> children.add(new Discovery.Child(link, changedAt)), () -> skipped++);
        }

        Discovery discovery(String problem) {
            Discovery found = links.discovery();
            return new Discovery(
                    found.articles(),
                    List.copyOf(children),
                    found.skipped() + skipped,
                    problem,
                    "");
        }
    }
}
