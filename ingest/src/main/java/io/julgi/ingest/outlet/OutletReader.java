package io.julgi.ingest.outlet;

import io.julgi.ingest.outlet.YamlEntry.Format;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.Selector;

/** Turns an entry of {@code outlets.yaml} into an {@link Outlet}, or into problems. */
final class OutletReader {
    private static final int MOST_PAGES = 10_000;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MATCHES_NOTHING = Pattern.compile("(?!)(?<number>)");

    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private static final String A_DAY = "a day as 2016-01-01";

    private static final Format<Boolean> FLAG = new Format<>(OutletReader::flag, "true or false");
    private static final Format<ZoneId> ZONE =
            new Format<>(ZoneId::of, "a time zone as Asia/Seoul");
    private static final Format<String> ENCODING =
            new Format<>(
                    text -> Charset.forName(text).name(),
                    "the name of an encoding, as UTF-8 or EUC-KR");
    private static final Format<String> HOST =
            new Format<>(OutletReader::domain, "a host without scheme and path, as hani.co.kr");
    private static final Format<String> WEB_ADDRESS =
            new Format<>(
                    OutletReader::webAddress, "an address that begins with http:// or https://");
    private static final Format<Pattern> ARTICLE_ADDRESS =
            new Format<>(
                    OutletReader::articleAddress, "a regular expression with a group (?<number>…)");
    private static final Format<String> SELECTOR =
            new Format<>(OutletReader::selector, "a CSS selector");
    private static final Format<LocalDate> FIRST_DAY =
            new Format<>(
                    text -> isMonth(text) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text),
                    A_DAY);
    private static final Format<LocalDate> LAST_DAY =
            new Format<>(
                    text ->
                            isMonth(text)
                                    ? YearMonth.parse(text).atEndOfMonth()
                                    : LocalDate.parse(text),
                    A_DAY);

    private OutletReader() {}

    static Outlet read(String id, YamlEntry entry) {
        if (!ID.matcher(id).matches()) {
            entry.problem("", "is no id; expected 2 to 31 of a-z, 0-9 and -, as hani");
        }
        List<Source> sources =
                Stream.of(
                                sources(entry, "feeds", Source.Kind.FEED),
                                sources(entry, "sitemaps", Source.Kind.SITEMAP),
                                sources(entry, "lists", Source.Kind.LIST),
                                sources(entry, "archives", Source.Kind.ARCHIVE))
                        .flatMap(List::stream)
                        .toList();
        entry.required("articleAddress");
        Outlet outlet =
                new Outlet(
                        id,
                        entry.required("name"),
                        entry.value("enabled", true, FLAG),
                        entry.value("verified", false, FLAG),
                        entry.value("loopback", false, FLAG),
                        entry.values("domains", HOST),
                        entry.value("timeZone", ZoneId.of("Asia/Seoul"), ZONE),
                        entry.value("encoding", "", ENCODING),
                        entry.value("delay", Duration.ofSeconds(5), atMost(Duration.ofDays(1))),
                        entry.value("connections", 1, between(1, 16)),
                        entry.value("articleAddress", MATCHES_NOTHING, ARTICLE_ADDRESS),
                        entry.texts("sections"),
                        entry.values("trackingParameters", Format.TEXT),
                        entry.values("revisits", atMost(Duration.ofDays(366))),
                        sources,
                        entry.list("layouts", "name", OutletReader::layout));
        check(outlet, entry);
        return outlet;
    }

    private static void check(Outlet outlet, YamlEntry entry) {
        if (outlet.domains().isEmpty()) {
            entry.problem("domains", "is empty; expected at least one host, as hani.co.kr");
        }
        if (outlet.sources().isEmpty()) {
            entry.problem("feeds", "is empty; expected a feed, sitemap, list or archive");
        }
        for (Source source : outlet.sources()) {
            host(source.address())
                    .filter(host -> !outlet.domains().isEmpty() && !outlet.owns(host))
                    .map(host -> "does not cover " + host + " of " + source.address() + "; add it")
                    .ifPresent(sentence -> entry.problem("domains", sentence));
        }
    }

    private static List<Source> sources(YamlEntry entry, String key, Source.Kind kind) {
        return entry.list(key, "address", source -> source(source, kind));
    }

    private static Source source(YamlEntry entry, Source.Kind kind) {
        entry.required("address");
        Source source =
                new Source(
                        kind,
                        entry.value("address", "", WEB_ADDRESS),
                        entry.text("section"),
                        entry.entry("pages", OutletReader::paging).orElse(Source.Paging.USUAL),
                        entry.list("entries", "item", OutletReader::entries),
                        entry.entry("json", OutletReader::json),
                        entry.text("empty"));
        boolean isHtml = kind == Source.Kind.LIST || kind == Source.Kind.ARCHIVE;
        if (isHtml && source.entries().isEmpty() && source.json().isEmpty()) {
            entry.problem("entries", "is missing; expected selectors for the articles of the page");
        }
        if (kind == Source.Kind.ARCHIVE && !source.hasDay()) {
            entry.problem("address", "names no day; expected {yyyyMMdd}, or {yyyy}, {MM} and {dd}");
        }
        return source;
    }

    private static Source.Paging paging(YamlEntry entry) {
        Source.Paging usual = Source.Paging.USUAL;
        return new Source.Paging(
                entry.value("first", usual.first(), between(0, MOST_PAGES)),
                entry.value("step", usual.step(), between(1, MOST_PAGES)),
                entry.value("most", usual.most(), between(1, MOST_PAGES)));
    }

    private static Source.Entries entries(YamlEntry entry) {
        entry.required("item");
        return new Source.Entries(
                entry.value("item", "a", SELECTOR),
                entry.value("link", "a[href]", SELECTOR),
                entry.value("title", "", SELECTOR),
                entry.value("date", "", SELECTOR));
    }

    private static Source.JsonEntries json(YamlEntry entry) {
        return new Source.JsonEntries(
                entry.value("script", "script#__NEXT_DATA__", SELECTOR),
                entry.required("list"),
                entry.required("link"),
                entry.required("title"),
                entry.text("date"),
                entry.text("section"));
    }

    private static Layout layout(YamlEntry entry) {
        Layout layout =
                new Layout(
                        entry.required("name"),
                        entry.value("from", LocalDate.MIN, FIRST_DAY),
                        entry.value("until", LocalDate.MAX, LAST_DAY),
                        entry.values("title", SELECTOR),
                        entry.values("body", SELECTOR),
                        entry.values("date", SELECTOR),
                        entry.values("author", SELECTOR),
                        entry.values("section", SELECTOR),
                        entry.values("drop", SELECTOR));
        if (layout.title().isEmpty()) {
            entry.problem("title", "is missing; expected " + SELECTOR.expected());
        }
        if (layout.body().isEmpty()) {
            entry.problem("body", "is missing; expected " + SELECTOR.expected());
        }
        return layout;
    }

    private static Format<Integer> between(int least, int most) {
        return new Format<>(
                text -> {
                    int number = Integer.parseInt(text);
                    return valid(number >= least && number <= most, number);
                },
                "a number from " + least + " to " + most);
    }

    private static Format<Duration> atMost(Duration longest) {
        return new Format<>(
                text -> {
                    Duration duration = duration(text);
                    return valid(duration.compareTo(longest) <= 0, duration);
                },
                "a duration as 500ms, 5s, 2m, 1h or 1d");
    }

    private static <T> T valid(boolean isValid, T value) {
        if (!isValid) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }

    private static Pattern articleAddress(String text) {
        // Throws when the group is missing; a pattern alone does not tell its groups.
        Matcher probe = Pattern.compile(text + "|").matcher("");
        if (probe.find()) {
            probe.group(Outlet.NUMBER);
        }
        return Pattern.compile(text);
    }

    private static String selector(String text) {
        Selector.evaluatorOf(text);
        return text;
    }

    private static String domain(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        return valid(DOMAIN.matcher(host).matches(), host);
    }

    private static String webAddress(String text) {
        return valid(host(text).isPresent(), text);
    }

    private static Optional<String> host(String address) {
        // Placeholders are no part of a valid address.
        String plain = address.replaceAll("\\{[A-Za-z]+}", "1");
        return plain.matches("(?i)https?://.+")
                ? Optional.ofNullable(URI.create(plain).getHost())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean flag(String text) {
        return valid(text.equals("true") || text.equals("false"), text).equals("true");
    }

    private static boolean isMonth(String text) {
        return YEAR_AND_MONTH.matcher(text).matches();
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.equals("0") ? "0s" : text);
        valid(matcher.matches(), text);
        return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
