package io.julgi.ingest.outlet;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a newspaper or agency for the crawler. Everything that differs between outlets is
 * here and comes from {@code outlets.yaml}; a new newspaper is a new entry there, not a new class.
 *
 * @param id the prefix of its article ids, and its name in settings and metrics ({@code hani})
 * @param name as a reader knows it ({@code 한겨레})
 * @param enabled whether it is crawled when the settings name no outlets
 * @param verified whether the settings were tried against the live site
 * @param loopback whether it runs on this machine, as the demo's sites do; all other outlets are
 *     restricted to public addresses
 * @param domains its hosts, each with all sub-domains; nothing else is fetched
 * @param zone the time zone of times without an offset
 * @param encoding the encoding of pages that declare none; empty when it is to be detected
 * @param delay the time between two requests to one of its hosts; robots.txt may lengthen it
 * @param connections how many concurrent requests one of its hosts gets
 * @param articleAddress matches the addresses of articles; its group {@code (?<number>)} is the
 *     outlet's own number of the article, its group {@code (?<section>)}, if there is one, a key of
 *     the sections
 * @param sections names of sections by their key in addresses ({@code politics}: 정치)
 * @param trackingParameters query parameters that do not identify the article
 * @param revisits how long after the first visit an article is fetched again for changes
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
    /** The group of {@code articleAddress} with the outlet's own number of the article. */
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

    /** This outlet with only these sources. */
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

    /** The section in the address of an article; empty when there is none. */
    public String sectionOf(String address) {
        if (!articleAddress.pattern().contains("(?<" + SECTION + ">")) {
            return "";
        }
        Matcher matcher = articleAddress.matcher(address);
        String word = matcher.find() ? matcher.group(SECTION) : null;
        return word == null ? "" : sections.getOrDefault(word, "");
    }
}
