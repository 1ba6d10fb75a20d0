package io.julgi.ingest.extract;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** Reads RSS and Atom feeds. */
public final class FeedReader {
    private FeedReader() {}

    /** Reads the links of a feed. */
    public static Discovery read(Outlet outlet, Source source, Fetched fetched) {
        Optional<String> xml = XmlText.of(fetched.text(outlet), outlet.zone());
        if (xml.isEmpty()) {
            return Discovery.failed(
                    "Declares entities, which no feed needs (" + fetched.address() + ')');
        }
        DiscoveredLinks links =
                new DiscoveredLinks(outlet, source, fetched.address(), TimeOrigin.FEED);
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setAllowDoctypes(false);
            for (SyndEntry entry : input.build(new StringReader(xml.get())).getEntries()) {
                links.add(
                        text(entry.getLink()).or(() -> text(entry.getUri())).orElse(""),
                        text(entry.getTitle()).orElse(""),
                        time(entry.getPublishedDate()),
                        time(entry.getUpdatedDate()),
                        "");
            }
        } catch (FeedException | IllegalArgumentException e) {
            return Discovery.failed(
                    "No RSS or Atom: " + e.getMessage() + " (" + fetched.address() + ')');
        }
        return links.discovery();
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
