package io.julgi.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads lists and day archives, from HTML or from the JSON that a page contains for its own script.
 */
public final class ListReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ListReader() {}

    /**
     * Reads a page that lists articles.
     *
     * @param page the page of the list, from 0; only the first one has to have articles
     */
    public static Discovery read(Outlet outlet, Source source, Fetched fetched, int page) {
        Document html = Jsoup.parse(fetched.text(outlet), fetched.address());
        DiscoveredLinks links =
                new DiscoveredLinks(outlet, source, fetched.address(), TimeOrigin.LIST);
        Optional<String> broken = source.json().flatMap(json -> addJson(outlet, json, html, links));
        for (Source.Entries entries : source.entries()) {
            if (links.isEmpty()) {
                addEntries(outlet, entries, html, links);
            }
        }
        if (links.isEmpty() && page == 0 && !saysEmpty(source, html)) {
            return Discovery.failed(
                    "No articles at "
                            + places(source)
                            + broken.map(problem -> " (" + problem + ')').orElse("")
                            + " in "
                            + fetched.address()
                            + " (outlet "
                            + outlet.id()
                            + "); has the list changed?");
        }
        return links.discovery();
    }

    private static boolean saysEmpty(Source source, Document html) {
        return !source.empty().isEmpty() && html.text().contains(source.empty());
    }

    private static String places(Source source) {
        String selectors =
                source.entries().stream()
                        .map(entries -> '\'' + entries.item() + '\'')
                        .collect(Collectors.joining(" or "));
        return source.json()
                .map(json -> json.list() + (selectors.isEmpty() ? "" : " or " + selectors))
                .orElse(selectors);
    }

    /** Adds the articles in the page's JSON; returns what is wrong with it, if anything. */
    private static Optional<String> addJson(
            Outlet outlet, Source.JsonEntries json, Document html, DiscoveredLinks links) {
        Element script = html.selectFirst(json.script());
        if (script == null) {
            return Optional.of("no '" + json.script() + '\'');
        }
        try {
            for (JsonNode entry : at(MAPPER.readTree(script.data()), json.list())) {
                links.add(
                        at(entry, json.link()).asText(),
                        Jsoup.parse(at(entry, json.title()).asText()).text(),
                        json.date().isEmpty()
                                ? Optional.empty()
                                : time(at(entry, json.date()).asText(), outlet),
                        Optional.empty(),
                        json.section().isEmpty() ? "" : at(entry, json.section()).asText());
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of("broken JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String key : List.of(path.split("\\."))) {
            found = found.path(key);
        }
        return found;
    }

    private static void addEntries(
            Outlet outlet, Source.Entries entries, Document html, DiscoveredLinks links) {
        for (Element item : html.select(entries.item())) {
            Element link = item.is(entries.link()) ? item : item.selectFirst(entries.link());
            if (link == null) {
                continue;
            }
            Element title = entries.title().isEmpty() ? link : item.selectFirst(entries.title());
            Element date = entries.date().isEmpty() ? null : item.selectFirst(entries.date());
            links.add(
                    link.attr("href"),
                    title == null ? "" : title.text(),
                    date == null ? Optional.empty() : time(date.text(), outlet),
                    Optional.empty(),
                    "");
        }
    }

    /** Only times to the minute; the article's page tells the day as well. */
    private static Optional<Instant> time(String text, Outlet outlet) {
        return NewsTime.in(text, outlet.zone())
                .published()
                .filter(NewsTime.Stamp::toTheMinute)
                .map(NewsTime.Stamp::at);
    }
}
