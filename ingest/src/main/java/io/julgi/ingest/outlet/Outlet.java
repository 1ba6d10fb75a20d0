package io.julgi.ingest.outlet;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A newspaper or agency as the crawler sees it. Everything that differs between outlets is here and
 * comes from {@code outlets.yaml}; a new newspaper is a new entry there, not a new class.
 *
 * @param id names the outlet in ids of articles and in figures ({@code hani})
 * @param name as a reader knows it ({@code 한겨레})
 * @param enabled whether it is crawled when nobody asks for it by name
 * @param verified whether somebody has seen that the settings fit the live site
 * @param loopback whether it is on this machine, as a newspaper of ours for trying things out is;
 *     every other outlet is kept to public addresses
 * @param domains hosts that belong to it, each with all its sub-domains; nothing else is fetched
 * @param zone in which times without an offset are read
 * @param encoding of its pages when they do not say; empty when it is to be found out
 * @param delay between two requests to one of its hosts; robots.txt may lengthen it
 * @param connections how many requests one of its hosts gets at the same time
 * @param articleAddress matches the addresses of articles; its group {@code (?<number>)} is the
 *     outlet's own number of the article, its group {@code (?<section>)}, if there is one, a key of
 *     the sections
 * @param sections desks by the word that stands for them in addresses ({@code politics}: 정치)
 * @param trackingParameters query parameters that say nothing about the article
 * @param revisits how long after the first visit an article is looked at again for changes
 * @param sources where articles are announced
 * @param layouts how article pages look, newest first
 */
public record Outlet(
        String id,
        String name,
        boolean enabled,
        boolean verified,
        boolean loopback,
        List<String> domains,
        ZoneId zone,
        String encoding,
        Duration delay,
        int connections,
        Pattern articleAddress,
        Map<String, String> sections,
        List<String> trackingParameters,
        List<Duration> revisits,
        List<Source> sources,
        List<Layout> layouts) {
    public static final String NUMBER = "number";
    static final String SECTION = "section";

    public Outlet {
        domains = List.copyOf(domains);
        sections = Map.copyOf(sections);
        trackingParameters = List.copyOf(trackingParameters);
        revisits = List.copyOf(revisits);
        sources = List.copyOf(sources);
        layouts = List.copyOf(layouts);
    }

    /** Whether this host, in lower case, is one of the outlet's. */
    public boolean owns(String host) {
        return domains.stream().anyMatch(d -> host.equals(d) || host.endsWith('.' + d));
    }

    /** The same outlet with these sources only. */
    public Outlet withSources(List<Source> some) {
        return new Outlet(
                id,
                name,
                enabled,
                verified,
                loopback,
                domains,
                zone,
                encoding,
                delay,
                connections,
                articleAddress,
                sections,
                trackingParameters,
                revisits,
                some,
                layouts);
    }

    /** The desk that the address of an article tells; empty when it tells none. */
    public String sectionOf(String address) {
        if (!articleAddress.pattern().contains("(?<" + SECTION + ">")) {
            return "";
        }
        Matcher matcher = articleAddress.matcher(address);
        String word = matcher.find() ? matcher.group(SECTION) : null;
        return word == null ? "" : sections.getOrDefault(word, "");
    }
}
