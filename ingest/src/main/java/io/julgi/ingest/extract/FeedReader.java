package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads RSS and Atom feeds, whole or broken, whatever their version. */
public final class FeedReader {
    private static final Pattern ROOT = Pattern.compile("(?i)<(?:\\w+:)?(rss|feed|rdf)\\b");
    private static final Pattern END = Pattern.compile("(?i)</(?:\\w+:)?(rss|feed|rdf)\\s*>");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private FeedReader() {}

    /** Reads the links of a feed. */
    public static Discovery read(Outlet outlet, Source source, Fetched fetched) {
        return read(outlet, source, fetched.text(outlet), fetched.address(), TimeOrigin.FEED);
    }

    static Discovery read(
            Outlet outlet, Source source, String raw, String address, TimeOrigin origin) {
        String text = SourceText.plain(raw);
        Document feed = Jsoup.parse(text, address, SourceText.parser());
        List<Element> entries = feed.select("item, entry, *|item, *|entry");
        boolean isFeed = ROOT.matcher(text).find();
        if (entries.isEmpty() && !(isFeed && END.matcher(text).find())) {
            return Discovery.failed(
                    "No RSS or Atom: "
                            + (isFeed ? "it breaks off before its first entry" : "no such element")
                            + " ("
                            + address
                            + ')');
        }
        DiscoveredLinks links = new DiscoveredLinks(outlet, source, address, origin);
        for (Element entry : entries) {
            List<String> candidates = addresses(entry);
            links.add(
                    candidates.stream()
                            .filter(links::isArticle)
                            .findFirst()
                            .orElse(candidates.isEmpty() ? "" : candidates.get(0)),
                    title(entry),
                    time(outlet, entry, "pubdate", "published", "issued", "dc:date", "date"),
                    time(outlet, entry, "updated", "modified", "atom:updated", "dcterms:modified"),
                    "");
        }
        Optional<String> damage = SourceText.damage(raw);
        return links.discovery().mended(damage.map(d -> d + " (" + address + ')').orElse(""));
    }

    /** Also what stands in an element that was never closed. */
    private static List<Element> parts(Element entry) {
        return entry.getAllElements().stream()
                .filter(part -> !part.equals(entry))
                .filter(part -> entry.equals(part.closest("item, entry, *|item, *|entry")))
                .toList();
    }

    /** Where the article may be, the likeliest first: a proxy's own address tells it elsewhere. */
    private static List<String> addresses(Element entry) {
        List<String> addresses = new ArrayList<>();
        for (Element child : parts(entry)) {
            switch (local(child)) {
                case "link" -> {
                    String relation = child.attr("rel");
                    if (relation.isEmpty() || relation.equals("alternate")) {
                        addresses.add(child.hasAttr("href") ? child.attr("href") : child.text());
                    }
                }
                case "origlink" -> addresses.add(0, child.text());
                case "guid" -> {
                    boolean isOnlyName = child.attr("ispermalink").equalsIgnoreCase("false");
                    if (!isOnlyName && WEB_ADDRESS.matcher(child.text().strip()).matches()) {
                        addresses.add(child.text());
                    }
                }
                case "id" -> {
                    if (WEB_ADDRESS.matcher(child.text().strip()).matches()) {
                        addresses.add(child.text());
                    }
                }
                default -> {}
            }
        }
        return addresses.stream()
                .map(address -> resolved(entry, plain(address)))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static String resolved(Element entry, String address) {
        return Stream.iterate(entry, up -> up != null, Element::parent)
                .map(up -> up.attr("xml:base"))
                .filter(base -> !base.isEmpty())
                .findFirst()
                .flatMap(base -> resolved(base, address))
                .orElse(address);
    }

    private static Optional<String> resolved(String base, String address) {
        try {
            return Optional.of(URI.create(base).resolve(address).toString());
        } catch (IllegalArgumentException e) {
            // A base that is no address helps nobody.
            return Optional.empty();
        }
    }

    private static String title(Element entry) {
        return parts(entry).stream()
                .filter(child -> child.normalName().equals("title") || isAtom(child, "title"))
                .map(child -> MarkupText.line(plain(child.text())))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isAtom(Element child, String name) {
        return child.normalName().endsWith(':' + name) && !child.normalName().startsWith("media:");
    }

    private static Optional<Instant> time(Outlet outlet, Element entry, String... names) {
        return Stream.of(names)
                .flatMap(name -> parts(entry).stream().filter(c -> c.normalName().equals(name)))
                .map(child -> NewsTime.in(plain(child.text()), outlet.zone()))
                .flatMap(stamps -> stamps.published().stream())
                .map(NewsTime.Stamp::at)
                .findFirst();
    }

    private static String local(Element element) {
        return element.normalName().replaceFirst("^.*:", "");
    }

    /** Without the end of a CDATA section that was closed twice. */
    private static String plain(String text) {
        return BodyText.line(text.replace("]]>", ""));
    }
}
