package io.julgi.ingest.outlet;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Selector;

/** Turns an entry of {@code outlets.yaml} into an {@link Outlet}, or into problems. */
final class OutletReader {
    private static final String SEOUL = "Asia/Seoul";
    private static final Duration USUAL_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);
    private static final int MOST_CONNECTIONS = 16;
    private static final int MOST_PAGES = 10_000;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MATCHES_NOTHING = Pattern.compile("(?!)(?<number>)");

    private static final String A_DURATION = "a duration as 500ms, 5s, 2m, 1h or 1d";
    private static final String A_SELECTOR = "a CSS selector";
    private static final String AN_ADDRESS = "an address that begins with http:// or https://";

    private OutletReader() {}

    static Outlet read(String id, YamlEntry entry) {
        if (!ID.matcher(id).matches()) {
            entry.problem("", "is no id; expected 2 to 31 of a-z, 0-9 and -, as hani");
        }
        List<Source> sources = new ArrayList<>();
        sources.addAll(sources(entry, "feeds", Source.Kind.FEED));
        sources.addAll(sources(entry, "sitemaps", Source.Kind.SITEMAP));
        sources.addAll(sources(entry, "lists", Source.Kind.LIST));
        sources.addAll(sources(entry, "archives", Source.Kind.ARCHIVE));
        Outlet outlet =
                new Outlet(
                        id,
                        entry.required("name"),
                        entry.parsed("enabled", true, OutletReader::flag, "true or false"),
                        entry.parsed("verified", false, OutletReader::flag, "true or false"),
                        entry.parsed("loopback", false, OutletReader::flag, "true or false"),
                        entry.parsedList(
                                "domains",
                                text -> matching(DOMAIN, text.toLowerCase(Locale.ROOT)),
                                "a host without scheme and path, as hani.co.kr"),
                        entry.parsed(
                                "timeZone",
                                ZoneId.of(SEOUL),
                                ZoneId::of,
                                "a time zone as " + SEOUL),
                        entry.parsed(
                                "encoding",
                                "",
                                text -> Charset.forName(text).name(),
                                "the name of an encoding, as UTF-8 or EUC-KR"),
                        entry.parsed(
                                "delay",
                                USUAL_DELAY,
                                text -> duration(text, LONGEST_DELAY),
                                A_DURATION),
                        entry.parsed(
                                "connections",
                                1,
                                text -> between(1, MOST_CONNECTIONS, text),
                                "a number from 1 to " + MOST_CONNECTIONS),
                        articleAddress(entry),
                        entry.textsByKey("sections"),
                        entry.texts("trackingParameters"),
                        entry.parsedList(
                                "revisits",
                                text -> duration(text, Duration.ofDays(366)),
                                A_DURATION),
                        sources,
                        layouts(entry));
        require(entry, outlet);
        entry.refuseUnknownKeys();
        return outlet;
    }

    private static void require(YamlEntry entry, Outlet outlet) {
        if (outlet.domains().isEmpty()) {
            entry.problem("domains", "is empty; expected at least one host, as hani.co.kr");
        }
        if (outlet.layouts().isEmpty()) {
            entry.problem("layouts", "is empty; expected at least one layout of article pages");
        }
        if (outlet.sources().isEmpty()) {
            entry.problem("feeds", "is empty; expected a feed, sitemap, list or archive");
        }
        for (Source source : outlet.sources()) {
            host(source.address())
                    .filter(host -> !outlet.owns(host))
                    .ifPresent(
                            host ->
                                    entry.problem(
                                            "domains",
                                            "does not cover "
                                                    + host
                                                    + " of "
                                                    + source.address()
                                                    + "; add it"));
        }
    }

    private static Pattern articleAddress(YamlEntry entry) {
        entry.required("articleAddress");
        return entry.parsed(
                "articleAddress",
                MATCHES_NOTHING,
                text -> {
                    Pattern pattern = Pattern.compile(text);
                    // Throws when the group is missing; a pattern alone does not tell its groups.
                    Matcher probe = Pattern.compile(text + "|").matcher("");
                    if (probe.find()) {
                        probe.group(Outlet.NUMBER);
                    }
                    return pattern;
                },
                "a regular expression with a group (?<number>…)");
    }

    private static List<Source> sources(YamlEntry entry, String key, Source.Kind kind) {
        return entry.list(key, "address").stream().map(source -> source(source, kind)).toList();
    }

    private static Source source(YamlEntry entry, Source.Kind kind) {
        entry.required("address");
        Source source =
                new Source(
                        kind,
                        entry.parsed("address", "", OutletReader::webAddress, AN_ADDRESS),
                        entry.text("section", ""),
                        entry.entry("pages").map(OutletReader::paging).orElse(Source.Paging.USUAL),
                        entry.list("entries", "item").stream().map(OutletReader::entries).toList(),
                        entry.entry("json").map(OutletReader::json),
                        entry.text("empty", ""));
        boolean html = kind == Source.Kind.LIST || kind == Source.Kind.ARCHIVE;
        if (html && source.entries().isEmpty() && source.json().isEmpty()) {
            entry.problem("entries", "is missing; expected selectors for the articles of the page");
        }
        if (kind == Source.Kind.ARCHIVE && !source.hasDay()) {
            entry.problem("address", "names no day; expected {yyyyMMdd}, or {yyyy}, {MM} and {dd}");
        }
        entry.refuseUnknownKeys();
        return source;
    }

    private static Source.Paging paging(YamlEntry entry) {
        Source.Paging usual = Source.Paging.USUAL;
        String expected = "a number from 0 to " + MOST_PAGES;
        Source.Paging paging =
                new Source.Paging(
                        entry.parsed(
                                "first", usual.first(), t -> between(0, MOST_PAGES, t), expected),
                        entry.parsed(
                                "step", usual.step(), t -> between(1, MOST_PAGES, t), expected),
                        entry.parsed(
                                "most", usual.most(), t -> between(1, MOST_PAGES, t), expected));
        entry.refuseUnknownKeys();
        return paging;
    }

    private static Source.Entries entries(YamlEntry entry) {
        entry.required("item");
        Source.Entries entries =
                new Source.Entries(
                        selector(entry, "item", "a"),
                        selector(entry, "link", "a[href]"),
                        selector(entry, "title", ""),
                        selector(entry, "date", ""));
        entry.refuseUnknownKeys();
        return entries;
    }

    private static Source.JsonEntries json(YamlEntry entry) {
        Source.JsonEntries json =
                new Source.JsonEntries(
                        selector(entry, "script", "script#__NEXT_DATA__"),
                        entry.required("list"),
                        entry.required("link"),
                        entry.required("title"),
                        entry.text("date", ""),
                        entry.text("section", ""));
        entry.refuseUnknownKeys();
        return json;
    }

    private static List<Layout> layouts(YamlEntry entry) {
        return entry.list("layouts", "name").stream().map(OutletReader::layout).toList();
    }

    private static Layout layout(YamlEntry entry) {
        Layout layout =
                new Layout(
                        entry.required("name"),
                        entry.parsed(
                                "from",
                                LocalDate.MIN,
                                OutletReader::firstDay,
                                "a day as 2016-01-01"),
                        entry.parsed(
                                "until",
                                LocalDate.MAX,
                                OutletReader::lastDay,
                                "a day as 2016-01-01"),
                        selectors(entry, "title"),
                        selectors(entry, "body"),
                        selectors(entry, "date"),
                        selectors(entry, "author"),
                        selectors(entry, "section"),
                        selectors(entry, "drop"));
        if (layout.title().isEmpty()) {
            entry.problem("title", "is missing; expected " + A_SELECTOR);
        }
        if (layout.body().isEmpty()) {
            entry.problem("body", "is missing; expected " + A_SELECTOR);
        }
        entry.refuseUnknownKeys();
        return layout;
    }

    private static String selector(YamlEntry entry, String key, String otherwise) {
        return entry.parsed(key, otherwise, OutletReader::valid, A_SELECTOR);
    }

    private static List<String> selectors(YamlEntry entry, String key) {
        return entry.parsedList(key, OutletReader::valid, A_SELECTOR);
    }

    private static String valid(String selector) {
        Selector.evaluatorOf(selector);
        return selector;
    }

    private static String webAddress(String text) {
        if (host(text).isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Optional<String> host(String address) {
        // Placeholders are no part of a valid address.
        String plain = address.replaceAll("\\{[A-Za-z]+}", "1");
        if (!plain.matches("(?i)https?://.+")) {
            return Optional.empty();
        }
        return Optional.ofNullable(URI.create(plain).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int between(int least, int most, String text) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static LocalDate firstDay(String text) {
        return isMonth(text) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static LocalDate lastDay(String text) {
        return isMonth(text) ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    private static boolean isMonth(String text) {
        return YEAR_AND_MONTH.matcher(text).matches();
    }

    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms",
                    Duration.ofMillis(1),
                    "s",
                    Duration.ofSeconds(1),
                    "m",
                    Duration.ofMinutes(1),
                    "h",
                    Duration.ofHours(1),
                    "d",
                    Duration.ofDays(1));

    private static Duration duration(String text, Duration longest) {
        Matcher matcher = DURATION.matcher(text.equals("0") ? "0s" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        Duration duration =
                UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
        if (duration.compareTo(longest) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }
}
