package io.julgi.ingest.extract;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.julgi.ingest.fetch.BodyReader;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.PageText;
import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Reads sitemaps, news sitemaps and sitemap indexes, compressed with gzip or not. */
public final class SitemapReader {
    private SitemapReader() {}

    /**
     * Reads the links of a sitemap, or the sitemaps of an index.
     *
     * @param limit how many bytes a sitemap may have after decompression
     */
    public static Discovery read(Outlet outlet, Source source, Fetched fetched, int limit) {
        try {
            byte[] unpacked = BodyReader.unpackedFile(fetched.body(), limit);
            String text = PageText.decode(unpacked, fetched.contentType(), outlet.encoding());
            Optional<String> xml = XmlText.of(text, outlet.zone());
            return xml.isEmpty()
                    ? Discovery.failed(
                            "Declares entities, which no sitemap needs (" + fetched.address() + ')')
                    : discovery(outlet, source, fetched, parse(xml.get(), fetched.address()));
        } catch (IOException | UnknownFormatException e) {
            return Discovery.failed(
                    "No sitemap: " + e.getMessage() + " (" + fetched.address() + ')');
        }
    }

    private static AbstractSiteMap parse(String xml, String address)
            throws IOException, UnknownFormatException {
        // Not strict: what belongs to the outlet is decided by its domains.
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(
                "text/xml", xml.getBytes(StandardCharsets.UTF_8), URI.create(address).toURL());
    }

    private static Discovery discovery(
            Outlet outlet, Source source, Fetched fetched, AbstractSiteMap sitemap) {
        if (sitemap instanceof SiteMapIndex index) {
            return children(outlet, index);
        }
        DiscoveredLinks links =
                new DiscoveredLinks(outlet, source, fetched.address(), TimeOrigin.SITEMAP);
        for (SiteMapURL url : ((SiteMap) sitemap).getSiteMapUrls()) {
            Optional<NewsAttributes> news = news(url);
            links.add(
                    url.getUrl().toString(),
                    news.map(NewsAttributes::getTitle).orElse(""),
                    news.map(NewsAttributes::getPublicationDateTime).map(ZonedDateTime::toInstant),
                    time(url.getLastModified()),
                    "");
        }
        return links.discovery();
    }

    private static Discovery children(Outlet outlet, SiteMapIndex index) {
        List<Discovery.Child> children = new ArrayList<>();
        int skipped = 0;
        for (AbstractSiteMap child : index.getSitemaps()) {
            Optional<String> address =
                    WebAddress.normal(child.getUrl().toString(), outlet)
                            .filter(link -> outlet.owns(WebAddress.host(link)));
            if (address.isPresent()) {
                children.add(new Discovery.Child(address.get(), time(child.getLastModified())));
            } else {
                skipped++;
            }
        }
        return new Discovery(List.of(), children, skipped, "");
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
        return news == null || news.length == 0
                ? Optional.empty()
                : Optional.of((NewsAttributes) news[0]);
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
